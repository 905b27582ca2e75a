import { endOfDay, localDate } from '../../../kernel/time/zone-rules.js';
import type { Exclusion, Hold, Step } from './load-events.js';
import type { Subject } from './load-subjects.js';
import type { ClockTerm } from './load-terms.js';
import type { ClockFacts } from './run-clock.js';
import type { SubjectKind } from './subject-kinds.js';

/** What is known of a subject, and until when. */
export interface Told {
  readonly kind: SubjectKind;
  readonly subject: Subject;
  readonly steps: readonly Step[];
  readonly holds: readonly Hold[];
  readonly exclusions: readonly Exclusion[];
  /** What happened later is not known yet; plans are. */
  readonly until: number;
}

export interface NamedPause {
  readonly from: number;
  readonly to?: number;
  readonly reason: string;
}

export interface TermFacts extends ClockFacts {
  readonly pauses: readonly NamedPause[];
}

/** What a term’s clock on a subject runs on; undefined without a start, and without a promise where it needs one. */
export function factsOf(term: ClockTerm, told: Told): TermFacts | undefined {
  const starts = momentsOf(told, term.startEvent);
  if (term.assignmentBasis === 'CURRENT_ASSIGNMENT' && told.kind.moved)
    starts.push(...momentsOf(told, told.kind.moved));
  if (!starts.length) return undefined;
  const startedAt = Math.max(...starts);
  if (!isInForce(term, told.subject, startedAt)) return undefined;
  const promisedAt = term.dueEvent === null ? undefined : promiseOf(told, term.dueEvent);
  if (term.dueEvent !== null && promisedAt === undefined) return undefined;
  const stops = momentsOf(told, term.stopEvent);
  const after = stops.filter((at) => at >= startedAt);
  // The first one counts: a second visit does not undo the first. One before the start is an error in the data.
  const stoppedAt = after.length ? Math.min(...after) : stops.length ? Math.max(...stops) : undefined;
  return {
    startedAt,
    ...(promisedAt === undefined ? {} : { promisedAt }),
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
    pauses: [...holdsOf(term, told), ...statesOf(term, told)],
    ...cancellationOf(told),
    reopenedAt: told.kind.reopened ? momentsOf(told, told.kind.reopened) : [],
    excused: (life) => {
      const covers = told.exclusions.find(
        ({ term: of, subject, from, to }) =>
          of === term.id &&
          (subject === null ? from <= life.to && to > life.from : subject === told.subject.id),
      );
      return covers?.reason;
    },
  };
}

function momentsOf({ subject, steps, until }: Told, event: string): number[] {
  const own = subject.instants.get(event);
  const all = steps.filter(({ name }) => name === event).map(({ at }) => at);
  return (own === undefined ? all : [...all, own]).filter((at) => at <= until);
}

/** The latest promise; one that is a day holds until its end. */
function promiseOf({ subject, steps }: Told, event: string): number | undefined {
  const own = subject.instants.get(event);
  if (own !== undefined && subject.days.has(event)) return endOfDay(own, subject.timeZone);
  return steps.findLast(({ name }) => name === event)?.at ?? own;
}

function isInForce({ effectiveFrom, effectiveTo }: ClockTerm, { timeZone }: Subject, startedAt: number) {
  const date = localDate(startedAt, timeZone);
  return date >= effectiveFrom && (effectiveTo === null || date < effectiveTo);
}

function holdsOf(term: ClockTerm, { holds, until }: Told): NamedPause[] {
  return holds
    .filter(({ codes, reason }) => (codes.length ? codes.includes(term.code) : term.pauseOn.has(reason)))
    .filter(({ from, hasEvidence }) => from <= until && (hasEvidence || !term.pauseNeedsEvidence))
    .map(({ from, to, reason }) => ({ from, ...(to === undefined ? {} : { to }), reason }));
}

function statesOf(term: ClockTerm, { kind, steps, until }: Told): NamedPause[] {
  if (!kind.steps?.areStates || !term.pauseOn.size) return [];
  const known = steps.filter(({ at }) => at <= until);
  return known.flatMap(({ name, at, hasEvidence }, i) =>
    term.pauseOn.has(name) && (hasEvidence || !term.pauseNeedsEvidence)
      ? [{ from: at, ...(known[i + 1] ? { to: known[i + 1]!.at } : {}), reason: name }]
      : [],
  );
}

function cancellationOf(told: Told): Pick<ClockFacts, 'cancelledAt' | 'cancelledByCustomer'> {
  const { cancelled } = told.kind;
  const at = cancelled && Math.max(...momentsOf(told, cancelled.event));
  if (!cancelled || at === undefined || at === -Infinity) return {};
  const undone = cancelled.undone ? momentsOf(told, cancelled.undone) : [];
  return undone.some((later) => later >= at)
    ? {}
    : { cancelledAt: at, cancelledByCustomer: told.subject.cancelledByCustomer };
}

import type { Run } from '../../../kernel/write/derive.js';
import type { SlaSubjectKind } from '../sla-enums.js';
import type { TermFacts, Told } from './facts.js';
import { factsOf } from './facts.js';
import type { Hours } from './hours.js';
import { everyHour } from './hours.js';
import { loadExclusions, loadHolds, loadSteps } from './load-events.js';
import type { Calendar } from './load-hours.js';
import { hoursOf, loadCalendars } from './load-hours.js';
import type { Subject } from './load-subjects.js';
import { loadSubjects } from './load-subjects.js';
import type { ClockTerm } from './load-terms.js';
import type { ClockReading, ClockRules } from './run-clock.js';
import { runClock } from './run-clock.js';
import type { SubjectKind } from './subject-kinds.js';
import { subjectKinds } from './subject-kinds.js';

/** A term’s clock on a subject as it stands at an instant, with what it was read from. */
export interface Clock {
  readonly term: ClockTerm;
  readonly subject: Subject;
  readonly facts: TermFacts;
  readonly rules: ClockRules;
  readonly reading: ClockReading;
  /** Undefined where all of the time counts. */
  readonly calendar?: { readonly name: string; readonly timeZone: string };
}

export interface ReadOptions {
  /** Holds the subjects until the transaction ends, so that nobody else works out their clocks from older events. */
  readonly lock?: boolean;
  /**
   * By term and subject the starts of clocks that run already, asked for once the subjects are locked. Such a clock goes
   * on although its subject no longer belongs to the population: that is judged at the start.
   */
  readonly starts?: () => Promise<ReadonlyMap<string, number>>;
}

/** The clocks of these terms on these subjects, read at an instant; a handful of statements however many there are. */
export async function readClocks(
  run: Run,
  kindName: SlaSubjectKind,
  terms: readonly ClockTerm[],
  ids: readonly string[],
  asOf: Date,
  { lock = false, starts }: ReadOptions = {},
): Promise<Clock[]> {
  const kind = subjectKinds[kindName];
  const subjects = await loadSubjects(run, kind, terms, ids, asOf, lock);
  const running = await starts?.();
  const steps = await loadSteps(run, kind, ids, stepNames(kind, terms));
  const holds = await loadHolds(run, kind, ids);
  const exclusions = await loadExclusions(
    run,
    terms.map(({ id }) => id),
  );
  const calendars = await loadCalendars(run, calendarIds(terms, subjects));
  const until = asOf.valueOf();
  return subjects.flatMap((subject) => {
    const told: Told = {
      kind,
      subject,
      steps: steps.get(subject.id) ?? [],
      holds: holds.get(subject.id) ?? [],
      exclusions,
      until,
    };
    return terms.flatMap((term): Clock[] => {
      if (!isOwed(kind, term, subject)) return [];
      const facts = factsOf(term, told);
      if (!facts) return [];
      if (subject.outside.has(term.id) && running?.get(clockKey(term.id, subject.id)) !== facts.startedAt)
        return [];
      const { hours, calendar } = hoursFor(term, subject, calendars);
      const rules = { ...term.rules, hours };
      return [{ term, subject, facts, rules, reading: runClock(rules, facts, until), calendar }];
    });
  });
}

export const clockKey = (term: string, subject: string) => `${term} ${subject}`;

function stepNames(kind: SubjectKind, terms: readonly ClockTerm[]): string[] {
  const events = terms.flatMap(({ startEvent, stopEvent, dueEvent }) => [startEvent, stopEvent, dueEvent]);
  const own = [kind.moved, kind.cancelled?.event, kind.cancelled?.undone, kind.reopened];
  return [...new Set([...events, ...own].filter((name) => !!name))] as string[];
}

/** Whether the work leads to whoever agreed on the term; where a kind cannot say, its population alone decides. */
function isOwed(kind: SubjectKind, term: ClockTerm, subject: Subject): boolean {
  if (term.program) return !kind.program || subject.program === term.program;
  if (!term.contract) return true;
  if (subject.contract) return subject.contract === term.contract;
  return !kind.vendors || subject.vendors.includes(term.vendor!);
}

function calendarIds(terms: readonly ClockTerm[], subjects: readonly Subject[]): string[] {
  const business = terms.filter(({ clock }) => clock === 'BUSINESS');
  const ids = new Set(business.map(({ calendar }) => calendar));
  if (ids.has(null)) for (const { calendar } of subjects) ids.add(calendar);
  return [...ids].filter((id) => id !== null);
}

function hoursFor(
  term: ClockTerm,
  subject: Subject,
  calendars: ReadonlyMap<string, Calendar>,
): { hours: Hours; calendar?: { name: string; timeZone: string } } {
  const id = term.calendar ?? subject.calendar;
  const calendar = term.clock === 'BUSINESS' && id ? calendars.get(id) : undefined;
  if (!calendar) return { hours: everyHour };
  const timeZone = {
    FIXED: calendar.timeZone,
    LOCATION: subject.timeZone,
    VENDOR_SITE: subject.siteZone ?? calendar.timeZone,
  }[term.calendarZone];
  return { hours: hoursOf(calendar, timeZone), calendar: { name: calendar.name, timeZone } };
}

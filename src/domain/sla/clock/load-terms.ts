import { Duration } from 'luxon';
import type { Run } from '../../../kernel/write/derive.js';
import type { FilterInput } from '../../../kernel/read/filter.js';
import type {
  SlaAssignmentBasis,
  SlaCalendarZone,
  SlaClockKind,
  SlaComparator,
  SlaOpenHandling,
  SlaSubjectKind,
} from '../sla-enums.js';
import type { ClockRules } from './run-clock.js';

/** A version of a PER_SUBJECT term, as clocks need it. */
export interface ClockTerm {
  readonly id: string;
  readonly code: string;
  readonly startEvent: string;
  readonly stopEvent: string;
  readonly dueEvent: string | null;
  readonly assignmentBasis: SlaAssignmentBasis | null;
  readonly population: FilterInput | null;
  readonly clock: SlaClockKind;
  readonly calendarZone: SlaCalendarZone;
  readonly calendar: string | null;
  readonly pauseOn: ReadonlySet<string>;
  readonly pauseNeedsEvidence: boolean;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly contract: string | null;
  readonly vendor: string | null;
  readonly program: string | null;
  readonly rules: Omit<ClockRules, 'hours'>;
}

/** The PER_SUBJECT terms of a kind of subject; all versions, since each holds for what started in its time. */
export async function loadTerms(run: Run, kind: SlaSubjectKind): Promise<ClockTerm[]> {
  const rows = await run(
    `select t.id::text, t.code, t.start_event, t.stop_event, t.due_event, t.assignment_basis, t.population,
            t.clock, t.calendar_zone, t.calendar_id::text, t.pause_on, t.pause_needs_evidence,
            t.effective_from::text, t.effective_to::text, t.contract_id::text, c.vendor_id::text, t.program_id::text,
            t.comparator, t.threshold::float8, t.threshold_upper::float8, t.grace_seconds, t.open_handling, t.reopen_voids
     from sla_term t left join vendor_contract c on c.id = t.contract_id
     where t.shape = 'PER_SUBJECT' and t.subject_kind = $1 and t.archived_at is null
       and t.start_event is not null and t.stop_event is not null
     order by t.id`,
    [kind],
  );
  return rows.map(termOf);
}

function termOf(row: { readonly [name: string]: unknown }): ClockTerm {
  const text = (name: string) => row[name] as string;
  const or = (name: string) => (row[name] as string | null) ?? null;
  const seconds = (name: string) => Math.round(Number(row[name]) * 1_000);
  const calendar = or('calendar_id');
  return {
    id: text('id'),
    code: text('code'),
    startEvent: text('start_event'),
    stopEvent: text('stop_event'),
    dueEvent: or('due_event'),
    assignmentBasis: or('assignment_basis') as SlaAssignmentBasis | null,
    population: row.population as FilterInput | null,
    clock: text('clock') as SlaClockKind,
    calendarZone: (or('calendar_zone') as SlaCalendarZone | null) ?? (calendar ? 'FIXED' : 'LOCATION'),
    calendar,
    pauseOn: new Set(row.pause_on as string[]),
    pauseNeedsEvidence: row.pause_needs_evidence as boolean,
    effectiveFrom: text('effective_from'),
    effectiveTo: or('effective_to'),
    contract: or('contract_id'),
    vendor: or('vendor_id'),
    program: or('program_id'),
    rules: {
      comparator: text('comparator') as SlaComparator,
      threshold: seconds('threshold'),
      ...(row.threshold_upper === null ? {} : { thresholdUpper: seconds('threshold_upper') }),
      grace: seconds('grace_seconds'),
      openHandling: text('open_handling') as SlaOpenHandling,
      ...(row.reopen_voids === null
        ? {}
        : { reopenVoids: Duration.fromISO(text('reopen_voids')).toMillis() }),
    },
  };
}

import { DataQualityIssue, DataQualityRule } from '../domain/compliance/data-quality.entity.js';
import type { Branch } from './branch.js';
import type { Random } from './random.js';
import { DAY } from './time.js';
import type { Timeline } from './timeline.js';
import type { World } from './world.js';

const rules = {
  'JOB-COMPLETED-NOT-INVOICED': [
    'Completed more than 30 days ago and not invoiced',
    'TIMELINESS',
    'Job',
    'HIGH',
    true,
  ],
  'JOB-NO-AREA': ['The affected area is missing', 'COMPLETENESS', 'Job', 'LOW', false],
  'JOB-GARBLED': ['The text arrived with the wrong encoding', 'VALIDITY', 'Job', 'LOW', false],
  'JOB-STARTED-NOT-APPROVED': [
    'Started more than 14 days ago, no estimate approved',
    'CONSISTENCY',
    'Job',
    'MEDIUM',
    true,
  ],
  'LEAD-NO-LINE': ['The kind of work asked for is missing', 'COMPLETENESS', 'Lead', 'MEDIUM', false],
  'LEAD-DUPLICATE': ['The same person asked twice', 'UNIQUENESS', 'Lead', 'LOW', false],
} as const;

export type RuleCode = keyof typeof rules;

/** What is wrong with the records, and the money behind it. */
export class DataQuality {
  readonly #rules = new Map<string, string>();

  constructor(readonly world: World) {
    const random = world.random.fork('data quality');
    for (const [code, [title, dimension, recordKind, severity, weightByValue]] of Object.entries(rules))
      this.#rules.set(
        code,
        world.write.add(DataQualityRule, random, (world.months[0]! - 200) * DAY, {
          code,
          title,
          dimension,
          recordKind,
          expression: title,
          severity,
          weightByValue,
        }),
      );
  }

  /** What the rules find in a job. */
  job(
    branch: Branch,
    random: Random,
    line: Timeline,
    what: {
      readonly id: string;
      readonly at: number;
      readonly amount: number;
      readonly hasArea: boolean;
      readonly isGarbled: boolean;
      readonly isRecall: boolean;
    },
  ): void {
    const { id, at, amount: money } = what;
    if (!what.hasArea) this.found(branch, random, 'JOB-NO-AREA', id, at);
    if (what.isGarbled) this.found(branch, random, 'JOB-GARBLED', id, at);
    const late = (line.at('COMPLETED') ?? Infinity) + 30 * DAY;
    const invoiced = line.at('INVOICED') ?? Infinity;
    if (!what.isRecall && invoiced > late && late < Infinity)
      this.found(branch, random, 'JOB-COMPLETED-NOT-INVOICED', id, late, { money, mendedAt: invoiced });
    const overdue = (line.at('STARTED') ?? Infinity) + 14 * DAY;
    const approved = line.at('ESTIMATE_APPROVED') ?? Infinity;
    if (approved > overdue && overdue < Infinity)
      this.found(branch, random, 'JOB-STARTED-NOT-APPROVED', id, overdue, { money, mendedAt: approved });
  }

  /** Found the night after the record broke the rule. */
  found(
    branch: Branch,
    random: Random,
    code: RuleCode,
    subjectId: string,
    brokenAt: number,
    what: { money?: number; mendedAt?: number; detail?: string } = {},
  ): void {
    const { now, write } = this.world;
    const detectedAt = branch.zone.instant(branch.zone.dayOf(brokenAt) + 1, 0) + 3_600_000;
    if (detectedAt > now) return;
    const resolvedAt =
      what.mendedAt !== undefined && what.mendedAt <= now ? Math.max(detectedAt, what.mendedAt) : undefined;
    write.add(DataQualityIssue, random, detectedAt, {
      detectedAt,
      resolvedAt,
      moneyAtRisk: what.money,
      detail: what.detail,
      updatedAt: resolvedAt ?? detectedAt,
      subjectKind: rules[code][2],
      subjectId,
      location: branch.id,
      rule: this.#rules.get(code),
    });
  }
}

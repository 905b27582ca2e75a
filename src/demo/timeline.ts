import type { JobStatus, MilestoneKind } from '../domain/jobs/job-enums.js';
import type { SourceSystem } from '../engines/imports/source-system.js';
import { JobMilestone } from '../domain/jobs/job-milestone.entity.js';
import type { Branch } from './branch.js';
import type { Random } from './random.js';
import { DAY, HOUR, MINUTE } from './time.js';

interface Step {
  readonly kind: MilestoneKind;
  readonly at: number;
  readonly revokedAt?: number;
}

/** The milestones of one job as far as the present has come. */
export class Timeline {
  readonly #steps: Step[] = [];

  constructor(readonly now: number) {}

  /** Adds the step if it has happened; answers whether it has. */
  step(kind: MilestoneKind, at: number): boolean {
    if (at > this.now) return false;
    this.#steps.push({ kind, at: Math.floor(at) });
    return true;
  }

  /** A step that was entered by mistake and taken back. */
  mistake(kind: MilestoneKind, at: number, revokedAt: number): void {
    if (revokedAt <= this.now)
      this.#steps.push({ kind, at: Math.floor(at), revokedAt: Math.floor(revokedAt) });
  }

  at(kind: MilestoneKind): number | undefined {
    let latest: number | undefined;
    for (const step of this.#steps) {
      if (step.kind === kind && step.revokedAt === undefined && !(latest! > step.at)) latest = step.at;
    }
    return latest;
  }

  /** The same timeline as it stood before that moment; what was taken back later counts as never said. */
  until(end: number): Timeline {
    const before = new Timeline(end);
    for (const step of this.#steps)
      if (step.at < end && step.revokedAt === undefined) before.#steps.push(step);
    return before;
  }

  get last(): number {
    return this.#steps.reduce((last, { at, revokedAt = 0 }) => Math.max(last, at, revokedAt), 0);
  }

  /** What the rule of `jobs/job.derivations.ts` will find. */
  progress(lost: boolean): {
    status: JobStatus;
    receivedAt?: number;
    contactedAt?: number;
    arrivedAt?: number;
    startedAt?: number;
    completedAt?: number;
    invoicedAt?: number;
    closedAt?: number;
  } {
    return {
      status: this.#status(lost),
      receivedAt: this.at('RECEIVED'),
      contactedAt: this.at('CUSTOMER_CONTACTED'),
      arrivedAt: this.at('ARRIVED'),
      startedAt: this.at('STARTED'),
      completedAt: this.at('COMPLETED'),
      invoicedAt: this.at('INVOICED'),
      closedAt: this.#stands('CLOSED') ? this.at('CLOSED') : undefined,
    };
  }

  #stands(kind: 'CLOSED' | 'CANCELLED'): boolean {
    const at = this.at(kind);
    return at !== undefined && at > (this.at('REOPENED') ?? -Infinity);
  }

  #status(lost: boolean): JobStatus {
    if (this.#stands('CANCELLED')) return 'CANCELLED';
    if (lost) return 'LOST';
    if (this.#stands('CLOSED')) return 'CLOSED';
    if (this.at('PAID') !== undefined) return 'WAITING_FINAL_CLOSURE';
    if (this.at('INVOICED') !== undefined) return 'ACCOUNTS_RECEIVABLE';
    if (this.at('COMPLETED') !== undefined)
      return this.at('CERT_OF_SATISFACTION') === undefined
        ? 'COMPLETED_PENDING_PAPERWORK'
        : 'INVOICE_PENDING';
    if (this.at('STARTED') !== undefined) return 'WORK_IN_PROGRESS';
    const sold = (['WORK_AUTHORIZED', 'CLIENT_APPROVED', 'ESTIMATE_APPROVED'] as const).some(
      (kind) => this.at(kind) !== undefined,
    );
    return sold ? 'PRE_PRODUCTION' : 'PENDING_SALE';
  }

  write(branch: Branch, random: Random, job: string, system: SourceSystem, assignment?: string): void {
    for (const { kind, at, revokedAt } of this.#steps) {
      // Most steps are entered within the hour; some people do it on Friday.
      const lag = random.chance(0.06) ? random.between(1, 6) * DAY : random.exponential(25) * MINUTE;
      const recordedAt = Math.floor(
        Math.min(this.now, at + lag, revokedAt === undefined ? Infinity : revokedAt - HOUR / 4),
      );
      branch.world.write.add(JobMilestone, random, recordedAt, {
        kind,
        at,
        recordedAt,
        source: system,
        revokedAt,
        note: revokedAt === undefined ? null : 'Entered on the wrong job.',
        updatedAt: revokedAt ?? recordedAt,
        location: branch.id,
        job,
        assignment:
          assignment && (kind === 'RECEIVED' || kind === 'ASSIGNED' || kind === 'ACCEPTED')
            ? assignment
            : null,
      });
    }
  }
}

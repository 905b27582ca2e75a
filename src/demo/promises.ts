import { SlaClock } from '../domain/sla/sla-clock.entity.js';
import { SlaTerm } from '../domain/sla/sla-term.entity.js';
import type { Branch } from './branch.js';
import { vendorOf, type Partners } from './partners.js';
import type { Random } from './random.js';
import { DAY, HOUR, MINUTE } from './time.js';
import {
  agencyTerms,
  aggregate,
  answeringTerms,
  callCenterTerms,
  departmentTerms,
  programTerms,
  type TermRow,
} from './sla-terms.js';
import type { Timeline } from './timeline.js';
import type { World } from './world.js';

/** Who promised what, and the clocks that run on it where all of the time counts. */
export class Promises {
  readonly #program = new Map<string, Map<string, string>>();
  readonly #department = new Map<string, string>();
  readonly callCenter = new Map<string, string>();

  constructor(
    readonly world: World,
    partners: Partners,
  ) {
    const random = world.random.fork('promises');
    const effectiveFrom = world.months[0]! - 60;
    const add = (row: TermRow) =>
      world.write.add(SlaTerm, random, effectiveFrom * DAY, { effectiveFrom, ...row });
    const contract = vendorOf(partners, 'CALL_CENTER_BPO').contract;
    for (const term of callCenterTerms)
      this.callCenter.set(
        String(term.code),
        add({ ...aggregate, ...term, obligor: 'VENDOR', calendarZone: 'VENDOR_SITE', contract }),
      );
    for (const term of answeringTerms)
      add({
        ...aggregate,
        ...term,
        obligor: 'VENDOR',
        contract: vendorOf(partners, 'ANSWERING_SERVICE').contract,
      });
    for (const agency of partners.vendors.filter(({ kind }) => kind === 'COLLECTION_AGENCY')) {
      for (const term of agencyTerms)
        add({ ...aggregate, ...term, obligor: 'VENDOR', contract: agency.contract });
    }
    for (const program of partners.programs) {
      this.#program.set(
        program.id,
        new Map(
          programTerms.map((term) => [
            String(term.code),
            add({ ...term, obligor: 'US', program: program.id }),
          ]),
        ),
      );
    }
    for (const term of departmentTerms)
      this.#department.set(String(term.code), add({ ...term, obligor: 'DEPARTMENT' }));
  }

  lead(
    branch: Branch,
    random: Random,
    id: string,
    receivedAt: number,
    respondedAt: number | undefined,
  ): void {
    this.#clock(
      branch,
      random,
      this.#department.get('OPS-LEAD')!,
      'Lead',
      id,
      receivedAt,
      respondedAt,
      5 * MINUTE,
    );
  }

  job(branch: Branch, random: Random, id: string, line: Timeline, program: string | undefined): void {
    if (!program) return;
    const terms = this.#program.get(program)!;
    const emergency =
      line.at('ARRIVED') !== undefined && line.at('ARRIVED')! - line.at('RECEIVED')! < 14 * HOUR;
    this.#steps(branch, random, terms.get('TPA-CON')!, id, line, 'RECEIVED', 'CUSTOMER_CONTACTED', HOUR);
    if (emergency)
      this.#steps(branch, random, terms.get('TPA-ONS')!, id, line, 'RECEIVED', 'ARRIVED', 4 * HOUR);
    this.#steps(branch, random, terms.get('TPA-BRF-A')!, id, line, 'RECEIVED', 'ADJUSTER_BRIEFED', 8 * HOUR);
    this.#steps(branch, random, terms.get('TPA-EST')!, id, line, 'ARRIVED', 'ESTIMATE_UPLOADED', DAY);
  }

  #steps(
    branch: Branch,
    random: Random,
    term: string,
    job: string,
    line: Timeline,
    start: Parameters<Timeline['at']>[0],
    stop: Parameters<Timeline['at']>[0],
    limit: number,
  ): void {
    const startedAt = line.at(start);
    if (startedAt !== undefined)
      this.#clock(branch, random, term, 'Job', job, startedAt, line.at(stop), limit, line.at('CANCELLED'));
  }

  #clock(
    branch: Branch,
    random: Random,
    term: string,
    subjectKind: string,
    subjectId: string,
    startedAt: number,
    stop: number | undefined,
    limit: number,
    cancelledAt?: number,
  ): void {
    const { write, now } = this.world;
    const dueAt = startedAt + limit;
    const excused = stop === undefined && cancelledAt !== undefined && cancelledAt < dueAt;
    const elapsed = (stop ?? now) - startedAt;
    write.add(SlaClock, random, startedAt, {
      startedAt,
      dueAt,
      stoppedAt: stop,
      elapsedSeconds: Math.floor(elapsed / 1000),
      remainingSeconds: Math.floor((limit - elapsed) / 1000),
      status: excused ? 'EXCUSED' : elapsed > limit ? 'MISSED' : stop === undefined ? 'PENDING' : 'MET',
      excuse: excused ? 'Cancelled by the customer before it was due' : null,
      updatedAt: stop ?? now,
      subjectKind,
      subjectId,
      location: branch.id,
      term,
    });
  }
}

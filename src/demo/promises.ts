import { SlaExclusion } from '../domain/sla/sla-exclusion.entity.js';
import { SlaTerm } from '../domain/sla/sla-term.entity.js';
import { vendorOf, type Partners } from './partners.js';
import type { Random } from './random.js';
import { DAY, HOUR } from './time.js';
import {
  agencyTerms,
  aggregate,
  answeringTerms,
  callCenterTerms,
  departmentTerms,
  programTerms,
  type TermRow,
} from './sla-terms.js';
import type { World } from './world.js';

/** Who promised what, and for which days that does not count; the clocks follow from it. */
export class Promises {
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
      for (const term of programTerms) {
        const id = add({ ...term, obligor: 'US', program: program.id });
        if (term.code === 'TPA-ONS') this.#roadsClosed(random, id, true);
        if (term.code === 'TPA-EST') this.#roadsClosed(random, id, false);
      }
    }
    for (const term of departmentTerms) add({ ...term, obligor: 'DEPARTMENT' });
  }

  /** Nobody arrives in time while a storm is over the coast; whether that excuses estimates too is still open. */
  #roadsClosed(random: Random, term: string, approved: boolean): void {
    const { write, storm } = this.world;
    const [from, to] = [storm.from * DAY, (storm.from + 2) * DAY];
    const askedAt = to + 9 * HOUR;
    const decidedAt = askedAt + 26 * HOUR;
    write.add(SlaExclusion, random, askedAt, {
      from,
      to,
      reason: 'CAT_EVENT',
      note: `${storm.name}: roads closed`,
      status: approved ? 'APPROVED' : 'REQUESTED',
      requestedBy: 'account-manager',
      approvedBy: approved ? 'program-manager' : null,
      decidedAt: approved ? decidedAt : null,
      updatedAt: approved ? decidedAt : askedAt,
      term,
    });
  }
}

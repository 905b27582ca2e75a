import type { VendorPool } from './interval-files.js';
import type { Quality } from './quality.js';
import type { Roster } from './roster.js';
import type { Calls } from './calls.js';
import type { Causes } from './causes.js';
import type { DataQuality } from './data-quality.js';
import type { Books } from './books.js';
import type { Marketing } from './marketing.js';
import type { Network } from './network.js';
import type { Partners } from './partners.js';
import type { People } from './people.js';
import type { Promises } from './promises.js';
import type { Snapshots } from './snapshots.js';
import type { VendorBills } from './vendor-bills.js';
import type { References } from './references.js';
import type { Experience } from './experience.js';
import type { World } from './world.js';

/** Everything that exists before the first customer calls. */
export interface Company {
  readonly world: World;
  readonly network: Network;
  readonly partners: Partners;
  readonly people: People;
  readonly marketing: Marketing;
  readonly promises: Promises;
  readonly calls: Calls;
  readonly experience: Experience;
  readonly references: References;
  readonly causes: Causes;
  readonly dataQuality: DataQuality;
  readonly roster: Roster;
  readonly quality: Quality;
  readonly pool: VendorPool;
  readonly books: Books;
  readonly snapshots: Snapshots;
  readonly vendorBills: VendorBills;
  /** Commissions on policies bound, in cents, by location and first day of the month. */
  readonly commissions: Map<string, number>;
  /** The plans in force, by fiscal year. */
  readonly plans: Map<number, string>;
}

import type { Calls } from './calls.js';
import type { Marketing } from './marketing.js';
import type { Network } from './network.js';
import type { Partners } from './partners.js';
import type { People } from './people.js';
import type { Promises } from './promises.js';
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
}

import type { Class } from './catalog.js';
import { recordOf } from './catalog.js';
import type { Schedule } from '../schedule.js';
import type { Check } from '../write/check.js';
import type { CommandDefinition } from '../write/command.js';
import type { Derivation } from '../write/derivation.js';

/** A folder of the house: its records, its resolvers and the rules that keep derived columns right. */
export interface Module {
  readonly name: string;
  readonly records: readonly Class[];
  readonly commands?: readonly CommandDefinition[];
  /** type-graphql resolver classes, for computed fields. */
  readonly resolvers?: readonly (new () => object)[];
  readonly derivations?: readonly Derivation[];
  /** What the metrics engine is told about the module. */
  readonly numbers?: object;
  /** Resolver classes that are made from what all modules say, once the types of their records exist. */
  readonly derive?: (modules: readonly Module[]) => readonly (new () => object)[];
  readonly checks?: readonly Check[];
  readonly schedules?: readonly Schedule[];
}

export function defineModule(module: Module): Module {
  for (const record of module.records) recordOf(record);
  return module;
}

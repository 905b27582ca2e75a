import { ReconciliationResult } from '../domain/compliance/reconciliation-result.entity.js';
import type { SourceSystem } from '../engines/imports/source-system.js';
import type { Branch } from './branch.js';
import type { Company } from './company.js';
import type { Random } from './random.js';
import { DAY, HOUR, monthStart, monthText, type Day } from './time.js';

/** Every month our totals are laid beside those of the systems that they came from. */
export function* writeReconciliations(company: Company): Generator<void> {
  const { world, network, books } = company;
  for (const branch of network.branches) {
    if (branch.trade === 'INSURANCE_SALES') continue;
    const random = branch.random.fork('reconciliation');
    const jobs = branch.trade === 'PEST_CONTROL' ? 'FIELDROUTES' : 'DASH';
    for (const month of world.months) {
      const asOf = monthStart(month, 1) - 1;
      const at = (asOf + 4) * DAY + 8 * HOUR;
      if (at > world.now || !branch.openOn(month)) continue;
      const sum = (journal: string) =>
        [...books.byLine(branch, month, journal).values()].reduce((all, amount) => all + amount, 0) / 100;
      compare(branch, random, at, asOf, 'QUICKBOOKS', 'invoiced of the month', sum('AR/4000'), 2, '1.00');
      compare(branch, random, at, asOf, 'BANK', 'money applied of the month', sum('CA/4000'), 2, '5.00');
      compare(
        branch,
        random,
        at,
        asOf,
        jobs,
        'jobs received of the month',
        branch.received.get(monthText(month)) ?? 0,
        0,
        '0',
      );
    }
    yield;
  }
}

function compare(
  branch: Branch,
  random: Random,
  at: number,
  asOf: Day,
  system: SourceSystem,
  measure: string,
  ours: number,
  digits: number,
  tolerance: string,
): void {
  // A few rows were keyed in after the month was closed there.
  const off = random.chance(0.03) ? (digits ? random.int(40, 900) : random.int(1, 2)) : 0;
  const theirs = ours + off;
  const explained = off !== 0 && random.chance(0.5);
  branch.world.write.add(ReconciliationResult, random, at, {
    system,
    measure,
    asOf,
    ours: ours.toFixed(digits),
    theirs: theirs.toFixed(digits),
    difference: (-off).toFixed(digits),
    tolerance,
    status: off === 0 ? 'AGREES' : explained ? 'EXPLAINED' : 'BREAK',
    explanation: explained ? 'Keyed in after our import of the month.' : null,
    location: branch.id,
  });
}

import { writeAlerts } from './alerts.js';
import { writeBudgets } from './budgets.js';
import { writeCapacity } from './capacity.js';
import { closeBooks } from './closing.js';
import { Coaching } from './coaching.js';
import type { Company } from './company.js';
import { writeForecasts } from './forecasts.js';
import { writeHeadcountPlans } from './headcount.js';
import { writeIntervalFiles } from './interval-files.js';
import { writeObligations } from './obligations.js';
import { writeQualifications } from './qualifications.js';
import { writeReconciliations } from './reconciliations.js';
import { writeShifts } from './shifts.js';
import { writeTargets } from './targets.js';
import { writeVendorMonths } from './vendor-months.js';

/** Yields wherever its rows so far may be sent. */
type Step = (company: Company) => Iterable<void> | void;

/** What can only be told once every month has been: each step stands on those before it. */
export const afterwards: readonly Step[] = [
  writeShifts,
  writeIntervalFiles,
  writeForecasts,
  judgeAndCoach,
  ({ causes }) => causes.act(),
  writeAlerts,
  writeCapacity,
  writeObligations,
  writeReconciliations,
  ({ world, people }) => writeQualifications(world, people.everybody),
  writeVendorMonths,
  closeBooks,
  writeBudgets,
  writeHeadcountPlans,
  writeTargets,
  ({ books }) => books.write(),
  ({ snapshots }) => snapshots.write(),
];

function* judgeAndCoach(company: Company): Generator<void> {
  const coaching = new Coaching(company);
  yield* coaching.write();
  yield* company.quality.write(coaching);
}

import { HeadcountPlan } from '../domain/planning/headcount-plan.entity.js';
import type { Company } from './company.js';
import { crews } from './crews.js';
import { DAY, monthStart, monthText } from './time.js';

/** As many people as there are posts, with the leavers of a usual year replaced; pest control grows in spring. */
export function* writeHeadcountPlans(company: Company): Generator<void> {
  const { world, network, plans, books } = company;
  for (const branch of [...network.branches, network.contactCenter, network.headOffice]) {
    const random = branch.random.fork('headcount');
    for (const [year, plan] of plans) {
      for (let i = 0; i < 12; i++) {
        const month = Date.UTC(year, i, 1) / DAY;
        if (month < world.months[0]! || month < monthStart(branch.opened)) continue;
        for (const [role, seats] of branch.seats) {
          const { stay } = crews[branch.place.trade]!.find((crew) => crew.role === role)!;
          const spring = role === 'TECHNICIAN' && branch.trade === 'PEST_CONTROL' && i >= 2 && i <= 7 ? 1 : 0;
          world.write.add(
            HeadcountPlan,
            random,
            Math.min(world.now, (Date.UTC(year - 1, 11, 1) / DAY) * DAY),
            {
              month: monthText(month),
              monthStartsOn: month,
              role,
              plannedFte: (seats.length + spring).toFixed(1),
              plannedHires: random.count(seats.length / stay) + (spring && i === 2 ? 1 : 0),
              location: branch.id,
              plan,
              costCenter: books.chart.centers.get(branch),
            },
          );
        }
      }
    }
    yield;
  }
}

import { CoachingSession } from '../domain/staff/coaching-session.entity.js';
import type { Branch } from './branch.js';
import type { Company } from './company.js';
import type { Random } from './random.js';
import { DAY, HOUR, MINUTE, monthStart, nextWorkday, type Day } from './time.js';

interface Session {
  readonly id: string;
  readonly at: number;
}

/** Sessions with agents, twice a month or so, more often while it shall show; technicians are ridden along with. */
export class Coaching {
  readonly #reviews = new Map<string, Session[]>();

  constructor(readonly company: Company) {}

  /** The session in which an evaluation of that moment was talked over, if it was soon. */
  after(agent: string, at: number): string | undefined {
    return this.#reviews.get(agent)?.find((session) => session.at > at && session.at < at + 15 * DAY)?.id;
  }

  *write(): Generator<void> {
    const { roster, world, network, quality } = this.company;
    const center = network.contactCenter;
    for (const agent of roster.agents) {
      const random = world.random.fork(`coaching/${agent.id}`);
      const turn = quality.turningPoint(agent.id);
      for (const month of world.months) {
        const intense = turn !== undefined && month >= turn && month < turn + 92;
        for (let n = random.int(1, 2) + (intense ? 2 : 0); n > 0; n--)
          this.#session(center, random, agent, month, 'TEAM_LEAD', intense ? 'qaScore' : undefined);
      }
      yield;
    }
    for (const branch of network.branches) {
      const random = branch.random.fork('coaching');
      const [role, by] =
        branch.trade === 'INSURANCE_SALES'
          ? (['SALES_AGENT', 'TEAM_LEAD'] as const)
          : (['TECHNICIAN', 'LEAD_TECH'] as const);
      for (const holder of (branch.seats.get(role) ?? []).flat())
        for (const month of world.months)
          if (random.chance(0.3))
            this.#session(
              branch,
              random,
              holder,
              month,
              by,
              role === 'TECHNICIAN' ? 'onTimeArrivalRate' : 'bindRate',
            );
      yield;
    }
  }

  #session(
    branch: Branch,
    random: Random,
    { id: employee, from, to }: { id: string; from: Day; to: Day },
    month: Day,
    by: 'TEAM_LEAD' | 'LEAD_TECH',
    focus: string | undefined,
  ): void {
    const { world } = this.company;
    const day = nextWorkday(random.int(month, monthStart(month, 1) - 1));
    const planned = branch.zone.instant(day, 9 * HOUR + random.int(0, 420) * MINUTE);
    const coach = branch.staff(by, day, random);
    if (day < from || day >= to || planned > world.now - MINUTE || !coach || coach === employee) return;
    const at = branch.begin(employee, planned);
    const review = by === 'TEAM_LEAD' && random.chance(0.6);
    const acknowledgedAt = at + random.int(1, 60) * HOUR;
    const id = world.write.add(CoachingSession, random, at, {
      at,
      kind:
        by === 'LEAD_TECH'
          ? 'RIDE_ALONG'
          : review
            ? 'CALL_REVIEW'
            : random.pick(['SIDE_BY_SIDE', 'FEEDBACK']),
      focusMetric: focus ?? random.pick(['averageHandleTime', 'scheduleAdherence', 'qaScore', 'bookingRate']),
      notes: random.chance(0.5) ? random.pick(notes) : null,
      agreedActions: random.chance(0.6) ? random.pick(actions) : null,
      acknowledgedAt: acknowledgedAt <= world.now && random.chance(0.93) ? acknowledgedAt : null,
      updatedAt: Math.min(world.now, acknowledgedAt),
      location: branch.id,
      employee,
      coach,
    });
    if (!review) return;
    const reviews = this.#reviews.get(employee);
    if (reviews) reviews.push({ id, at });
    else this.#reviews.set(employee, [{ id, at }]);
  }
}

const notes = ['Good tone, hurried at the end.', 'Knows the product well.', 'Forgets to ask for the source.'];
const actions = [
  'Verify the caller before anything else.',
  'Sum up before hanging up.',
  'Call ahead when late.',
  'Listen to two calls of a colleague.',
];

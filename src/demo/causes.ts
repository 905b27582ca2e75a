import { Capa, CapaRootCause } from '../domain/experience/capa.entity.js';
import { RootCause, RootCauseLink } from '../domain/experience/root-cause.entity.js';
import type { Branch } from './branch.js';
import type { Network } from './network.js';
import type { Random } from './random.js';
import { DAY, type Day } from './time.js';
import type { World } from './world.js';

const families: readonly [string, string, readonly [string, string][]][] = [
  [
    'SCHEDULING',
    'Dates and routes',
    [
      ['SCH-LATE', 'Crew late without a call'],
      ['SCH-MOVED', 'Visit moved twice'],
    ],
  ],
  [
    'COMMUNICATION',
    'What was said',
    [
      ['COM-SILENT', 'Nobody told how it goes on'],
      ['COM-CALLBACK', 'Callback promised, not made'],
    ],
  ],
  [
    'PRODUCT_QUALITY',
    'Quality of the work',
    [
      ['QUA-AGAIN', 'Pests or moisture came back'],
      ['QUA-DAMAGE', 'Damaged while working'],
    ],
  ],
  [
    'BILLING',
    'The bill',
    [
      ['BIL-UNCLEAR', 'Bill not understood'],
      ['BIL-WRONG', 'Bill wrong'],
    ],
  ],
  ['PEOPLE_CAPACITY', 'Too few people', [['CAP-STORM', 'More work than crews']]],
  [
    'VENDOR',
    'Vendors',
    [
      ['VEN-SUB', 'Subcontractor did not show up'],
      ['VEN-CALL', 'Call center gave a wrong answer'],
    ],
  ],
  ['PROCESS', 'Way of working', [['PRO-PAPER', 'Paperwork lay around']]],
];

interface Cause {
  readonly id: string;
  readonly code: string;
}

/** Why customers complain, and what is done about it. */
export class Causes {
  readonly #causes = new Map<string, Cause>();

  constructor(
    readonly world: World,
    readonly network: Network,
  ) {
    const random = world.random.fork('causes');
    const since = (world.months[0]! - 300) * DAY;
    for (const [group, name, below] of families) {
      const code = below[0]![0].slice(0, 3);
      const parent = world.write.add(RootCause, random, since, { code, name, group });
      for (const [child, title] of below)
        this.#causes.set(child, {
          code: child,
          id: world.write.add(RootCause, random, since, { code: child, name: title, group, parent }),
        });
    }
  }

  /** What a solved case came from; one in eight nobody asked why. */
  explain(
    branch: Branch,
    random: Random,
    what: { case: string; at: number; day: Day; foundBy?: string },
  ): void {
    if (random.chance(0.12)) return;
    const first = this.#likely(branch, random, what.day);
    const second = random.chance(0.25) ? this.#likely(branch, random, what.day) : first;
    const link = (cause: Cause, share: string) =>
      this.world.write.add(RootCauseLink, random, what.at, {
        share,
        method: random.weighted({ AGENT_TAG: 6, FIVE_WHYS: 3, PARETO: 1, FISHBONE: 0.5 }),
        location: branch.id,
        case: what.case,
        rootCause: cause.id,
        foundBy: what.foundBy,
      });
    if (first === second) link(first, '1.000000');
    else {
      link(first, '0.700000');
      link(second, '0.300000');
    }
  }

  #likely(branch: Branch, random: Random, day: Day): Cause {
    const { storm, months } = this.world;
    const stormy = branch.place.district === storm.district && day >= storm.from && day < storm.to + 45;
    // What was agreed in the middle of the period about callbacks worked; what Chicago does about its bills does not yet.
    const calls = day > months[Math.floor(months.length / 2)]! + 20 ? 1 : 5;
    const bills = branch.place.code.startsWith('CHI') ? 7 : 2;
    const pest = branch.trade === 'PEST_CONTROL';
    return this.#causes.get(
      random.weighted({
        'SCH-LATE': 4,
        'SCH-MOVED': 2,
        'COM-SILENT': 4,
        'COM-CALLBACK': calls,
        'QUA-AGAIN': pest ? 6 : 1.5,
        'QUA-DAMAGE': pest ? 0.2 : 1.5,
        'BIL-UNCLEAR': bills,
        'BIL-WRONG': bills / 2,
        'CAP-STORM': stormy ? 12 : 0.3,
        'VEN-SUB': pest ? 0 : 1.5,
        'VEN-CALL': 1,
        'PRO-PAPER': pest ? 0.5 : 2,
      }),
    )!;
  }

  /** What was decided about the most frequent causes. */
  act(): void {
    const { write, months, now } = this.world;
    const half = months[Math.floor(months.length / 2)]!;
    const find = (code: string) => this.network.branches.find(({ place }) => place.code.startsWith(code));
    const actions: readonly [
      string,
      Day,
      number,
      string,
      string,
      string,
      boolean | undefined,
      readonly string[],
      Branch?,
    ][] = [
      [
        'Callbacks stand on a list until they are made',
        half,
        15,
        'callbackCompletion',
        '0.71',
        '0.95',
        true,
        ['COM-CALLBACK'],
      ],
      [
        'Crews call when they leave the site before',
        months[2]!,
        30,
        'onTimeArrivalRate',
        '0.86',
        '0.95',
        undefined,
        ['SCH-LATE', 'SCH-MOVED'],
      ],
      [
        'Bills explain each position',
        months[Math.min(months.length - 1, 3)]!,
        40,
        'billingErrorRate',
        '0.06',
        '0.02',
        false,
        ['BIL-UNCLEAR', 'BIL-WRONG'],
        find('CHI'),
      ],
      [
        'Agreement with two firms for storm weeks',
        this.world.storm.to + 10,
        60,
        'timeToOnSite',
        '52000',
        '21600',
        undefined,
        ['CAP-STORM'],
        find('TPA'),
      ],
    ];
    for (const [title, day, days, metric, baseline, target, effective, codes, branch] of actions) {
      const random = this.world.random.fork(`capa/${title}`);
      const openedAt = day * DAY + 36_000_000;
      if (openedAt > now) continue;
      const completedAt = openedAt + (days - 4) * DAY;
      const verifiedAt = completedAt + 65 * DAY;
      const seen = effective !== undefined && verifiedAt <= now;
      const capa = write.add(Capa, random, openedAt, {
        title,
        openedAt,
        dueAt: openedAt + days * DAY,
        completedAt: completedAt <= now ? completedAt : null,
        verifiedAt: seen ? verifiedAt : null,
        effective: seen ? effective : null,
        metric,
        baseline,
        target,
        updatedAt: seen ? verifiedAt : Math.min(now, completedAt),
        location: branch?.id,
        owner: (branch ?? this.network.headOffice).staff(
          branch ? 'LOCATION_MANAGER' : 'DIRECTOR',
          day,
          random,
        ),
      });
      for (const code of codes)
        write.add(CapaRootCause, random, openedAt, { capa, rootCause: this.#causes.get(code)!.id });
    }
  }
}

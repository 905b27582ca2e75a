import { Campaign, CampaignCost } from '../domain/leads/campaign.entity.js';
import type { SourceCategory } from '../domain/leads/lead-enums.js';
import { Competitor, LeadLossReason } from '../domain/leads/loss-reason.entity.js';
import type { Branch } from './branch.js';
import type { Network } from './network.js';
import { DAY, dayText, monthText, type Day } from './time.js';
import { trades } from './trade.js';
import { phone, plain, type World } from './world.js';
import { competitors } from './words.js';
import type { Industry } from '../domain/locations/organization.entity.js';
import { ReferralSources } from './referral-sources.js';

/** What a branch spends, beside one of restoration, which earns more with each job. */
const weight: { readonly [industry in Industry]: number } = {
  RESTORATION: 1,
  PEST_CONTROL: 0.18,
  INSURANCE_SALES: 0.5,
};

const channels: { readonly [category in SourceCategory]?: { medium: string; monthly: number } } = {
  PAID_SEARCH: { medium: 'search', monthly: 2600 },
  LSA: { medium: 'local ads', monthly: 1500 },
  SOCIAL: { medium: 'social', monthly: 800 },
  DIRECT_MAIL: { medium: 'mail', monthly: 900 },
  RADIO_TV: { medium: 'radio', monthly: 1900 },
  PURCHASED_LEAD: { medium: 'lead vendor', monthly: 4200 },
};

const reasons: [string, string][] = [
  ['Price too high', 'PRICE'],
  ['Cheaper quote elsewhere', 'COMPETITOR'],
  ['Competitor was faster', 'COMPETITOR'],
  ['Carrier denied coverage', 'COVERAGE_DENIED'],
  ['Never reached', 'NO_CONTACT'],
  ['Will do it alone', 'DIY'],
  ['Postponed', 'TIMING'],
  ['Outside what we do', 'NOT_A_FIT'],
];

/** Campaigns with their costs by month, why leads are lost and to whom, and the people who send us work. */
export class Marketing {
  readonly lossReasons: ReadonlyMap<string, string>;
  readonly competitors: readonly string[];
  readonly referrals: ReferralSources;
  readonly #campaigns = new Map<string, string>();
  readonly #spent = new Map<string, number>();

  constructor(
    readonly world: World,
    network: Network,
  ) {
    const random = world.random.fork('marketing');
    const since = (world.months[0]! - 300) * DAY;
    this.lossReasons = new Map(
      reasons.map(([name, group]) => [
        group,
        world.write.add(LeadLossReason, random, since, { name, group }),
      ]),
    );
    this.competitors = competitors.map((name) => world.write.add(Competitor, random, since, { name }));
    for (const industry of Object.keys(trades) as Industry[]) {
      const branches = network.branches.filter((branch) => branch.trade === industry);
      for (const category of Object.keys(channels) as SourceCategory[]) {
        if (category === 'PURCHASED_LEAD' && industry === 'RESTORATION') continue;
        this.#campaign(industry, category, branches);
      }
    }
    this.referrals = new ReferralSources(world, network);
  }

  /** A branch’s share of the campaigns of a month, in cents. */
  spent(branch: Branch, month: Day): number {
    return this.#spent.get(`${branch.place.code}/${month}`) ?? 0;
  }

  campaign(industry: Industry, category: SourceCategory): string | undefined {
    return this.#campaigns.get(`${industry}/${category}`);
  }

  #campaign(industry: Industry, category: SourceCategory, branches: readonly Branch[]): void {
    const { write, months, now } = this.world;
    const { medium, monthly } = channels[category]!;
    const random = this.world.random.fork(`campaign/${industry}/${category}`);
    const name = `${trades[industry].brand} · ${medium}`;
    const id = write.add(Campaign, random, (months[0]! - 30) * DAY, {
      name,
      category,
      medium,
      startOn: dayText(months[0]! - 30),
      trackingNumbers: [phone(random, ['833', '844'])],
      utm: { source: plain(medium), medium: 'paid', campaign: plain(trades[industry].brand) },
    });
    this.#campaigns.set(`${industry}/${category}`, id);
    for (const month of months)
      this.#cost(
        id,
        category,
        monthly * weight[industry],
        branches,
        month,
        Math.min(now, (month + 31) * DAY),
      );
  }

  #cost(
    campaign: string,
    category: SourceCategory,
    monthly: number,
    branches: readonly Branch[],
    month: Day,
    at: number,
  ): void {
    const open = branches.filter((branch) => branch.openOn(month));
    if (!open.length) return;
    const random = this.world.random.fork(`cost/${campaign}/${month}`);
    const season = trades[open[0]!.trade].season[new Date(month * DAY).getUTCMonth()]!;
    const amount = Math.round(monthly * open.length * season * this.world.scale * random.between(80, 120));
    for (const { place } of open) {
      const key = `${place.code}/${month}`;
      this.#spent.set(key, (this.#spent.get(key) ?? 0) + Math.round(amount / open.length));
    }
    const even = Math.floor(1_000_000 / open.length) / 1_000_000;
    this.world.write.add(CampaignCost, random, at, {
      month: monthText(month),
      kind: category === 'PURCHASED_LEAD' ? 'LEAD_PURCHASE' : 'MEDIA',
      amount,
      allocations: open.map(({ place }, i) => ({
        locationCode: place.code,
        share: (i ? even : 1 - even * (open.length - 1)).toFixed(6),
      })),
      campaign,
    });
    if (month % 3 === 0) {
      this.world.write.add(CampaignCost, random, at, {
        month: monthText(month),
        kind: 'AGENCY',
        amount: Math.round(amount * 0.1),
        campaign,
      });
    }
  }
}

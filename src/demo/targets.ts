import { KpiTarget } from '../domain/planning/kpi-target.entity.js';
import type { Branch } from './branch.js';
import type { Company } from './company.js';
import type { Random } from './random.js';
import { DAY, HOUR, monthText, type Day } from './time.js';

type Comparator = 'GTE' | 'LTE' | 'BETWEEN';
type Aim = readonly [
  metric: string,
  comparator: Comparator,
  target: number,
  alarm: number,
  excellent: number,
];

const everywhere: readonly Aim[] = [
  ['bookingRate', 'GTE', 0.62, 0.5, 0.75],
  ['speedToLead', 'GTE', 0.8, 0.6, 0.9],
  ['unknownSourceRate', 'LTE', 0.05, 0.1, 0.02],
  ['turnoverRate', 'LTE', 0.35, 0.5, 0.2],
  ['operatingMargin', 'GTE', 0.12, 0.05, 0.18],
  ['budgetVariance', 'BETWEEN', 0, -0.05, 0.05],
];

const service: readonly Aim[] = [
  ['onTimeArrivalRate', 'GTE', 0.95, 0.85, 0.98],
  ['firstTimeFixRate', 'GTE', 0.9, 0.75, 0.95],
  ['csat', 'GTE', 0.85, 0.75, 0.92],
  ['nps', 'GTE', 55, 35, 70],
  ['complaintRate', 'LTE', 25, 45, 12],
  ['completionToInvoiceLag', 'LTE', 3, 6, 1],
  ['pastDueShare', 'LTE', 0.25, 0.4, 0.15],
  ['cei', 'GTE', 0.9, 0.75, 0.96],
  ['depositOnTimeRate', 'GTE', 1, 0.95, 1],
  ['badDebtRate', 'LTE', 0.015, 0.03, 0.005],
];

const byTrade: { readonly [trade: string]: readonly Aim[] } = {
  RESTORATION: [
    ...service,
    ['grossMargin', 'GTE', 0.48, 0.4, 0.55],
    ['dso', 'LTE', 45, 65, 35],
    ['timeToContact', 'LTE', 3600, 7200, 1200],
    ['timeToOnSite', 'LTE', 14_400, 28_800, 7200],
    ['estimateTurnaround', 'LTE', 86_400, 172_800, 43_200],
    ['firstSubmissionApproval', 'GTE', 0.75, 0.5, 0.85],
    ['shortPayRate', 'LTE', 0.02, 0.04, 0.01],
  ],
  PEST_CONTROL: [
    ...service,
    ['grossMargin', 'GTE', 0.58, 0.5, 0.62],
    ['dso', 'LTE', 18, 30, 10],
    ['reserviceRate', 'LTE', 0.05, 0.08, 0.03],
    ['agreementRetention', 'GTE', 0.8, 0.7, 0.88],
  ],
  INSURANCE_SALES: [
    ['leadContactRate', 'GTE', 0.4, 0.3, 0.55],
    ['bindRate', 'GTE', 0.2, 0.12, 0.3],
    ['grossMargin', 'GTE', 0.3, 0.15, 0.4],
  ],
};

const ofContactCenter: readonly Aim[] = [
  ['serviceLevel', 'GTE', 0.8, 0.75, 0.9],
  ['averageSpeedOfAnswer', 'LTE', 28, 45, 15],
  ['abandonRate', 'LTE', 0.05, 0.08, 0.03],
  ['averageHandleTime', 'LTE', 360, 435, 330],
  ['occupancy', 'BETWEEN', 0.75, 0.65, 0.85],
  ['shrinkage', 'LTE', 0.3, 0.35, 0.25],
  ['scheduleAdherence', 'GTE', 0.9, 0.8, 0.95],
  ['forecastAccuracy', 'GTE', 0.9, 0.75, 0.95],
  ['firstContactResolution', 'GTE', 0.7, 0.6, 0.8],
  ['qaScore', 'GTE', 0.85, 0.78, 0.93],
];

const ofVendor: readonly Aim[] = ofContactCenter.filter(([metric]) => metric !== 'firstContactResolution');

const ofQueue = ofContactCenter.filter(([metric]) => metric === 'serviceLevel' || metric === 'abandonRate');

/** What each location, the contact center, its vendor and the whole company should reach in each month of the plans. */
export function* writeTargets(company: Company): Generator<void> {
  const { world, network } = company;
  for (const branch of network.branches) {
    const random = branch.random.fork('targets');
    // A strong branch is asked for more.
    const stretch = random.between(-0.4, 0.6);
    for (const month of world.months)
      if (branch.openOn(month))
        for (const aim of [...everywhere, ...byTrade[branch.trade]!])
          target(company, random, month, aim, 'Location', branch.id, branch, stretch);
    yield;
  }
  const random = world.random.fork('targets');
  const [vendor] = company.partners.vendors.filter(({ kind }) => kind === 'CALL_CENTER_BPO');
  for (const month of world.months) {
    for (const aim of ofContactCenter)
      target(company, random, month, aim, 'Location', network.contactCenter.id, network.contactCenter, 0);
    for (const aim of ofVendor) target(company, random, month, aim, 'Vendor', vendor!.id, undefined, 0);
    for (const line of Object.values(company.calls.center.lines))
      for (const aim of ofQueue)
        target(company, random, month, aim, 'Queue', line.id, network.contactCenter, 0);
    for (const aim of [...everywhere, ...service])
      target(company, random, month, aim, 'Organization', network.organization, undefined, 0);
  }
}

function target(
  company: Company,
  random: Random,
  month: Day,
  [metric, comparator, usual, alarm, excellent]: Aim,
  scopeKind: string,
  scopeId: string,
  branch: Branch | undefined,
  stretch: number,
): void {
  const { world, plans } = company;
  const year = new Date(month * DAY).getUTCFullYear();
  const moved =
    comparator === 'BETWEEN'
      ? usual
      : usual + (stretch > 0 ? excellent - usual : usual - alarm) * stretch * 0.5;
  const text = (value: number) => value.toFixed(Math.abs(value) > 10 ? 0 : 3);
  const agreed = Date.UTC(year - 1, 11, 15);
  world.write.add(KpiTarget, random, Math.min(world.now, agreed + 9 * HOUR), {
    metric,
    month: monthText(month),
    monthStartsOn: month,
    target: text(moved),
    floor: text(alarm),
    stretch: text(excellent),
    comparator,
    scopeKind,
    scopeId,
    location: branch?.id,
    plan: plans.get(year),
  });
}

import { idOf } from '../../kernel/graphql/ids.js';
import { recordOf } from '../../kernel/record/catalog.js';
import type { CommandContext } from '../../kernel/write/command.js';
import { defineCommand } from '../../kernel/write/command.js';
import { clash, invalid, refused } from '../../kernel/write/problems.js';
import { ZoneRules } from '../../kernel/time/zone-rules.js';
import { Location } from '../locations/location.entity.js';
import { VendorInvoice } from '../vendors/vendor-invoice.entity.js';
import { Fraction } from './period/fraction.js';
import { loadPeriodTerms } from './period/load-term.js';
import { periodOf } from './period/period-window.js';
import { storeCredits } from './period/store-credits.js';
import { storePeriod } from './period/store-period.js';
import { allocationProblem } from './sla.checks.js';
import { SlaCreditKind, SlaCreditStatus, SlaExclusionStatus } from './sla-enums.js';
import { SlaCredit } from './sla-credit.entity.js';
import { SlaExclusion } from './sla-exclusion.entity.js';
import { SlaPeriodResult } from './sla-period-result.entity.js';
import { SlaTerm } from './sla-term.entity.js';
import {
  DecideExclusionInput,
  FreezePeriodInput,
  RequestExclusionInput,
  SettleCreditInput,
} from './sla.inputs.js';

async function requestExclusion(ctx: CommandContext, input: RequestExclusionInput): Promise<SlaExclusion> {
  const term = await ctx.write.get(SlaTerm, input.termId, null, ['termId']);
  const [from, to] = [new Date(input.from), new Date(input.to)];
  if (to <= from) throw invalid('It ends before it begins. Give an end later than its beginning.', ['to']);
  const subject = input.subjectId
    ? await ctx.write.subject(recordOf(SlaExclusion), 'subject', input.subjectId, ['subjectId'])
    : undefined;
  if (!subject && !ctx.viewer.scope.all)
    throw refused(
      'Without a subject it covers every location, and you see only some. Name the record that it is about.',
      ['subjectId'],
    );
  return ctx.write.create(SlaExclusion, {
    term: term.id,
    from,
    to,
    reason: input.reason,
    note: input.note,
    status: SlaExclusionStatus.REQUESTED,
    requestedBy: ctx.viewer.id,
    subjectKind: subject?.kind,
    subjectId: subject?.key,
    location: subject?.location,
  });
}

const decideExclusion =
  (status: SlaExclusionStatus) =>
  async (ctx: CommandContext, { id }: DecideExclusionInput): Promise<SlaExclusion> => {
    const exclusion = await ctx.write.get(SlaExclusion, id);
    exclusion.decide(status, ctx.viewer.id, ctx.now);
    ctx.write.change(exclusion, {});
    return exclusion;
  };

/** Settles a period for good: later data mark it as awaiting a restatement, and never change its verdict. */
async function freezePeriod(ctx: CommandContext, input: FreezePeriodInput): Promise<SlaPeriodResult> {
  const { write, now } = ctx;
  const { id } = await write.get(SlaTerm, input.termId, null, ['termId']);
  const location = input.locationId
    ? await write.get(Location, input.locationId, null, ['locationId'])
    : undefined;
  if (!location && !ctx.viewer.scope.all)
    throw refused('Only who sees all locations may settle a whole period. Name one of your locations.', [
      'locationId',
    ]);
  const [loaded] = await loadPeriodTerms(write.run, [id]);
  if (!loaded) throw clash('The term is archived. Settle its periods before that.', ['termId']);
  const term = location ? { ...loaded, timeZone: location.timeZone } : loaded;
  const scope = location ? { kind: 'Location', id: location.id } : term.scope;
  const noon = Date.parse(`${input.on}T12:00:00Z`);
  const period = periodOf(
    term.window,
    term.timeZone,
    ZoneRules.named(term.timeZone).instant(noon),
    term.rollingDays,
  );
  const ripe = new Date(period.to + term.maturity);
  if (now < ripe)
    throw clash(`The period can be judged from ${ripe.toISOString()} on. Settle it then.`, ['on']);
  const problem = term.contract && (await allocationProblem(write.run, term.contract, input.on));
  if (problem) throw clash(problem, ['termId']);
  const stored = await storePeriod(write.run, term, scope, period, now);
  if (!stored)
    throw clash(`The metric ${term.metric ?? ''} has no numbers here, so the period cannot be judged.`, [
      'termId',
    ]);
  if (stored.frozen)
    throw clash('The period was settled before.', ['on'], idOf('SlaPeriodResult', stored.id));
  if (term.contract && !location)
    await storeCredits(write.run, term.contract, new Date(period.from), stored.id, now);
  const result = await write.get(SlaPeriodResult, idOf('SlaPeriodResult', stored.id));
  write.change(result, { frozenAt: now });
  return result;
}

async function settleCredit(ctx: CommandContext, input: SettleCreditInput): Promise<SlaCredit> {
  const { write } = ctx;
  const credit = await write.get(SlaCredit, input.id);
  credit.moveTo(input.status);
  if (input.status === SlaCreditStatus.APPLIED) {
    if (!input.invoiceId) throw invalid('Say which invoice it is taken off.', ['invoiceId']);
    const invoice = await write.get(VendorInvoice, input.invoiceId, null, ['invoiceId']);
    const sign = Fraction.of(credit.kind === SlaCreditKind.CREDIT ? 1 : -1);
    const credits = Fraction.of(invoice.credits).plus(Fraction.of(credit.amount).times(sign));
    write.change(invoice, {
      credits: credits.text(2),
      net: Fraction.of(invoice.gross).minus(credits).text(2),
    });
    write.change(credit, { invoice: invoice.id });
  }
  write.change(credit, {});
  return credit;
}

export const slaCommands = [
  defineCommand({
    name: 'requestExclusion',
    describe: 'Asks that a term does not count for a time or for one record; a second person decides.',
    record: () => SlaExclusion,
    input: RequestExclusionInput,
    permission: 'sla:write',
    run: requestExclusion,
  }),
  defineCommand({
    name: 'approveExclusion',
    describe: 'Approves an exclusion that somebody else asked for: the clocks that it covers are excused.',
    record: () => SlaExclusion,
    input: DecideExclusionInput,
    permission: 'sla:approve',
    run: decideExclusion(SlaExclusionStatus.APPROVED),
  }),
  defineCommand({
    name: 'rejectExclusion',
    describe: 'Rejects an exclusion that somebody else asked for.',
    record: () => SlaExclusion,
    input: DecideExclusionInput,
    permission: 'sla:approve',
    run: decideExclusion(SlaExclusionStatus.REJECTED),
  }),
  defineCommand({
    name: 'freezePeriod',
    describe:
      'Settles a period of a term: verdict, inputs and their hash are kept, and what follows from a vendor’s contract is worked out.',
    record: () => SlaPeriodResult,
    input: FreezePeriodInput,
    permission: 'sla:approve',
    run: freezePeriod,
  }),
  defineCommand({
    name: 'settleCredit',
    describe: 'Disputes, agrees on, applies or waives a credit; an applied one changes the invoice.',
    record: () => SlaCredit,
    input: SettleCreditInput,
    permission: 'sla:approve',
    run: settleCredit,
  }),
];

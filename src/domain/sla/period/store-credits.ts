import type { Run } from '../../../kernel/write/derive.js';
import { localDate } from '../../../kernel/time/zone-rules.js';
import type { SlaCreditKind, SlaStatus } from '../sla-enums.js';
import { stableId } from '../stable-id.js';
import type { MonthOfTerm, TermOutcome } from './credits.js';
import { bonusesOf, creditsOf, earnBackOf } from './credits.js';
import { Fraction } from './fraction.js';
import type { PeriodTerm } from './load-term.js';
import { loadPeriodTerms } from './load-term.js';

type Row = { readonly [name: string]: any };

interface Outcome extends TermOutcome {
  readonly result: string;
  readonly code: string;
}

/**
 * What the settled verdicts of a contract come to in a month: shares of one pool under one cap, so all of its terms are
 * worked out together, each time one of them is settled. What somebody has agreed on or disputed stays.
 */
export async function storeCredits(
  run: Run,
  contract: string,
  periodStart: Date,
  settling: string,
  now: Date,
): Promise<void> {
  const terms = await loadPeriodTerms(run, await termIds(run, contract));
  const month = localDate(periodStart.valueOf(), terms[0]?.timeZone ?? 'UTC').slice(0, 7);
  const [agreed] = (await run(
    `select c.at_risk_share::text as risk, c.credit_cap_share::text as cap, c.earn_back, c.effective_on::text as since,
            (select sum(gross)::text from vendor_invoice i where i.contract_id = c.id and i.month = $2 and i.archived_at is null) as fee
     from vendor_contract c where c.id = $1::uuid`,
    [contract, month],
  )) as Row[];
  if (!agreed?.risk || !agreed.fee) return;
  const outcomes = await outcomesOf(run, terms, periodStart, settling);
  const pool = {
    monthlyFee: Fraction.of(agreed.fee).times(Fraction.of(100)),
    atRiskShare: Fraction.of(agreed.risk),
    capFactor: Fraction.of(agreed.cap ?? '1'),
  };
  await write(run, 'CREDIT', outcomes, creditsOf(pool, outcomes).shares, now);
  await write(run, 'BONUS', outcomes, bonusesOf(pool, outcomes).shares, now);
  if (!agreed.earn_back) return;
  const rule = {
    consecutiveMonths: agreed.earn_back.consecutiveMonths as number,
    share: Fraction.of(agreed.earn_back.share),
  };
  const back: bigint[] = [];
  for (const outcome of outcomes) {
    const months = await monthsOf(run, terms, outcome, periodStart);
    back.push(earnBackOf(rule, months, contractYearSince(agreed.since)));
  }
  await write(run, 'EARN_BACK', outcomes, back, now);
}

async function termIds(run: Run, contract: string): Promise<string[]> {
  const rows = await run('select id::text from sla_term where contract_id = $1::uuid order by id', [
    contract,
  ]);
  return rows.map((row) => row.id as string);
}

async function outcomesOf(
  run: Run,
  terms: readonly PeriodTerm[],
  periodStart: Date,
  settling: string,
): Promise<Outcome[]> {
  const rows = (await run(
    `select r.id::text, r.term_id::text as term, t.code, r.status, r.value::text as value, r.miss_streak as streak
     from sla_period_result r join sla_term t on t.id = r.term_id
     where r.term_id = any($1::uuid[]) and r.scope_kind = 'Vendor' and r.period_start = $2::timestamptz and (r.frozen_at is not null or r.id = $3::uuid)
     order by r.id`,
    [terms.map(({ id }) => id), periodStart.toISOString(), settling],
  )) as Row[];
  return rows.flatMap((row): Outcome[] => {
    const { consequence, tiers } = terms.find(({ id }) => id === row.term)!;
    if (!consequence?.allocation && !consequence?.bonusShare) return [];
    const share = (name: string) =>
      consequence[name] === null || consequence[name] === undefined
        ? undefined
        : Fraction.of(consequence[name] as string);
    return [
      {
        result: row.id,
        code: row.code,
        status: row.status,
        value: row.value === null ? undefined : Fraction.of(row.value),
        missStreak: row.streak,
        allocation: share('allocation') ?? Fraction.zero,
        tiers,
        repeatAfter: (consequence.repeatAfter as number | null) ?? undefined,
        repeatMultiplier: share('repeatMultiplier'),
        bonusShare: share('bonusShare'),
      },
    ];
  });
}

/** The months of a term up to this one, over all of its versions, with what was credited for each. */
async function monthsOf(
  run: Run,
  terms: readonly PeriodTerm[],
  { code }: Outcome,
  periodStart: Date,
): Promise<MonthOfTerm[]> {
  const rows = (await run(
    `select to_char(r.period_start at time zone $4, 'YYYY-MM') as month, r.status,
            coalesce((select (k.amount * 100)::bigint::text from sla_credit k
                      where k.result_id = r.id and k.kind = 'CREDIT' and k.status <> 'WAIVED'), '0') as credit
     from sla_period_result r join sla_term t on t.id = r.term_id
     where r.term_id = any($1::uuid[]) and r.scope_kind = 'Vendor' and t.code = $2 and r.period_start <= $3::timestamptz order by r.period_start`,
    [terms.map(({ id }) => id), code, periodStart.toISOString(), terms[0]!.timeZone],
  )) as Row[];
  return rows.map((row) => ({
    month: row.month,
    status: row.status as SlaStatus,
    credit: BigInt(row.credit),
  }));
}

const monthNumber = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));

const contractYearSince = (since: string) => (month: string) =>
  Math.floor((monthNumber(month) - monthNumber(since)) / 12);

async function write(
  run: Run,
  kind: SlaCreditKind,
  outcomes: readonly Outcome[],
  amounts: readonly bigint[],
  now: Date,
): Promise<void> {
  if (!outcomes.length) return;
  // Nothing is no credit, but one that was something before becomes nothing.
  await run(
    `insert into sla_credit as k (id, created_at, updated_at, version, result_id, kind, amount, status)
     select r.id, $1::timestamptz, $1::timestamptz, 1, r.result, $2, r.amount, 'CALCULATED'
     from unnest($3::uuid[], $4::uuid[], $5::numeric[]) as r (id, result, amount)
     where r.amount > 0 or exists (select from sla_credit o where o.result_id = r.result and o.kind = $2)
     on conflict (result_id, kind) do update
     set amount = excluded.amount, updated_at = excluded.updated_at, version = k.version + 1
     where k.status = 'CALCULATED' and k.amount <> excluded.amount`,
    [
      now.toISOString(),
      kind,
      outcomes.map(({ result }) => stableId(now.valueOf(), `${result} ${kind}`)),
      outcomes.map(({ result }) => result),
      amounts.map((amount) => Fraction.of(amount).over(Fraction.of(100)).text(2)),
    ],
  );
}

/** A company of two branches whose nights pass, and what they leave behind. */
import type { PoolClient } from 'pg';
import { withClient } from '../../src/kernel/database/pool.js';
import type { Schedule } from '../../src/kernel/schedule.js';
import { runOnce } from '../../src/kernel/schedule.js';
import { modules } from '../../src/modules.js';
import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { create, done, twoBranches } from '../worlds/two-branches.js';

const schedules = modules
  .flatMap((module) => module.schedules ?? [])
  .filter(({ name }) => name.endsWith('-snapshots'));

export class Nights {
  private constructor(
    readonly server: TestServer,
    readonly world: TwoBranches,
    private readonly clock: { now: Date },
  ) {}

  /** The branches are entered on the morning of Sunday, 1 November 2026, when the clocks in New York went back. */
  static async begin(): Promise<Nights> {
    const clock = { now: new Date('2026-11-01T15:00:00Z') };
    const server = await startServer({ clock: () => clock.now });
    return new Nights(server, await twoBranches(server), clock);
  }

  end(): Promise<void> {
    return this.server.stop();
  }

  at(moment: string): void {
    this.clock.now = new Date(moment);
  }

  /** What a server does by schedule at that moment. */
  async pass(moment: string, these: readonly Schedule[] = schedules): Promise<void> {
    this.at(moment);
    for (const schedule of these)
      expect(await runOnce(schedule, this.server.app.background, this.clock.now)).toBe(true);
  }

  /** The same, and of which records it asked a metric. */
  async askedAt(moment: string): Promise<string[]> {
    const sent: string[] = [];
    await withClient(this.server.app.background, async (client) => {
      const query = (text: string, values: unknown[]) => {
        sent.push(text);
        return client.query(text, values);
      };
      for (const { work } of schedules) await work({ query } as unknown as PoolClient, new Date(moment));
    });
    return [...new Set(sent.flatMap((text) => /from "(job|invoice)" t/.exec(text)?.[1] ?? []))];
  }

  async pipeline(): Promise<any[]> {
    const { pipelineSnapshots } = await this.server.ask(`{
      pipelineSnapshots(first: 1000, orderBy: [{ asOf: ASC }]) {
        nodes { id createdAt updatedAt version asOf stage serviceLine jobs value location { code } } } }`);
    return pipelineSnapshots.nodes;
  }

  async receivables(): Promise<any[]> {
    const { arSnapshots } = await this.server.ask(`{
      arSnapshots(first: 1000, orderBy: [{ asOf: ASC }]) {
        nodes { id createdAt updatedAt version asOf bucket payerKind amount location { code } } } }`);
    return arSnapshots.nodes;
  }

  /** `2026-11-05 ATL-01 PENDING_SALE WATER_MITIGATION 4 0.00`: how many jobs, and their value. */
  async pipelineOf(day = ''): Promise<string[]> {
    const rows = await this.pipeline();
    return rows
      .map((row) => [row.asOf, row.location.code, row.stage, row.serviceLine, row.jobs, row.value].join(' '))
      .filter((text) => text.startsWith(day))
      .toSorted();
  }

  /** `2026-11-05 ATL-01 CURRENT CARRIER 100.00` */
  async receivablesOf(day = ''): Promise<string[]> {
    const rows = await this.receivables();
    return rows
      .map((row) => [row.asOf, row.location.code, row.bucket, row.payerKind, row.amount].join(' '))
      .filter((text) => text.startsWith(day))
      .toSorted();
  }

  /** The same as anybody may ask it of `metrics`. */
  pendingOn(day: string): Promise<string[]> {
    return this.metricOn(day, 'PENDING_BUSINESS_VALUE', 'JOB_STAGE, SERVICE_LINE', (cell) =>
      cell.sampleSize === '0' ? [] : [cell.sampleSize, cell.value],
    );
  }

  owedOn(day: string): Promise<string[]> {
    return this.metricOn(day, 'AR_BALANCE', 'AGING_BUCKET, PAYER_KIND', ({ value }) =>
      value === '0.00' ? [] : [value],
    );
  }

  private async metricOn(day: string, metric: string, groupBy: string, of: (cell: any) => string[]) {
    const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    const { metrics } = await this.server.ask(
      `{ metrics(names: [${metric}], range: { from: "${day}", to: "${next}" }, groupBy: [LOCATION, ${groupBy}]) {
        rows { dimensions { label } cells { value sampleSize } } } }`,
    );
    return (metrics.rows as any[])
      .map((row) => [day, ...row.dimensions.map(({ label }: any) => label), of(row.cells[0])] as const)
      .filter((texts) => texts.at(-1)!.length)
      .map((texts) => texts.flat().join(' '))
      .toSorted();
  }

  openJob(input: object): Promise<string> {
    return done(
      this.server,
      'mutation ($input: OpenJobInput!) { openJob(input: $input) { job { id } errors { message path } } }',
      { input: { locationId: this.world.atlanta, customerId: this.world.miller, title: 'A job', ...input } },
    );
  }

  /** A step of one of the six jobs: four of Atlanta, then two of Denver. */
  step(job: number, kind: string, at: string): Promise<string> {
    const { atlanta, denver, jobs } = this.world;
    const locationId = job < 4 ? atlanta : denver;
    return create(this.server, 'JobMilestone', { locationId, jobId: jobs[job], kind, at, recordedAt: at });
  }

  estimate(job: number, rcv: string, uploadedAt: string): Promise<string> {
    return create(this.server, 'Estimate', {
      locationId: this.world.atlanta,
      jobId: this.world.jobs[job],
      kind: 'MITIGATION',
      status: 'UPLOADED',
      uploadedAt,
      rcv,
    });
  }

  /** What an account of its own owes Denver. */
  async invoice(payerKind: string, total: string, issuedOn: string, dueOn: string) {
    const { denver: locationId, carrier, okafor } = this.world;
    const accountId = await create(this.server, 'BillingAccount', {
      locationId,
      number: `B-${payerKind}`,
      payerKind,
      ...(payerKind === 'CARRIER' ? { carrierId: carrier } : { customerId: okafor }),
    });
    const number = `I-${payerKind}`;
    const amounts = { subtotal: total, total };
    const invoiceId = await create(this.server, 'Invoice', {
      locationId,
      accountId,
      number,
      issuedOn,
      dueOn,
      ...amounts,
    });
    return { locationId, accountId, invoiceId };
  }

  change(kind: 'Location' | 'Organization', id: string, input: object): Promise<string> {
    const noun = kind.toLowerCase();
    return done(
      this.server,
      `mutation ($input: Update${kind}Input!) { update${kind}(input: $input) { ${noun} { id } errors { message path } } }`,
      { input: { id, ...input } },
    );
  }
}

/** The days that a location has rows of. */
export const daysOf = (rows: readonly any[], code: string) => [
  ...new Set(rows.filter(({ location }) => location.code === code).map(({ asOf }) => asOf as string)),
];

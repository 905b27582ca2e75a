import type { TestServer } from '../support/server.js';

/** A mutation that must go through; answers the record’s id. */
export async function done(
  server: TestServer,
  mutation: string,
  variables: object,
  token?: string,
): Promise<string> {
  const name = /(?:mutation[^{]*\{\s*)(\w+)/.exec(mutation)![1]!;
  const data = await server.ask(mutation, variables, token);
  const payload = data[name] as { errors: { message: string; path: string[] }[] } & Record<
    string,
    { id: string }
  >;
  if (payload.errors.length)
    throw new Error(payload.errors.map((error) => `${error.path.join('.')}: ${error.message}`).join('\n'));
  return Object.values(payload).find((value) => typeof value?.id === 'string')!.id;
}

/** Creates one record of a kind, by its plain mutation. */
export function create(server: TestServer, kind: string, input: object, token?: string): Promise<string> {
  const noun = kind[0]!.toLowerCase() + kind.slice(1);
  return done(
    server,
    `mutation ($input: Create${kind}Input!) { create${kind}(input: $input) { ${noun} { id } errors { message path } } }`,
    { input },
    token,
  );
}

export interface TwoBranches {
  readonly atlanta: string;
  readonly denver: string;
  readonly carrier: string;
  /** Customers of Atlanta: Miller, Nowak; of Denver: Okafor. */
  readonly miller: string;
  readonly nowak: string;
  readonly okafor: string;
  /** Four jobs in Atlanta, received 1 to 4 October 2026; two in Denver. */
  readonly jobs: readonly string[];
  readonly account: string;
  /** Of Miller: 100.00 due in September and 250.50 due in October. */
  readonly invoices: readonly string[];
}

/** A company of two branches with three customers, six jobs, and two invoices that are open. */
export async function twoBranches(server: TestServer, token?: string): Promise<TwoBranches> {
  const make = (kind: string, input: object) => create(server, kind, input, token);
  const organization = await make('Organization', {
    name: 'Evergreen',
    kind: 'FRANCHISOR',
    defaultCurrency: 'USD',
    defaultTimeZone: 'America/New_York',
    fiscalYearStartMonth: 1,
  });
  const brand = await make('Brand', {
    name: 'Evergreen Restoration',
    industry: 'RESTORATION',
    organizationId: organization,
  });
  const branch = (code: string, name: string, city: string, state: string, timeZone: string) =>
    make('Location', {
      code,
      name,
      kind: 'COMPANY_UNIT',
      ownership: 'COMPANY_OWNED',
      timeZone,
      street: '1 Main St',
      city,
      state,
      postalCode: '30303',
      country: 'US',
      serviceLines: ['WATER_MITIGATION'],
      licenseNumbers: [],
      brandId: brand,
    });
  const atlanta = await branch('ATL-01', 'Atlanta', 'Atlanta', 'GA', 'America/New_York');
  const denver = await branch('DEN-01', 'Denver', 'Denver', 'CO', 'America/Denver');
  const carrier = await make('Carrier', { name: 'Prairie Mutual' });
  const customer = (locationId: string, number: string, name: string) =>
    make('Customer', { locationId, number, name, kind: 'RESIDENTIAL', status: 'ACTIVE' });
  const miller = await customer(atlanta, 'C-1', 'Ann Miller');
  const nowak = await customer(atlanta, 'C-2', 'Jan Nowak');
  const okafor = await customer(denver, 'C-1', 'Chidi Okafor');
  const job = (
    locationId: string,
    customerId: string,
    number: string,
    receivedAt: string,
    lossType: string | null = null,
  ) =>
    done(
      server,
      'mutation ($input: OpenJobInput!) { openJob(input: $input) { job { id } errors { message path } } }',
      {
        input: {
          locationId,
          customerId,
          number,
          title: `Job ${number}`,
          serviceLine: 'WATER_MITIGATION',
          receivedAt,
          lossType,
        },
      },
      token,
    );
  const jobs = [
    await job(atlanta, miller, 'A-1', '2026-10-01T08:00:00Z', 'WATER'),
    await job(atlanta, miller, 'A-2', '2026-10-02T08:00:00Z', 'FIRE'),
    await job(atlanta, nowak, 'A-3', '2026-10-03T08:00:00Z'),
    await job(atlanta, nowak, 'A-4', '2026-10-04T08:00:00Z', 'WATER'),
    await job(denver, okafor, 'D-1', '2026-10-01T12:00:00Z'),
    await job(denver, okafor, 'D-2', '2026-10-05T12:00:00Z', 'MOLD'),
  ];
  const account = await make('BillingAccount', { locationId: atlanta, number: 'B-1', customerId: miller });
  const invoice = (number: string, total: string, dueOn: string, jobId: string) =>
    make('Invoice', {
      locationId: atlanta,
      accountId: account,
      jobId,
      number,
      issuedOn: '2026-08-15',
      dueOn,
      subtotal: total,
      total,
    });
  const invoices = [
    await invoice('I-1', '100.00', '2026-09-15', jobs[0]!),
    await invoice('I-2', '250.50', '2026-10-15', jobs[1]!),
  ];
  return { atlanta, denver, carrier, miller, nowak, okafor, jobs, account, invoices };
}

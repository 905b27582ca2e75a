import { callsAgree } from './real-calls.js';
import { RealData, describeRealData } from './real-data.js';

describeRealData('real data of contacts and work', () => {
  let real: RealData;

  beforeAll(async () => {
    real = await RealData.start();
  });

  afterAll(() => real.stop());

  it('calls: rows, offered, answered, abandoned', async () => {
    await real.twice('calls-1999-01', 'calls', 31_599);
    await real.twice('calls-1999-02', 'calls', 33_344);
    const month = (from: string, to: string) => {
      const calls = (filter: string) =>
        `interactions(filter: { startedAt: { gte: "1999-${from}-01T00:00:00+02:00", lt: "1999-${to}-01T00:00:00+02:00" }, ${filter} })`;
      return real.counts({
        agent: calls('outcome: { eq: ANSWERED }'),
        hang: calls('outcome: { in: [ABANDONED, ENDED_IN_IVR] }'),
        phantom: calls('outcome: { eq: PHANTOM }'),
        offered: calls('outcome: { in: [ANSWERED, ABANDONED] }'),
        abandoned: calls('outcome: { eq: ABANDONED }'),
        answeredIn20: calls('outcome: { eq: ANSWERED }, queueSeconds: { lte: 20 }'),
        abandonedIn5: calls('outcome: { eq: ABANDONED }, queueSeconds: { lte: 5 }'),
        abandonedIn20: calls('outcome: { eq: ABANDONED }, queueSeconds: { lte: 20 }'),
      });
    };
    expect(await month('01', '02')).toEqual({
      agent: 27_060,
      hang: 4_299,
      phantom: 240,
      offered: 30_161,
      abandoned: 3_101,
      answeredIn20: 16_402,
      abandonedIn5: 195,
      abandonedIn20: 1_006,
    });
    expect(await month('02', '03')).toEqual({
      agent: 27_162,
      hang: 5_904,
      phantom: 278,
      offered: 31_125,
      abandoned: 3_963,
      answeredIn20: 16_209,
      abandonedIn5: 274,
      abandonedIn20: 1_257,
    });
    const [sums] = await real.importer.rows(
      `select sum(talk_seconds)::int talk, sum(queue_seconds)::int wait from interaction where outcome = 'ANSWERED'`,
    );
    expect(sums).toEqual({ talk: 4_964_204 + 4_790_100, wait: 947_857 + 1_107_512 });
  }, 300_000);

  it('incidents: the last row of each counts', async () => {
    await real.twice('incidents', 'incidents', 119_998);
    expect(
      await real.counts({
        all: 'cases',
        kept: 'cases(filter: { reportedOnTime: { eq: true } })',
        missed: 'cases(filter: { reportedOnTime: { eq: false } })',
      }),
    ).toEqual({ all: 20_769, kept: 12_595, missed: 8_174 });
  }, 300_000);

  it('pipeline events: applications, offers, calls', async () => {
    await real.twice('pipeline-events', 'pipeline-events', 262_200);
    expect(
      await real.counts({
        leads: 'leads',
        won: 'leads(filter: { status: { eq: WON } })',
        declined: 'leads(filter: { status: { eq: DISMISSED } })',
        offers: 'quoteRequests',
        bound: 'quoteRequests(filter: { status: { eq: BOUND } })',
      }),
    ).toEqual({ leads: 13_087, won: 2_246, declined: 7_635, offers: 7_030, bound: 2_243 });
  }, 300_000);

  it('disaster declarations and the flood claims that belong to them', async () => {
    await real.twice('disaster-declarations', 'disaster-declarations', 4_847);
    await real.twice('flood-claims', 'flood-claims', 1_000);
    const claims = (filter: string) => `claims(filter: { ${filter} })`;
    const events = (filter: string) => `catEvents(filter: { ${filter} })`;
    expect(
      await real.counts({
        claims: 'claims',
        replacementCost: claims('settlement: { eq: RCV }'),
        cashValue: claims('settlement: { eq: ACV }'),
        onTheDayOfIvan: claims('dateOfLoss: { eq: "2004-09-16" }'),
        in2005: claims('dateOfLoss: { gte: "2005-01-01", lt: "2006-01-01" }'),
        inFlorida: claims('location: { state: { eq: "FL" } }'),
        floods: claims('lossType: { eq: FLOOD }'),
        ofDeclarations: claims('catEvent: { id: { isNull: false } }'),
        events: 'catEvents',
        major: events('code: { startsWith: "DR-" }'),
        inTexas: events('states: { has: "TX" }'),
        withoutEnd: events('endOn: { isNull: true }'),
        theDayAfterTheLast: events('endOn: { eq: "2023-05-12" }'),
        trimmed: events('name: { eq: "COVID-19" }'),
      }),
    ).toEqual({
      claims: 1_000,
      replacementCost: 284,
      cashValue: 716,
      onTheDayOfIvan: 57,
      in2005: 95,
      inFlorida: 280,
      floods: 988,
      ofDeclarations: 580,
      events: 4_847,
      major: 2_758,
      inTexas: 372,
      withoutEnd: 266,
      theDayAfterTheLast: 167,
      trimmed: 108,
    });
  }, 300_000);

  describe('numbers of the calls', () => callsAgree(() => real.server));
});

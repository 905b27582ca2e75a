import { QaEvaluation } from '../domain/contact-center/qa-evaluation.entity.js';
import { QaForm, type QaCriterion } from '../domain/contact-center/qa-form.entity.js';
import type { Branch } from './branch.js';
import type { Contact } from './call.js';
import type { Coaching } from './coaching.js';
import type { Network } from './network.js';
import type { Random } from './random.js';
import { DAY, HOUR, monthText, type Day } from './time.js';
import type { World } from './world.js';

const criteria: readonly QaCriterion[] = [
  {
    code: 'GREET',
    question: 'Greets by name and brand',
    weight: 5,
    severity: 'NON_CRITICAL',
    autoFail: false,
  },
  {
    code: 'VERIFY',
    question: 'Verifies who calls',
    weight: 15,
    severity: 'COMPLIANCE_CRITICAL',
    autoFail: true,
  },
  {
    code: 'RECORD',
    question: 'Says that the call is recorded',
    weight: 10,
    severity: 'COMPLIANCE_CRITICAL',
    autoFail: false,
  },
  {
    code: 'LISTEN',
    question: 'Listens and asks back',
    weight: 15,
    severity: 'NON_CRITICAL',
    autoFail: false,
  },
  {
    code: 'SOLVE',
    question: 'Settles the matter, or says who will',
    weight: 25,
    severity: 'CUSTOMER_CRITICAL',
    autoFail: false,
  },
  {
    code: 'DATA',
    question: 'Enters source, address and loss',
    weight: 15,
    severity: 'BUSINESS_CRITICAL',
    autoFail: false,
  },
  {
    code: 'CLOSE',
    question: 'Sums up and says goodbye',
    weight: 5,
    severity: 'NON_CRITICAL',
    autoFail: false,
  },
];
const offer: QaCriterion = {
  code: 'OFFER',
  question: 'Offers an appointment where work could follow',
  weight: 10,
  severity: 'BUSINESS_CRITICAL',
  autoFail: false,
};

interface Heard {
  readonly branch: Branch;
  readonly contact: Contact;
}

/** Four contacts of each agent and month are listened to. */
export class Quality {
  readonly #heard = new Map<string, { seen: number; readonly kept: Heard[] }>();
  readonly #skills = new Map<string, number>();
  #coaching?: Coaching;

  constructor(
    readonly world: World,
    readonly network: Network,
  ) {}

  hear(branch: Branch, contact: Contact): void {
    if (!contact.answered || !contact.agent || contact.line.channel !== 'VOICE') return;
    const key = `${contact.agent}/${monthText(Math.floor(contact.endedAt / DAY))}`;
    const heard = this.#heard.get(key);
    if (!heard) {
      this.#heard.set(key, { seen: 1, kept: [{ branch, contact }] });
      return;
    }
    // Twelve of all, each as likely as the next; the id is as good as a die.
    const place = heard.seen < 12 ? heard.seen : parseInt(contact.id.slice(-6), 16) % (heard.seen + 1);
    if (place < 12) heard.kept[place] = { branch, contact };
    heard.seen++;
  }

  /** The day from which coaching shows, for those whom it helped. */
  turningPoint(agent: string): Day | undefined {
    const { months, random } = this.world;
    return random.fork(`coached/${agent}`).chance(0.3) ? months[Math.floor(months.length * 0.6)] : undefined;
  }

  *write(coaching: Coaching): Generator<void> {
    const { write, random: seed, months } = this.world;
    this.#coaching = coaching;
    const turn = months[Math.floor(months.length / 2)]!;
    const random = seed.fork('quality');
    const form = (formVersion: number, from: Day, to: Day | null, of: readonly QaCriterion[]) => ({
      criteria: of,
      id: write.add(QaForm, random, from * DAY, {
        name: 'Voice contact',
        formVersion,
        effectiveFrom: from,
        effectiveTo: to,
        criteria: of,
        ...(to ? { updatedAt: to * DAY } : {}),
      }),
    });
    const old = form(1, months[0]! - 200, turn, criteria);
    const current = form(2, turn, null, [...criteria.slice(0, -1), offer, criteria.at(-1)!]);
    for (const key of [...this.#heard.keys()].toSorted()) {
      const heard = this.#heard.get(key)!.kept.toSorted((a, b) => a.contact.endedAt - b.contact.endedAt);
      const step = Math.max(1, Math.floor(heard.length / 4));
      const own = seed.fork(`quality/${key}`);
      for (let i = own.int(0, step - 1), n = 0; i < heard.length && n < 4; i += step, n++)
        this.#evaluate(own, heard[i]!, heard[i]!.contact.endedAt < turn * DAY ? old : current);
      yield;
    }
  }

  #evaluate(
    random: Random,
    { branch, contact }: Heard,
    form: { readonly id: string; readonly criteria: readonly QaCriterion[] },
  ): void {
    const { write, now } = this.world;
    const center = this.network.contactCenter;
    const at = Math.floor(contact.endedAt + random.between(0.5, 5) * DAY);
    if (at > now) return;
    const day = Math.floor(at / DAY);
    const evaluator = center.staff('QA_ANALYST', day, random);
    if (!evaluator) return;
    const skill = this.#skill(contact.agent!, contact.line.site === 'OUTSOURCED', day);
    const row = (calibration: boolean, by: string) => {
      const scores = form.criteria
        .filter(({ code }) => code !== 'OFFER' || random.chance(0.6))
        .map(({ code, weight }) => ({ code, points: points(random, weight, skill) }));
      const disputed = at + 30 * HOUR;
      write.add(QaEvaluation, random, at, {
        at,
        interactionEndedAt: contact.endedAt,
        scores,
        ...judged(form.criteria, scores),
        calibration,
        disputedAt: !calibration && disputed <= now && random.chance(0.03) ? disputed : null,
        feedback: random.chance(0.4) ? random.pick(remarks) : null,
        location: branch.id,
        interaction: contact.id,
        form: form.id,
        agent: contact.agent,
        coachingSession: calibration ? null : this.#coaching?.after(contact.agent!, at),
        evaluator: by,
      });
    };
    row(false, evaluator);
    const lead = random.chance(0.05) ? center.staff('TEAM_LEAD', day, random) : undefined;
    if (lead) row(true, lead);
  }

  #skill(agent: string, vendor: boolean, day: Day): number {
    let skill = this.#skills.get(agent);
    if (skill === undefined)
      this.#skills.set(
        agent,
        (skill = this.world.random.fork(`skill/${agent}`).between(0.86, 0.97) - (vendor ? 0.04 : 0)),
      );
    const turn = this.turningPoint(agent);
    if (turn === undefined) return skill;
    return day < turn ? skill - 0.07 : Math.min(0.98, skill + 0.03);
  }
}

const remarks = [
  'Calm and clear with an upset customer.',
  'Ask for the source of the call.',
  'Repeat the address before you end.',
  'Say who calls back, and when.',
];

function points(random: Random, weight: number, skill: number): number {
  if (random.chance(skill)) return weight;
  return random.chance(0.55) ? Math.round(weight / 2) : 0;
}

/** The same sums as `qa-evaluation.derivations.ts`. */
function judged(of: readonly QaCriterion[], scores: readonly { code: string; points: number }[]) {
  const given = scores.map((score) => ({
    ...of.find(({ code }) => code === score.code)!,
    points: score.points,
  }));
  const missed = (severity: string) =>
    given.filter((one) => one.severity === severity && one.points === 0).length;
  const counts = {
    customerCriticalErrors: missed('CUSTOMER_CRITICAL'),
    businessCriticalErrors: missed('BUSINESS_CRITICAL'),
    complianceCriticalErrors: missed('COMPLIANCE_CRITICAL'),
  };
  const failed = given.some(({ autoFail, points: got }) => autoFail && got === 0);
  return {
    ...counts,
    criticalErrors: Object.values(counts).reduce((sum, count) => sum + count, 0),
    pointsEarned: failed ? 0 : given.reduce((sum, one) => sum + one.points, 0),
    pointsPossible: given.reduce((sum, { weight }) => sum + weight, 0),
  };
}

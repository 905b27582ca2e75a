import { Case, CaseEvent } from '../domain/experience/case.entity.js';
import { Escalation } from '../domain/experience/escalation.entity.js';
import { Survey, SurveyResponse } from '../domain/experience/survey.entity.js';
import type { Branch, Recent } from './branch.js';
import type { Contact } from './call.js';
import type { Causes } from './causes.js';
import type { People } from './people.js';
import type { Random } from './random.js';
import { DAY, HOUR, idAt, MINUTE } from './time.js';
import type { Timeline } from './timeline.js';
import type { World } from './world.js';
import { complaints, grumbles, praise } from './words.js';

/** What customers thought of it, and what had to be put right. */
export class Experience {
  readonly #surveys: {
    readonly nps: string;
    readonly csat: string;
    readonly firstCall: string;
    readonly effort: string;
  };

  constructor(
    readonly world: World,
    readonly people: People,
    readonly causes: Causes,
  ) {
    const random = world.random.fork('surveys');
    const survey = (name: string, kind: string, trigger: string) =>
      world.write.add(Survey, random, (world.months[0]! - 60) * DAY, { name, kind, trigger });
    this.#surveys = {
      nps: survey('After the job', 'NPS', 'JOB_COMPLETED'),
      csat: survey('After the call', 'CSAT', 'CALL_ENDED'),
      firstCall: survey('Solved at once?', 'FCR_VOC', 'CALL_ENDED'),
      effort: survey('After a case', 'CES', 'CASE_CLOSED'),
    };
  }

  job(branch: Branch, random: Random, recent: Recent, line: Timeline, insured: boolean): void {
    const completed = line.at('COMPLETED');
    const started = line.at('STARTED');
    // Long jobs annoy, short ones please.
    const slow = completed && started ? (completed - started) / DAY > 20 : false;
    if (completed && random.chance(0.7)) {
      const score = random.chance(0.28)
        ? Math.max(0, Math.min(10, Math.round((slow ? 6.5 : 8.9) + 1.9 * random.normal())))
        : undefined;
      this.#respond(branch, random, this.#surveys.nps, completed + 20 * HOUR, score, 10, {
        job: recent.job,
        contact: recent.contact,
        employee: branch.staff('TECHNICIAN', branch.zone.dayOf(completed), random),
      });
    }
    if (started && random.chance(slow ? 0.09 : 0.035))
      this.#case(branch, random, started + random.int(4, 300) * HOUR, recent, insured);
  }

  call(branch: Branch, random: Random, contact: Contact, recent?: Recent): void {
    const firstCall = random.chance(0.3);
    const good = contact.line.site === 'OUTSOURCED' ? 3.9 : 4.4;
    const answered = random.chance(0.3);
    this.#respond(
      branch,
      random,
      firstCall ? this.#surveys.firstCall : this.#surveys.csat,
      contact.endedAt + 5 * MINUTE,
      answered ? Math.max(1, Math.min(5, Math.round(good + random.normal()))) : undefined,
      5,
      {
        interaction: contact.id,
        employee: contact.agent,
        contact: recent?.contact,
        ...(answered && firstCall ? { resolvedInFirst: random.chance(0.74) } : {}),
      },
    );
  }

  #respond(
    branch: Branch,
    random: Random,
    survey: string,
    at: number,
    score: number | undefined,
    scaleMax: number,
    about: object,
  ): void {
    const { write, now } = this.world;
    if (at > now) return;
    const respondedAt = Math.floor(at + random.around(8, 1) * HOUR);
    const answered = score !== undefined && respondedAt <= now;
    const unhappy = answered && score < scaleMax * 0.65;
    write.add(SurveyResponse, random, Math.floor(at), {
      sentAt: Math.floor(at),
      scaleMax,
      ...about,
      ...(answered
        ? { respondedAt, score, updatedAt: respondedAt, wantsCallback: unhappy && random.chance(0.4) }
        : { resolvedInFirst: null }),
      verbatim: answered && random.chance(0.4) ? random.pick(unhappy ? grumbles : praise) : null,
      location: branch.id,
      survey,
    });
  }

  #case(branch: Branch, random: Random, moment: number, recent: Recent, insured: boolean): void {
    const { write, now } = this.world;
    const openedAt = Math.floor(moment);
    if (openedAt > now) return;
    const day = branch.zone.dayOf(openedAt);
    const severity = random.weighted({ LOW: 3, MEDIUM: 5, HIGH: 2, CRITICAL: 0.3 });
    const owner = branch.staff('OFFICE_MANAGER', day, random);
    const responded = openedAt + Math.floor(random.around(5, 0.8) * HOUR);
    const resolved = responded + Math.floor(random.around(severity === 'HIGH' ? 90 : 50, 0.7) * HOUR);
    const closed = resolved + random.int(1, 5) * DAY;
    const reopened = closed < now - 10 * DAY && random.chance(0.06);
    const id = idAt(openedAt, random);
    const status =
      resolved > now
        ? responded > now
          ? 'NEW'
          : random.weighted({ OPEN: 5, PENDING_CUSTOMER: 2, PENDING_VENDOR: 1, PENDING_INTERNAL: 1 })
        : closed > now
          ? 'RESOLVED'
          : 'CLOSED';
    write.add(Case, random, openedAt, {
      id,
      number: branch.number('K', day),
      kind:
        insured && random.chance(0.15)
          ? 'CLAIM_DISPUTE'
          : random.weighted({
              COMPLAINT: 6,
              SERVICE_REQUEST: 2,
              BILLING_ERROR: 2,
              DAMAGE: 1,
              INQUIRY: 1,
              SAFETY: 0.1,
            }),
      severity,
      status,
      openedAt,
      dueAt: openedAt + 48 * HOUR,
      firstResponseAt: responded <= now ? responded : null,
      resolvedAt: resolved <= now ? resolved : null,
      closedAt: closed <= now ? closed : null,
      reopenedCount: reopened ? 1 : 0,
      channel: random.weighted({ VOICE: 6, EMAIL: 3, SOCIAL: 0.5, WEB_FORM: 1 }),
      summary: random.pick(complaints),
      resolution:
        resolved <= now
          ? random.pick(['Explained and apologized', 'Work repeated', 'Credit given', 'Estimate corrected'])
          : null,
      goodwillCost: resolved <= now && random.chance(0.3) ? random.int(2, 40) * 1000 : null,
      regulator: random.chance(0.01),
      updatedAt: Math.min(now, Math.max(openedAt, closed)),
      location: branch.id,
      customer: recent.customer,
      job: recent.job,
      owner,
      team: this.people.caseTeams.get(branch),
    });
    if (closed <= now)
      this.causes.explain(branch, random.fork(id), { case: id, at: closed, day, foundBy: owner });
    const event = (at: number, kind: string, row: object) =>
      at <= now &&
      write.add(CaseEvent, random, at, { at, kind, location: branch.id, case: id, employee: owner, ...row });
    event(openedAt, 'STATUS', { to: 'NEW' });
    event(responded, 'CONTACT', { comment: 'Called the customer.' });
    event(responded, 'STATUS', { from: 'NEW', to: 'OPEN' });
    event(resolved, 'STATUS', { from: 'OPEN', to: 'RESOLVED' });
    if (reopened) event(resolved + 8 * HOUR, 'STATUS', { from: 'RESOLVED', to: 'REOPENED' });
    event(closed, 'STATUS', { from: reopened ? 'REOPENED' : 'RESOLVED', to: 'CLOSED' });
    if (severity === 'HIGH' || severity === 'CRITICAL' || random.chance(0.1))
      this.#escalate(branch, random, id, openedAt + random.int(2, 40) * HOUR, resolved, recent);
    if (closed <= now && random.chance(0.5))
      this.#respond(
        branch,
        random,
        this.#surveys.effort,
        closed + HOUR,
        random.chance(0.3) ? random.int(2, 7) : undefined,
        7,
        { case: id, contact: recent.contact },
      );
  }

  #escalate(branch: Branch, random: Random, id: string, at: number, resolved: number, { job }: Recent): void {
    const { write, now } = this.world;
    if (at > now) return;
    const acknowledgedAt = at + random.int(10, 600) * MINUTE;
    const resolvedAt = Math.max(resolved, acknowledgedAt + HOUR);
    write.add(Escalation, random, at, {
      level: 1,
      at,
      reason: random.pick([
        'Customer asks for the manager',
        'Past the promised date',
        'Threatens a review',
        'Damage claimed',
      ]),
      toRole: random.weighted({ LOCATION_MANAGER: 8, REGIONAL: 2 }),
      acknowledgedAt: acknowledgedAt <= now ? acknowledgedAt : null,
      resolvedAt: resolvedAt <= now ? resolvedAt : null,
      updatedAt: Math.min(now, resolvedAt),
      location: branch.id,
      case: id,
      job,
      employee: branch.staff('LOCATION_MANAGER', branch.zone.dayOf(at), random),
    });
  }
}

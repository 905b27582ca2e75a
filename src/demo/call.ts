import { Interaction } from '../domain/contact-center/interaction.entity.js';
import type { Branch, Recent } from './branch.js';
import type { Line } from './contact-center.js';
import type { Random } from './random.js';
import type { Roster } from './roster.js';
import { Segments } from './segments.js';
import { HOUR, idAt, MINUTE, SECOND } from './time.js';

export interface Call {
  readonly at: number;
  readonly line: Line;
  /** Seconds until somebody would be free. */
  readonly wait: number;
  readonly talk: number;
  readonly agent?: string;
  /** Where agents’ time is written down. */
  readonly roster: Roster;
  readonly reason?: string;
  readonly language: string;
  readonly endpoint?: string;
  readonly callClass: string;
  readonly mustAnswer: boolean;
  readonly lead?: string;
  readonly recent?: Recent;
}

export interface Contact {
  readonly id: string;
  readonly line: Line;
  readonly enqueuedAt: number;
  readonly endedAt: number;
  readonly waited: number;
  readonly answered: boolean;
  readonly abandoned: boolean;
  readonly short: boolean;
  readonly csatAsked: boolean;
  readonly agent?: string;
}

/** A contact with its segments, and what follows from it: a callback, a transfer. Answers all of them; none that is not over yet. */
export function writeCall(
  branch: Branch,
  random: Random,
  call: Call,
  colleague: (at: number) => string | undefined,
): Contact[] {
  const { now } = branch.world;
  const { at, line, agent } = call;
  if (at + HOUR > now) return [];
  const patience = call.mustAnswer ? Infinity : random.exponential(210);
  const answered = patience > call.wait;
  const voicemail = answered && !call.mustAnswer && line.site === 'ANSWERING_SERVICE' && random.chance(0.06);
  const callback = answered && !call.mustAnswer && call.wait > 60 && random.chance(0.35);
  const segments = new Segments(at);
  if (line.channel === 'VOICE' && line.site === 'IN_HOUSE') segments.add('IVR', random.between(12, 48));
  const enqueuedAt = segments.at;
  const id = idAt(at, random);
  if (!answered || voicemail || callback) {
    segments.add('QUEUE', answered ? Math.min(call.wait, 45) : patience, { queue: line.id });
    const waited = segments.seconds('QUEUE');
    const short = !answered && waited <= 5;
    const outcome = callback
      ? 'CALLBACK_REQUESTED'
      : voicemail
        ? 'VOICEMAIL'
        : short
          ? 'SHORT_ABANDONED'
          : 'ABANDONED';
    write(branch, random, id, call, segments, {
      enqueuedAt,
      outcome,
      disconnectedAt: segments.at,
      disconnectedBy: 'CUSTOMER',
    });
    const contact: Contact = {
      id,
      line,
      enqueuedAt,
      endedAt: segments.at,
      waited,
      answered: false,
      abandoned: outcome === 'ABANDONED',
      short,
      csatAsked: false,
    };
    if (callback) callBack(branch, random, id, segments.at, call);
    return [contact];
  }
  segments.add('QUEUE', call.wait, { queue: line.id });
  // Only our own system tells the ringing from the waiting.
  if (line.system === 'GENESYS' && random.chance(0.3)) segments.add('ALERT', random.between(2, 6), { agent });
  const answeredAt = segments.at;
  segments.add('TALK', call.talk, { agent });
  if (random.chance(0.22)) {
    segments.add('HOLD', random.around(55, 0.6), { agent });
    segments.add('TALK', call.talk * 0.3, { agent });
  }
  const disconnectedAt = segments.at;
  segments.add('WRAP_UP', random.around(line.site === 'OUTSOURCED' ? 62 : 44, 0.5), { agent });
  const csatAsked = random.chance(0.08);
  const transferred = random.chance(0.045) && line.site !== 'ANSWERING_SERVICE';
  write(branch, random, id, call, segments, {
    enqueuedAt,
    answeredAt,
    outcome: 'ANSWERED',
    disconnectedAt,
    disconnectedBy: random.weighted({ CUSTOMER: 7, AGENT: 3 }),
    agent,
    callClass: agent ? call.callClass : call.lead ? call.callClass : 'UNATTACHED',
    resolvedByAgent: transferred ? false : random.chance(0.84),
    csatAsked,
  });
  const waited = (answeredAt - enqueuedAt) / SECOND;
  const contact: Contact = {
    id,
    line,
    enqueuedAt,
    endedAt: segments.at,
    waited,
    answered: true,
    abandoned: false,
    short: false,
    csatAsked,
    agent,
  };
  return transferred
    ? [contact, transfer(branch, random, contact, disconnectedAt, call, colleague(disconnectedAt))]
    : [contact];
}

function write(
  branch: Branch,
  random: Random,
  id: string,
  call: Call,
  segments: Segments,
  row: object,
): void {
  const { at, line, recent, lead } = call;
  branch.world.write.add(Interaction, random, at, {
    id,
    system: line.system,
    contactId: id,
    conversationId: id,
    channel: line.channel,
    startedAt: at,
    endedAt: segments.at,
    ...segments.sums(),
    language: call.language,
    customerEndpoint: call.endpoint,
    updatedAt: segments.at,
    location: branch.id,
    queue: line.id,
    customer: recent?.customer,
    lead,
    job: recent?.job,
    callReason: call.reason,
    ...row,
  });
  segments.write(branch, random, id);
  for (const { agent, kind, startedAt, endedAt } of segments.withAgent())
    call.roster.hear(agent, kind === 'WRAP_UP' ? 'ACW' : 'ON_CONTACT', startedAt, endedAt);
}

function callBack(branch: Branch, random: Random, previous: string, after: number, call: Call): void {
  const at = after + Math.round(random.around(14, 0.7)) * MINUTE;
  if (at + HOUR > branch.world.now) return;
  const segments = new Segments(at);
  segments.add('DIALING', random.between(8, 25), { agent: call.agent });
  const answeredAt = segments.at;
  segments.add('TALK', call.talk, { agent: call.agent });
  const disconnectedAt = segments.at;
  segments.add('WRAP_UP', 40, { agent: call.agent });
  write(branch, random, idAt(at, random), { ...call, at }, segments, {
    direction: 'CALLBACK',
    conversationId: previous,
    initialContactId: previous,
    previousContactId: previous,
    answeredAt,
    disconnectedAt,
    outcome: 'ANSWERED',
    queue: null,
    agent: call.agent,
    callClass: call.callClass,
    resolvedByAgent: true,
  });
}

function transfer(
  branch: Branch,
  random: Random,
  from: Contact,
  at: number,
  call: Call,
  agent: string | undefined,
): Contact {
  const previous = from.id;
  const segments = new Segments(at);
  segments.add('QUEUE', random.between(2, 40), { queue: call.line.id });
  segments.add('ALERT', 3, { agent });
  const answeredAt = segments.at;
  segments.add('TALK', call.talk * 0.8, { agent });
  const disconnectedAt = segments.at;
  segments.add('WRAP_UP', 45, { agent });
  const id = idAt(at, random);
  write(branch, random, id, { ...call, at }, segments, {
    conversationId: previous,
    initialContactId: previous,
    previousContactId: previous,
    enqueuedAt: at,
    answeredAt,
    disconnectedAt,
    outcome: 'ANSWERED',
    agent,
    callClass: 'NOT_LEAD',
    resolvedByAgent: true,
  });
  return {
    ...from,
    id,
    enqueuedAt: at,
    endedAt: segments.at,
    waited: (answeredAt - at) / SECOND,
    csatAsked: false,
    agent,
  };
}

import type { SegmentKind } from '../domain/contact-center/interaction-enums.js';
import { InteractionSegment } from '../domain/contact-center/interaction-segment.entity.js';
import type { Branch } from './branch.js';
import type { Random } from './random.js';
import { SECOND } from './time.js';

/** The stretches of one contact, one after the other. */
export class Segments {
  readonly #rows: {
    kind: SegmentKind;
    startedAt: number;
    endedAt: number;
    agent?: string;
    queue?: string;
  }[] = [];

  constructor(public at: number) {}

  add(kind: SegmentKind, seconds: number, who: { agent?: string; queue?: string } = {}): void {
    const whole = Math.max(1, Math.round(seconds));
    this.#rows.push({ kind, startedAt: this.at, endedAt: (this.at += whole * SECOND), ...who });
  }

  /** The same sums as `interaction.derivations.ts`. */
  seconds(...kinds: SegmentKind[]): number {
    return this.#rows.reduce(
      (sum, { kind, startedAt, endedAt }) =>
        sum + (kinds.includes(kind) ? (endedAt - startedAt) / SECOND : 0),
      0,
    );
  }

  sums() {
    return {
      queueSeconds: this.seconds('QUEUE', 'ALERT'),
      connectingSeconds: this.seconds('CONTACTING', 'DIALING', 'VOICEMAIL_LISTEN'),
      talkSeconds: this.seconds('TALK', 'CONFERENCE'),
      holdSeconds: this.seconds('HOLD', 'CONSULT'),
      afterCallSeconds: this.seconds('WRAP_UP'),
    };
  }

  withAgent() {
    return this.#rows.flatMap(({ agent, ...row }) => (agent ? [{ ...row, agent }] : []));
  }

  write(branch: Branch, random: Random, interaction: string): void {
    this.#rows.forEach((row, i) =>
      branch.world.write.add(InteractionSegment, random, row.startedAt, {
        seq: i + 1,
        ...row,
        seconds: (row.endedAt - row.startedAt) / SECOND,
        location: branch.id,
        interaction,
      }),
    );
  }
}

import { CollectionActivity } from '../domain/billing/collection-activity.entity.js';
import { PromiseToPay } from '../domain/billing/promise-to-pay.entity.js';
import type { Branch } from './branch.js';
import type { Random } from './random.js';
import type { Settlement } from './settlement.js';
import { DAY, HOUR, MINUTE, isWeekend, type Day } from './time.js';

interface Overdue {
  readonly account: string;
  readonly dueOn: Day;
  readonly total: number;
  readonly story: Settlement;
  /** The agency that has the account. */
  readonly agency?: string;
}

type Result =
  'NO_ANSWER' | 'LEFT_MESSAGE' | 'CONVERSATION' | 'PROMISE' | 'DISPUTE' | 'REFUSED' | 'WRONG_NUMBER';

/** How we asked for the money of an overdue invoice until it came or went to an agency, and how that asked. */
export function askForMoney(branch: Branch, random: Random, overdue: Overdue): void {
  const { dueOn, story } = overdue;
  const today = branch.zone.dayOf(branch.world.now);
  const paid = story.payments.find(({ day }) => day > dueOn)?.day;
  const end = Math.min(today, story.paidOn ?? Infinity, story.placedOn ?? Infinity);
  const asker = new Asker(branch, random, overdue);
  let promised = dueOn;
  for (let day = dueOn + 6, round = 0; day < end; day += round < 2 ? 14 : random.int(6, 9), round++) {
    if (round > 9) break;
    if (isWeekend(day) || day < promised) continue;
    if (round === 0) asker.ask(day, 'EMAIL', 'NO_ANSWER');
    else if (round === 3) asker.ask(day, 'MAIL', 'NO_ANSWER');
    else {
      const soon = paid !== undefined && paid > day && paid - day < 21;
      const result: Result = story.dispute
        ? 'DISPUTE'
        : random.weighted({
            NO_ANSWER: 4,
            LEFT_MESSAGE: 3,
            PROMISE: branch.promised.has(`${overdue.account}/${day}`) ? 0 : soon ? 6 : 0.8,
            CONVERSATION: 1,
            REFUSED: 0.3,
            WRONG_NUMBER: 0.2,
          });
      asker.ask(day, 'CALL', result);
      // Who means to pay names a day near the one on which the money comes.
      if (result === 'PROMISE')
        promised = asker.promise(day, soon ? paid + random.int(-1, 3) : day + random.int(5, 14));
    }
  }
  if (story.placedOn !== undefined && overdue.agency)
    asker.agency(story, Math.min(today, story.paidOn ?? today, story.recalledOn ?? today));
}

class Asker {
  constructor(
    readonly branch: Branch,
    readonly random: Random,
    readonly overdue: Overdue,
  ) {}

  ask(day: Day, channel: 'CALL' | 'EMAIL' | 'MAIL', result: Result, vendor?: string, clock?: number): void {
    const { branch, random } = this;
    const time = clock ?? 9 * HOUR + random.int(0, 480) * MINUTE;
    const at = branch.zone.instant(day, time);
    if (at > branch.world.now) return;
    branch.world.write.add(CollectionActivity, random, at, {
      at,
      channel,
      result,
      consumerLocalTime: clockText(branch.zone.clockOf(at)),
      location: branch.id,
      account: this.overdue.account,
      vendor,
      employee: vendor ? null : branch.staff('ACCOUNTANT', day, random),
    });
  }

  /** Answers the day after which it is worth asking again. */
  promise(promisedOn: Day, dueOn: Day): Day {
    const { branch, random, overdue } = this;
    const judgedOn = dueOn + 4;
    const today = branch.zone.dayOf(branch.world.now);
    const at = branch.zone.instant(promisedOn, 17.5 * HOUR);
    if (at > branch.world.now) return promisedOn;
    branch.promised.add(`${overdue.account}/${promisedOn}`);
    branch.world.write.add(PromiseToPay, random, at, {
      promisedOn,
      dueOn: Math.max(dueOn, promisedOn + 1),
      amount: overdue.total,
      judgedOn: judgedOn <= today ? judgedOn : null,
      updatedAt: Math.max(at, Math.min(branch.world.now, judgedOn * DAY)),
      location: branch.id,
      account: overdue.account,
      takenBy: branch.staff('ACCOUNTANT', promisedOn, random),
    });
    return judgedOn;
  }

  /** Once a week; the second agency sometimes every day, which the law forbids, and once too late in the evening. */
  agency({ placedOn, secondAgency }: Settlement, end: Day): void {
    const { random, overdue } = this;
    const eager = secondAgency && random.chance(0.2) ? placedOn! + random.int(10, 40) : Infinity;
    for (let day = placedOn! + 4, round = 0; day < end && round < 14; day += random.int(6, 12), round++) {
      if (day > eager && day < eager + 14)
        for (let i = 0; i < 9; i++)
          this.ask(
            day + Math.floor(i * 0.7),
            'CALL',
            'NO_ANSWER',
            overdue.agency,
            i === 8 ? 21.3 * HOUR : (9 + (i % 2) * 5) * HOUR + i * 11 * MINUTE,
          );
      this.ask(
        day,
        round % 5 === 4 ? 'MAIL' : 'CALL',
        random.weighted({ NO_ANSWER: 5, LEFT_MESSAGE: 3, CONVERSATION: 1.5, REFUSED: 1 }),
        overdue.agency,
      );
    }
  }
}

const clockText = (clock: number): string => new Date(clock).toISOString().slice(11, 19);

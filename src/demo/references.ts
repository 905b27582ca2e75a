import { ChangeLog } from '../engines/audit/change-log.entity.js';
import { ExternalRef } from '../engines/imports/external-ref.entity.js';
import { ImportBatch, ImportIssue } from '../engines/imports/import-batch.entity.js';
import type { SourceSystem } from '../engines/imports/source-system.js';
import type { Branch } from './branch.js';
import type { Insured } from './claims.js';
import type { Random } from './random.js';
import { DAY, dayText, HOUR } from './time.js';
import type { World } from './world.js';

/** The names that other systems give to our records, and the imports that brought them. */
export class References {
  #count = 100_000;

  constructor(readonly world: World) {
    const random = world.random.fork('imports');
    for (const month of world.months) this.#import(random, 'DASH', month + 1, 'dash-jobs');
    for (const month of world.months) this.#import(random, 'FIVE9', month + 2, 'five9-calls');
  }

  job(branch: Branch, random: Random, record: string, at: number, claim?: Insured): void {
    const system: SourceSystem = branch.trade === 'PEST_CONTROL' ? 'FIELDROUTES' : 'DASH';
    this.#ref(branch, random, system, 'job', 'Job', record, at);
    if (claim?.assignment)
      this.#ref(branch, random, 'XACTANALYSIS', 'assignment', 'Assignment', claim.assignment, at);
    if (random.chance(0.02)) this.#changed(branch, random, record, at + random.int(1, 90) * HOUR);
  }

  #ref(
    branch: Branch,
    random: Random,
    system: SourceSystem,
    entity: string,
    recordKind: string,
    recordId: string,
    at: number,
  ): void {
    const id = ++this.#count;
    this.world.write.add(ExternalRef, random, at, {
      system,
      entity,
      externalId: `${system.slice(0, 2)}${id}`,
      lastSeenAt: at,
      recordKind,
      recordId,
      location: branch.id,
    });
  }

  #changed(branch: Branch, random: Random, recordId: string, at: number): void {
    if (at > this.world.now) return;
    this.world.write.add(ChangeLog, random, at, {
      at,
      actor: 'import:DASH',
      field: 'priority',
      old: 'STANDARD',
      new: 'URGENT',
      reason: 'Changed in DASH',
      requestId: `import-${dayText(Math.floor(at / DAY))}`,
      recordKind: 'Job',
      recordId,
      location: branch.id,
    });
  }

  #import(random: Random, system: SourceSystem, day: number, name: string): void {
    const startedAt = day * DAY + 7 * HOUR;
    if (startedAt + HOUR > this.world.now) return;
    const rows = random.int(400, 2500);
    const rejected = random.count(1.5);
    const batch = this.world.write.add(ImportBatch, random, startedAt, {
      system,
      reference: `${name}-${dayText(day)}.csv`,
      mapping: name,
      status: 'FINISHED',
      startedAt,
      finishedAt: startedAt + random.int(5, 90) * 1000,
      rowsRead: rows,
      created: Math.round(rows * 0.3),
      updated: Math.round(rows * 0.2),
      unchanged: rows - Math.round(rows * 0.3) - Math.round(rows * 0.2) - rejected,
      rejected,
    });
    for (let i = 0; i < rejected; i++) {
      const rowNo = random.int(1, rows);
      const [column, code, message, value] = random.pick([
        ['Phone', 'PHONE_MALFORMED', 'Not a telephone number; give ten digits.', '404-555-01'],
        ['Location', 'UNKNOWN_LOCATION', 'No location has this code; add it or mend the file.', 'ATL-99'],
        [
          'Description',
          'ENCODING',
          'The text was read with the wrong encoding; export as UTF-8.',
          'Customerâ€™s basement',
        ],
      ] as const);
      this.world.write.add(ImportIssue, random, startedAt, {
        rowNo,
        line: rowNo + 1,
        column,
        code,
        message,
        value,
        rejected: code !== 'ENCODING',
        batch,
      });
    }
  }
}

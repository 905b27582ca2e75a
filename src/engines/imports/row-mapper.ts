import { checkEncoding } from './encoding.js';
import { issueOf } from './issues.js';
import type { Link } from './item-keys.js';
import { keyOf, locationKey, separator, shownKey } from './item-keys.js';
import type { Chunk, Item, LookupRequest } from './items.js';
import { ValueProblem } from './mapping-error.js';
import type { CompiledMapping, CompiledRecord, InputRow, Lookup, Maker, Reference } from './model.js';
import { SeenKeys } from './seen-keys.js';

/** What the rows of one subject have brought so far. */
interface Group {
  readonly key: string;
  last?: InputRow;
  counts: number[];
  carried: (string | null)[];
  /** By position of the record: what it became most recently. */
  readonly latest: (Item | undefined)[];
  readonly items: Map<string, Item>;
}

/** Turns rows into items, chunk by chunk; a row that cannot be taken leaves nothing but its issues. */
export class RowMapper {
  private readonly seen = new SeenKeys();
  private shared: Map<string, Item>[] = [];
  private group: Group | undefined;
  private chunk!: Chunk;
  private made: (Item | undefined)[] = [];
  /** What the row at hand brings, taken over only when all of it is right. */
  private brought: { item: Item; into?: Item }[] = [];

  constructor(private readonly mapping: CompiledMapping) {
    this.open();
  }

  /** Adds a row; true where the rows so far may end a chunk. */
  add(row: InputRow, suspicious: boolean): void {
    this.enterGroup(row);
    this.chunk.rows++;
    this.chunk.cursor = row.rowNo;
    const problems = this.problemsOf(row, suspicious);
    if (problems.length) {
      row.rejected = true;
      this.chunk.rejected++;
      const columns = new Set<string>();
      for (const problem of problems) {
        const at = `${problem.column}${problem.message}`;
        if (!columns.has(at)) this.chunk.issues.push(issueOf(row, problem, this.mapping, true));
        columns.add(at);
      }
    } else this.take(row);
    if (this.group) this.group.last = row;
  }

  /** Whether this row belongs to the subject of the row before. */
  continues(row: InputRow): boolean {
    return this.group !== undefined && this.group.key === this.subjectOf(row);
  }

  close(bytes: number): Chunk {
    this.endGroup();
    const { chunk } = this;
    chunk.bytes = bytes;
    this.open();
    return chunk;
  }

  private open(): void {
    this.shared = this.mapping.records.map(() => new Map());
    this.chunk = {
      items: this.mapping.records.map(() => []),
      lookups: new Map(),
      issues: [],
      late: [],
      rows: 0,
      rejected: 0,
      cursor: 0,
      bytes: 0,
    };
  }

  private subjectOf(row: InputRow): string {
    return this.mapping.subject.map((position) => row.cells[position] ?? '').join(separator);
  }

  private enterGroup(row: InputRow): void {
    if (!this.mapping.subject.length) return;
    const key = this.subjectOf(row);
    if (this.group?.key !== key) {
      this.endGroup();
      this.group = {
        key,
        counts: this.mapping.counters.map(() => 0),
        carried: this.mapping.carried.map(() => null),
        latest: [],
        items: new Map(),
      };
    }
    row.previous = this.group.last;
    row.counts = this.group.counts;
    // The row before is held for one step only, or a subject would keep all its rows.
    if (row.previous) row.previous.previous = undefined;
  }

  private problemsOf(row: InputRow, suspicious: boolean): ValueProblem[] {
    const problems: ValueProblem[] = [];
    this.brought = [];
    this.made = [];
    if (row.malformed) return [new ValueProblem('MALFORMED_ROW', row.malformed, undefined, row.cells[0])];
    if (row.cells.length !== this.mapping.header.length) {
      return [
        new ValueProblem(
          'MALFORMED_ROW',
          `has ${row.cells.length} values, and the header has ${this.mapping.header.length}`,
        ),
      ];
    }
    if (suspicious) checkEncoding(row, this.mapping, problems, this.chunk.issues);
    this.attempt(problems, () => this.count(row));
    for (const record of this.mapping.records) {
      this.attempt(problems, () => {
        if (record.when && !record.when(row)) return;
        for (const maker of record.makers) this.make(record, maker, row, problems);
      });
    }
    return problems;
  }

  private attempt(problems: ValueProblem[], work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof ValueProblem)) throw error;
      problems.push(error);
    }
  }

  private count(row: InputRow): void {
    this.mapping.carried.forEach(({ position, get }, index) => {
      const { carried } = this.group!;
      row.computed[position] = carried[index] = get(row) ?? carried[index]!;
    });
    if (!this.mapping.counters.length) return;
    row.counts = this.group!.counts = this.mapping.counters.map(
      ({ condition }, index) => row.counts[index]! + (condition(row) ? 1 : 0),
    );
  }

  private make(record: CompiledRecord, maker: Maker, row: InputRow, problems: ValueProblem[]): void {
    const { fields } = record;
    const values: (string | null)[] = fields.map(() => null);
    const links: Link[] = fields.map(() => undefined);
    const found: ValueProblem[] = [];
    for (let index = 0; index < fields.length; index++) {
      const value = maker.values[index];
      try {
        if (value) values[index] = value.get(row);
      } catch (error) {
        if (!(error instanceof ValueProblem)) throw error;
        found.push(withValue(error, value!.columns, row, this.mapping));
      }
    }
    for (let index = 0; index < fields.length; index++) {
      const reference = maker.references[index];
      if (reference) links[index] = this.link(reference, row, record, links);
    }
    if (!found.length && record.needs.some((at) => values[at] === null && !links[at])) {
      if (record.replaces.length) this.bring(record, row, values, links, null, 'void');
      return;
    }
    let external: string | null = null;
    this.attempt(found, () => (external = record.external ? record.external.id.get(row) : null));
    const earlier =
      record.rows === 'merge'
        ? this.earlier(record, this.foldKey(record, values, links, external))
        : undefined;
    // Later rows of a merged record tell only what is new.
    if (!earlier) this.complete(record, maker, values, links, found);
    if (record.external && external === null && !record.key.length && !found.length) {
      found.push(
        new ValueProblem(
          'MISSING_REQUIRED',
          `${record.meta.name} has no id here`,
          record.external.id.columns.join(', '),
        ),
      );
    }
    if (found.length) problems.push(...found);
    else this.bring(record, row, values, links, external);
  }

  private complete(
    record: CompiledRecord,
    maker: Maker,
    values: (string | null)[],
    links: Link[],
    found: ValueProblem[],
  ): void {
    record.fields.forEach((field, index) => {
      if (values[index] !== null || links[index]) return;
      if (field.absent !== null) values[index] = field.absent;
      else if (
        field.required &&
        !found.length &&
        !(field.name === 'location' && record.locationFrom.length)
      ) {
        const columns = maker.values[index]?.columns.join(', ') || undefined;
        found.push(
          new ValueProblem(
            'MISSING_REQUIRED',
            `${record.meta.name} needs ${field.name}, and the row has none`,
            columns,
          ),
        );
      }
    });
  }

  private link(reference: Reference, row: InputRow, record: CompiledRecord, links: readonly Link[]): Link {
    if (reference.when && !reference.when(row)) return undefined;
    if (reference.kind === 'record') return this.made[reference.index] ?? this.group?.latest[reference.index];
    return this.request(
      reference.lookup,
      row,
      reference.lookup.insideLocation ? locationKey(record, links) : '',
    );
  }

  private request(lookup: Lookup, row: InputRow, location: string): LookupRequest | undefined {
    const values: (string | null)[] = [];
    const links: Link[] = [];
    let key = location;
    for (const part of lookup.parts) {
      const value = part.value ? part.value.get(row) : null;
      const link = part.reference && this.link(part.reference, row, this.mapping.records[0]!, []);
      if (value === null && !link) return undefined;
      values.push(value);
      links.push(link);
      key += separator + (link ? link.key : value);
    }
    let requests = this.chunk.lookups.get(lookup);
    if (!requests) this.chunk.lookups.set(lookup, (requests = new Map()));
    let request = requests.get(key);
    if (!request) requests.set(key, (request = { lookup, key, values, links }));
    return request;
  }

  private bring(
    record: CompiledRecord,
    row: InputRow,
    values: (string | null)[],
    links: Link[],
    external: string | null,
    state: Item['state'] = 'open',
  ): void {
    const key = this.foldKey(record, values, links, external);
    const item: Item = { record, row, values, links, key, external, id: '', state, location: null };
    if (state === 'void') return void this.brought.push({ item });
    const earlier = this.earlier(record, key);
    if (!earlier && record.existing === 'keep') Object.assign(item, { rows: [] });
    this.made[record.index] = earlier ?? item;
    this.brought.push(earlier ? { item, into: earlier } : { item });
  }

  // The last row of a subject may name another location than the first: it is one record all the same.
  private foldKey(
    record: CompiledRecord,
    values: readonly (string | null)[],
    links: readonly Link[],
    external: string | null,
  ): string {
    return keyOf(record, values, links, external, this.group === undefined || record.rows === 'each');
  }

  private earlier(record: CompiledRecord, key: string): Item | undefined {
    if (record.existing === 'keep') return this.shared[record.index]!.get(key);
    return this.group?.items.get(`${record.index}${separator}${key}`);
  }

  // Nothing of a row is kept before all of it is known to be right.
  private take(row: InputRow): void {
    for (const { item, into } of this.brought) {
      if (!into && !this.keep(item)) return this.rejectDuplicate(row, item);
      const kept = into ?? item;
      if (this.group && item.state !== 'void') this.group.latest[item.record.index] = kept;
      if (kept.rows) kept.rows.push(row);
      else if (into) this.fold(into, item);
    }
  }

  private keep(item: Item): boolean {
    const { record, key } = item;
    if (item.state === 'void') {
      this.chunk.items[record.index]!.push(item);
      return true;
    }
    if (item.rows) this.shared[record.index]!.set(key, item);
    else if (this.group) this.group.items.set(`${record.index}${separator}${key}`, item);
    else if (!record.ownedByRow && !this.seen.add(record.index, key)) return false;
    if (!this.group || item.rows) this.chunk.items[record.index]!.push(item);
    return true;
  }

  private fold(into: Item, item: Item): void {
    const { rows } = into.record;
    if (rows === 'first') return;
    if (rows === 'each') {
      if (item.values.every((value, index) => value === into.values[index])) return;
      return this.rejectDuplicate(item.row, item);
    }
    if (rows === 'last') {
      into.values = item.values;
      into.links = item.links;
    } else {
      into.values = into.values.map((value, index) => item.values[index] ?? value);
      into.links = into.links.map((link, index) => item.links[index] ?? link);
    }
    into.row = item.row;
  }

  private endGroup(): void {
    if (!this.group) return;
    for (const item of this.group.items.values()) {
      const { record, values, links, external } = item;
      if (this.seen.add(record.index, keyOf(record, values, links, external, true)))
        this.chunk.items[item.record.index]!.push(item);
      else this.rejectDuplicate(item.row, item);
    }
    this.group = undefined;
  }

  private rejectDuplicate(row: InputRow, item: Item): void {
    const shown = shownKey(item.key);
    const says = `is the second row for ${item.record.meta.name} ${shown}; for a small shared record write existing: keep; where several rows tell of one subject, name its columns in the section subject`;
    item.state = 'dropped';
    if (row.rejected) return;
    row.rejected = true;
    this.chunk.rejected++;
    this.chunk.issues.push(
      issueOf(row, new ValueProblem('DUPLICATE_ROW', says, undefined, shown), this.mapping, true),
    );
  }
}

function withValue(
  problem: ValueProblem,
  columns: readonly string[],
  row: InputRow,
  mapping: CompiledMapping,
): ValueProblem {
  if (problem.value !== undefined) return problem;
  const value = columns
    .map((column) => row.cells[mapping.header.indexOf(column)])
    .filter((cell) => cell !== undefined);
  return new ValueProblem(
    problem.code,
    problem.message,
    problem.column ?? (columns.join(', ') || undefined),
    value.join(' ') || null,
  );
}

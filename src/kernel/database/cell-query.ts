import { EventEmitter } from 'node:events';
import type { Connection, PoolConfig, QueryConfig, Submittable } from 'pg';
import { Client, Query } from 'pg';
import type { Cells } from './cells.js';
import { readCells } from './cells.js';

/** What pg’s own queries and connections do, beyond what their types say. */
interface PgQuery extends Submittable {
  handleError(error: Error, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
}
interface PgConnection extends Connection {
  attachListeners(stream: Pick<EventEmitter, 'on'>): void;
}

const PgQuery = Query as unknown as {
  new (config: QueryConfig): PgQuery;
  prototype: { submit(connection: Connection): Error | null };
};

const intakes = new WeakMap<Connection, Intake>();

/** A statement whose rows stay bytes; pg would make a string of every cell. */
export class CellQuery extends PgQuery {
  // Not `rows`: that is how pg calls the size of a page.
  readonly found: Cells[] = [];

  override submit = (connection: Connection): Error | null => {
    const intake = intakes.get(connection)!;
    intake.rows = this.found;
    return PgQuery.prototype.submit.call(this, intake.undescribed);
  };

  override handleError(error: Error, connection: Connection): void {
    intakes.get(connection)?.stop();
    super.handleError(error, connection);
  }

  override handleReadyForQuery(connection: Connection): void {
    intakes.get(connection)?.stop();
    super.handleReadyForQuery(connection);
  }
}

/** A client that knows cell queries. */
export class CellClient extends Client {
  constructor(config?: PoolConfig) {
    super(config);
    const { connection } = this as unknown as { connection: PgConnection };
    const attach = connection.attachListeners.bind(connection);
    connection.attachListeners = (stream) => {
      const intake = new Intake(stream, connection);
      intakes.set(connection, intake);
      attach(intake);
    };
  }
}

const dataRow = 'D'.charCodeAt(0);
/** A letter, and a length that counts itself and what follows. */
const head = 5;

/** Where the message that begins at `at` ends, or at least its head. */
const endOfMessage = (bytes: Buffer, at: number) =>
  at + head > bytes.length ? at + head : at + 1 + bytes.readUInt32BE(at + 1);

/**
 * Stands between a connection’s socket and pg: takes the rows of a cell query, and hands on everything else as whole
 * messages.
 */
class Intake extends EventEmitter {
  /** Where rows go while a cell query runs. */
  rows: Cells[] | undefined;
  private held: Buffer[] = [];
  /** How many bytes have to come before what is held is a whole message, or at least its head. */
  private missing = 0;

  /** The connection without a way to ask for the names and types of columns, which a cell query has no use for. */
  readonly undescribed: Connection;

  constructor(stream: Pick<EventEmitter, 'on'>, connection: Connection) {
    super();
    this.undescribed = Object.create(connection, { describe: { value: () => undefined } }) as Connection;
    stream.on('data', (chunk: Buffer) => this.take(chunk));
    stream.on('end', () => this.emit('end'));
  }

  stop(): void {
    this.rows = undefined;
  }

  private take(chunk: Buffer): void {
    if (!this.held.length) return this.read(chunk);
    this.held.push(chunk);
    this.missing -= chunk.length;
    if (this.missing > 0) return;
    const bytes = Buffer.concat(this.held);
    this.held = [];
    this.read(bytes);
  }

  private read(bytes: Buffer): void {
    const starts: number[] = [];
    let handedOn = 0;
    let at = 0;
    let next = endOfMessage(bytes, at);
    while (next <= bytes.length) {
      if (this.rows && bytes[at] === dataRow) {
        this.handOn(bytes, handedOn, at);
        handedOn = next;
        starts.push(at + head);
      }
      at = next;
      next = endOfMessage(bytes, at);
    }
    // Before what follows them is handed on: that may be the end of their statement.
    if (starts.length) readCells(bytes, starts, this.rows!);
    this.handOn(bytes, handedOn, at);
    if (at === bytes.length) return;
    this.held = [bytes.subarray(at)];
    this.missing = next - bytes.length;
  }

  private handOn(bytes: Buffer, from: number, to: number): void {
    if (from < to) this.emit('data', bytes.subarray(from, to));
  }
}

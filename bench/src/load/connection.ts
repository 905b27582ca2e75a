import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { once } from 'node:events';

const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

/**
 * One keep-alive connection that has one request under way at a time. A bare socket, because a full HTTP client in
 * JavaScript needs as much processor as the servers that it should measure.
 */
export class Connection {
  private answered: ((failed: boolean) => void) | undefined;
  private expected = 0;
  private received = 0;
  private chunked = false;
  private failed = false;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (data) => this.take(data));
    for (const end of ['error', 'close']) socket.on(end, () => this.finish(true));
  }

  static async open(port: number): Promise<Connection> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new Connection(socket);
  }

  /** Calls back with whether it failed: any status but 200, or an answer with errors in it. */
  send(request: Buffer, answered: (failed: boolean) => void): void {
    this.answered = answered;
    this.expected = -1;
    this.received = 0;
    this.failed = false;
    this.socket.write(request);
  }

  close(): void {
    this.answered = undefined;
    this.socket.destroy();
  }

  private take(data: Buffer): void {
    let from = 0;
    if (this.expected < 0) {
      // No server here splits its head: it is far smaller than a packet on the loopback interface.
      const end = data.indexOf(headEnd);
      const head = data.toString('latin1', 0, end);
      const length = /content-length: *(\d+)/i.exec(head)?.[1];
      this.chunked = length === undefined;
      this.expected = Number(length ?? 0);
      this.failed = !head.startsWith('HTTP/1.1 200');
      from = end + headEnd.length;
    }
    this.received += data.length - from;
    this.failed ||= data.includes('"errors":', from);
    const complete = this.chunked
      ? data.length >= lastChunk.length && data.subarray(-lastChunk.length).equals(lastChunk)
      : this.received >= this.expected;
    if (complete) this.finish(this.failed);
  }

  private finish(failed: boolean): void {
    const { answered } = this;
    this.answered = undefined;
    answered?.(failed);
  }
}

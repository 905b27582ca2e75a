import type { Server } from '../load/server.js';
import type { Wire } from '../peers/peer.js';
import type { NumbersQuestion } from './question.js';

/** One cell of an answer: which metric, and what it is made of. */
export type Parts = readonly [metric: string, numerator: unknown, denominator: unknown];

const pageSize = 1_000;

/** The product's answers, a page at a time as callers get them. */
export class Manifold {
  private readonly headers: Readonly<Record<string, string>>;

  constructor(private readonly server: Server) {
    this.headers = server.peer.ask({ shape: 'point', id: '00000000-0000-7000-8000-000000000000' }).headers;
  }

  /** The first page, with the values of the periods compared. */
  async page(question: NumbersQuestion): Promise<unknown> {
    return this.server.answer(this.wire(question));
  }

  /** All cells of all pages. */
  async whole(question: NumbersQuestion): Promise<Parts[]> {
    const parts: Parts[] = [];
    for (let after: string | undefined; ; ) {
      const { data } = (await this.server.answer(this.wire(question, after))) as any;
      for (const { cells } of data.answer.rows)
        for (const { metric, numerator, denominator } of cells) parts.push([metric, numerator, denominator]);
      if (!data.answer.pageInfo.hasNextPage) return parts;
      after = data.answer.pageInfo.endCursor;
    }
  }

  private wire({ ask }: NumbersQuestion, after?: string): Wire {
    const open = ask.includes('(') ? `${ask}, ` : `${ask}(`;
    const page = `first: ${pageSize}${after ? `, after: ${JSON.stringify(after)}` : ''}`;
    const query = `{ answer: ${open}${page}) { rowCount pageInfo { hasNextPage endCursor } rows { dimensions { label } bucket { key } cells { metric value numerator denominator status prior { value } priorYear { value } } } } }`;
    return { path: '/graphql', headers: this.headers, body: JSON.stringify({ query }) };
  }
}

import { createHash } from 'node:crypto';

/** Names for statements that come again, so that each connection parses and plans a text once. */
export class StatementNames {
  private readonly names = new Map<string, string>();

  // A text is named from its second sighting on. Connections never forget a name, so their number is bounded and
  // what comes later (filters of odd shapes) is planned each time.
  of(text: string): string | undefined {
    const known = this.names.get(text);
    if (known) return known;
    if (known === undefined) {
      if (this.names.size < 3_000) this.names.set(text, '');
      return undefined;
    }
    const name = `m${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`;
    this.names.set(text, name);
    return name;
  }
}

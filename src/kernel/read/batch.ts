import DataLoader from 'dataloader';

const maxKeys = 1_000;

/** Statements of one loader under way at once; keys that come meanwhile share the next one. */
const maxUnderWay = 2;

/** How long keys wait for that at most: a slow statement must not hold up callers who ask for something cheap. */
const patienceMs = 20;

/** What a batch found, by key; the same function for everyone whose keys were in it. */
export type Found<T> = (key: string) => T;

/**
 * A DataLoader that is asked for lists of keys and answers all that gathered with one statement: a caller pays for one
 * promise a level, not one a row. Under load the keys of many callers gather while statements are under way; alone a
 * caller loses a turn of the event loop. Nothing outlives a batch.
 */
export class Batches<T> {
  private readonly loader: DataLoader<readonly string[], Found<T>>;
  private underWay = 0;
  private held: (() => void) | undefined;

  constructor(private readonly run: (keys: readonly string[]) => Promise<Found<T>>) {
    this.loader = new DataLoader((lists) => this.answer(lists), {
      cache: false,
      batchScheduleFn: (dispatch) => setImmediate(() => this.admit(dispatch)),
    });
  }

  one(key: string): Promise<Found<T>> {
    return this.loader.load([key]);
  }

  many(keys: readonly string[]): Promise<Found<T>> {
    return this.loader.load(keys);
  }

  private admit(dispatch: () => void): void {
    if (this.underWay < maxUnderWay) return dispatch();
    const release = () => {
      if (this.held !== release) return;
      this.held = undefined;
      clearTimeout(timer);
      dispatch();
    };
    const timer = setTimeout(release, patienceMs);
    this.held = release;
  }

  private async answer(lists: readonly (readonly string[])[]): Promise<Found<T>[]> {
    this.underWay++;
    try {
      const keys = [...new Set(lists.flat())];
      const found = keys.length <= maxKeys ? await this.run(keys) : await this.inParts(keys);
      return lists.map(() => found);
    } finally {
      this.underWay--;
      this.held?.();
    }
  }

  private async inParts(keys: readonly string[]): Promise<Found<T>> {
    const parts = new Map<string, Found<T>>();
    const starts = Array.from({ length: Math.ceil(keys.length / maxKeys) }, (_, part) => part * maxKeys);
    await Promise.all(
      starts.map(async (start) => {
        const part = keys.slice(start, start + maxKeys);
        const found = await this.run(part);
        for (const key of part) parts.set(key, found);
      }),
    );
    return (key) => parts.get(key)!(key);
  }
}

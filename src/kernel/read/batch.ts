import DataLoader from 'dataloader';

const maxKeys = 1_000;

/** What a batch found, by key; the same function for everyone whose keys were in it. */
export type Found<T> = (key: string) => T;

/**
 * A DataLoader that is asked for lists of keys and answers all lists of a turn of the event loop with one statement:
 * a caller pays for one promise a level, not one a row. Nothing outlives a batch.
 */
export class Batches<T> {
  private readonly loader: DataLoader<readonly string[], Found<T>>;

  constructor(private readonly run: (keys: readonly string[]) => Promise<Found<T>>) {
    this.loader = new DataLoader((lists) => this.answer(lists), { cache: false, batchScheduleFn: setImmediate });
  }

  one(key: string): Promise<Found<T>> {
    return this.loader.load([key]);
  }

  many(keys: readonly string[]): Promise<Found<T>> {
    return this.loader.load(keys);
  }

  private async answer(lists: readonly (readonly string[])[]): Promise<Found<T>[]> {
    const keys = [...new Set(lists.flat())];
    const found = keys.length <= maxKeys ? await this.run(keys) : await this.inParts(keys);
    return lists.map(() => found);
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

const functions = new Map<unknown, string>();

/** Parts of definitions that say the same have the same text. Functions are told apart by being the same or not. */
export function identityOf(part: unknown): string {
  return JSON.stringify(part, (_, value: unknown) => {
    if (typeof value !== 'function') return value;
    if (!functions.has(value)) functions.set(value, `function ${functions.size}`);
    return functions.get(value);
  });
}

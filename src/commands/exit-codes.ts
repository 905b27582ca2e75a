/** What a script may rely on. */
export const exitCode = {
  done: 0,
  /** It was tried and went wrong. */
  failed: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** A variable is unknown or malformed. */
  configuration: 3,
  /** Database, port or folder cannot be used. */
  surroundings: 4,
  /** Some rows of an import were refused. */
  refused: 5,
} as const;

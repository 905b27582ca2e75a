/** Something in the surroundings keeps Manifold from starting; the message is one sentence for the person who starts it. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

import { deepStrictEqual } from 'node:assert';
import type { Server } from './load/server.js';
import type { Network } from './network/network.js';
import type { Shape } from './shapes.js';
import { question } from './shapes.js';

const samples = 25;

/** Every peer answers the same questions; the first difference ends the benchmark. Answers how many were compared. */
export async function assertAgreement(
  servers: readonly Server[],
  shapes: readonly Shape[],
  network: Network,
): Promise<number> {
  let compared = 0;
  for (const shape of shapes) {
    for (let n = 0; n < samples; n++) {
      const asked = question(shape, n, network);
      const answers = await Promise.all(
        servers.map(async (server) => server.peer.normal(shape, await server.answer(server.peer.ask(asked)))),
      );
      for (const [i, answer] of answers.entries()) {
        const names = `${servers[i]!.peer.name} and ${servers[0]!.peer.name} differ on ${shape} ${JSON.stringify(asked)}`;
        try {
          deepStrictEqual(answer, answers[0]);
        } catch (cause) {
          throw new Error(names, { cause });
        }
        compared++;
      }
    }
  }
  return compared;
}

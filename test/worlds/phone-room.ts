import type { TestServer } from '../support/server.js';
import { create } from './two-branches.js';

export interface PhoneRoom {
  readonly queue: string;
  readonly site: string;
}

/** A queue of ours, for the branches of another world. */
export async function phoneRoom(server: TestServer, name = 'Front desk'): Promise<PhoneRoom> {
  const site = await create(server, 'ContactCenterSite', {
    name: `Site of ${name}`,
    kind: 'IN_HOUSE',
    timeZone: 'America/New_York',
  });
  const queue = await create(server, 'Queue', { siteId: site, name });
  return { site, queue };
}

let calls = 0;

/** One call: when it came, how long it waited, and how it ended. */
export function call(
  server: TestServer,
  at: { readonly location: string; readonly queue?: string },
  came: string,
  waited: number,
  outcome: string,
  more: object = {},
): Promise<string> {
  const end = new Date(Date.parse(came) + waited * 1000).toISOString();
  const contactId = `call ${++calls}`;
  return create(server, 'Interaction', {
    locationId: at.location,
    queueId: at.queue ?? null,
    system: 'GENESYS',
    contactId,
    conversationId: contactId,
    startedAt: came,
    enqueuedAt: came,
    ...(outcome === 'ANSWERED' ? { answeredAt: end } : { disconnectedAt: end }),
    endedAt: end,
    outcome,
    ...more,
  });
}

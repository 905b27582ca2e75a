import { mix } from './network/keys.js';
import type { Network } from './network/network.js';

export type Shape = 'point' | 'list' | 'tree';

/** What is asked for: the key of a job, the key of a location, or the keys of 50 locations. */
export type Question =
  | { readonly shape: 'point' | 'list'; readonly id: string }
  | { readonly shape: 'tree'; readonly ids: readonly string[] };

/** The answers as hand-written SQL gives them; the other peers' answers are brought to this form and compared. */
export interface Point {
  id: string;
  number: string;
  title: string;
  status: string;
  receivedAt: string;
  customer: { id: string; name: string; phone: string };
  location: { id: string; code: string; name: string };
}

export interface ListedJob {
  id: string;
  number: string;
  status: string;
  receivedAt: string;
  customer: { id: string; name: string };
  technician: { id: string; givenName: string; familyName: string };
  invoices: {
    id: string;
    number: string;
    issuedOn: string;
    total: string;
    balance: string;
    payments: { amount: string; number: string; receivedOn: string; tender: string }[];
  }[];
}

export interface Branch {
  id: string;
  code: string;
  name: string;
  jobs: {
    id: string;
    number: string;
    status: string;
    receivedAt: string;
    customer: { id: string; name: string };
  }[];
}

const locationsOfTree = 50;

/** The n-th question of a shape: random, and the same for every peer. */
export function question(shape: Shape, n: number, network: Network): Question {
  const random = mix(90, n);
  if (shape === 'point') return { shape, id: network.job(random % network.size.rows) };
  if (shape === 'list') return { shape, id: network.location(random % network.size.locations) };
  const { locations } = network.size;
  const all = Array.from({ length: locations }, (_, i) => i);
  for (let i = 0; i < Math.min(locationsOfTree, locations); i++) {
    const other = i + (mix(91 + i, n) % (locations - i));
    [all[i], all[other]] = [all[other]!, all[i]!];
  }
  return { shape, ids: all.slice(0, locationsOfTree).map(network.location) };
}

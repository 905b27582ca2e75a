import acrossLocations from './examples/across-locations.graphql?raw';
import branchNumbers from './examples/branch-numbers.graphql?raw';
import contactCenter from './examples/contact-center.graphql?raw';
import openInvoices from './examples/open-invoices.graphql?raw';
import pendingWork from './examples/pending-work.graphql?raw';
import search from './examples/search.graphql?raw';

/** The tabs of a first visit, in reading order; GraphiQL names each one after its operation. */
export const examples = [
  acrossLocations,
  branchNumbers,
  pendingWork,
  search,
  openInvoices,
  contactCenter,
].map((document) => ({
  query: document.trimEnd(),
}));

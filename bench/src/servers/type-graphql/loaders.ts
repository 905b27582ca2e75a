import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import {
  Customer,
  Employee,
  Invoice,
  Job,
  JobParticipant,
  Location,
  Payment,
  PaymentApplication,
} from './entities.js';

type Keyed = { id: string };
type Keys = readonly string[];

const newestPerLocation = `
  select j.* from location l
  cross join lateral (
    select id, number, title, status, received_at, location_id, customer_id from job
    where location_id = l.id and archived_at is null order by received_at desc, id desc limit ?
  ) j
  where l.id = any(?::uuid[])`;

/** A set of loaders for one request, over its own entity manager. */
export function loadersOf(em: EntityManager) {
  const byId = <T extends Keyed>(entity: new () => T) =>
    new DataLoader<string, T>(async (ids: Keys) => {
      const found = new Map(
        ((await em.find(entity, { id: { $in: [...ids] } } as never)) as T[]).map((one) => [one.id, one]),
      );
      return ids.map((id) => found.get(id)!);
    });
  const grouped = <T>(keys: Keys, rows: readonly T[], keyOf: (row: T) => string): T[][] => {
    const groups = new Map<string, T[]>(keys.map((key) => [key, []]));
    for (const row of rows) groups.get(keyOf(row))!.push(row);
    return keys.map((key) => groups.get(key)!);
  };
  return {
    customer: byId(Customer),
    location: byId(Location),
    employee: byId(Employee),
    payment: byId(Payment),
    technicianOfJob: new DataLoader<string, JobParticipant | undefined>(async (ids: Keys) => {
      const where = { job: { $in: [...ids] }, role: 'TECHNICIAN' };
      const rows = await em.find(JobParticipant, where as never, { orderBy: { from: 'desc', id: 'desc' } });
      return grouped(ids, rows, (row) => row.job.id).map((group) => group[0]);
    }),
    invoicesOfJob: new DataLoader<string, Invoice[]>(async (ids: Keys) => {
      const rows = await em.find(Invoice, { job: { $in: [...ids] } } as never, {
        orderBy: { issuedOn: 'desc', id: 'desc' },
      });
      return grouped(ids, rows, (row) => row.job.id);
    }),
    applicationsOfInvoice: new DataLoader<string, PaymentApplication[]>(async (ids: Keys) => {
      const rows = await em.find(PaymentApplication, { invoice: { $in: [...ids] } } as never, {
        orderBy: { appliedAt: 'asc', id: 'asc' },
      });
      return grouped(ids, rows, (row) => row.invoice.id);
    }),
    // find() knows no limit per parent that walks an index, so this one is written as its documentation advises: raw.
    newestJobsOfLocation: (first: number) =>
      new DataLoader<string, Job[]>(async (ids: Keys) => {
        const rows = await em
          .getConnection()
          .execute<object[]>(newestPerLocation, [first, `{${ids.join()}}`]);
        return grouped(
          ids,
          rows.map((row) => em.map(Job, row)),
          (job) => job.location.id,
        );
      }),
  };
}

export interface Context {
  em: EntityManager;
  loaders: ReturnType<typeof loadersOf>;
  /** Loaders that take an argument, made when they are first asked for. */
  newestJobs: Map<number, DataLoader<string, Job[]>>;
}

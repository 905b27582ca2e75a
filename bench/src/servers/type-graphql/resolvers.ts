import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Customer, Employee, Invoice, Job, Location, Payment, PaymentApplication } from './entities.js';
import type { Context } from './loaders.js';

@Resolver(() => Job)
export class JobResolver {
  @Query(() => Job, { nullable: true })
  job(@Arg('id', () => ID) id: string, @Ctx() { em }: Context) {
    return em.findOne(Job, { id });
  }

  @Query(() => [Job])
  jobs(
    @Arg('locationId', () => ID) location: string,
    @Arg('first', () => Int) limit: number,
    @Ctx() { em }: Context,
  ) {
    return em.find(Job, { location, archivedAt: null } as never, {
      orderBy: { receivedAt: 'desc', id: 'desc' },
      limit,
    });
  }

  @FieldResolver(() => Customer)
  customer(@Root() job: Job, @Ctx() { loaders }: Context) {
    return loaders.customer.load(job.customer.id);
  }

  @FieldResolver(() => Location)
  location(@Root() job: Job, @Ctx() { loaders }: Context) {
    return loaders.location.load(job.location.id);
  }

  @FieldResolver(() => Employee, { nullable: true })
  async technician(@Root() job: Job, @Ctx() { loaders }: Context) {
    const participant = await loaders.technicianOfJob.load(job.id);
    return participant ? loaders.employee.load(participant.employee.id) : null;
  }

  @FieldResolver(() => [Invoice])
  async invoices(@Root() job: Job, @Arg('first', () => Int) first: number, @Ctx() { loaders }: Context) {
    return (await loaders.invoicesOfJob.load(job.id)).slice(0, first);
  }
}

@Resolver(() => Invoice)
export class InvoiceResolver {
  @FieldResolver(() => [PaymentApplication])
  applications(@Root() invoice: Invoice, @Ctx() { loaders }: Context) {
    return loaders.applicationsOfInvoice.load(invoice.id);
  }
}

@Resolver(() => PaymentApplication)
export class PaymentApplicationResolver {
  @FieldResolver(() => Payment)
  payment(@Root() application: PaymentApplication, @Ctx() { loaders }: Context) {
    return loaders.payment.load(application.payment.id);
  }
}

@Resolver(() => Location)
export class LocationResolver {
  @Query(() => [Location])
  locations(@Arg('ids', () => [ID]) ids: string[], @Ctx() { em }: Context) {
    return em.find(Location, { id: { $in: ids } }, { orderBy: { id: 'asc' } });
  }

  @FieldResolver(() => [Job])
  jobs(
    @Root() location: Location,
    @Arg('first', () => Int) first: number,
    @Ctx() { loaders, newestJobs }: Context,
  ) {
    let loader = newestJobs.get(first);
    if (!loader) newestJobs.set(first, (loader = loaders.newestJobsOfLocation(first)));
    return loader.load(location.id);
  }
}

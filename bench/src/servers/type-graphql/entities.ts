import type { Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';

@Entity()
@ObjectType()
export class Location {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  code!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  name!: string;
}

@Entity()
@ObjectType()
export class Customer {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  name!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  phone?: string;
}

@Entity()
@ObjectType()
export class Employee {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  givenName!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  familyName!: string;
}

@Entity()
@ObjectType()
export class Job {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  title!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  status!: string;

  @Property({ type: 'datetime' })
  @Field(() => GraphQLISODateTime)
  receivedAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  archivedAt?: Date;

  @ManyToOne(() => Location)
  location!: Rel<Location>;

  @ManyToOne(() => Customer)
  customer!: Rel<Customer>;
}

@Entity()
export class JobParticipant {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  role!: string;

  @Property({ type: 'date' })
  from!: string;

  @ManyToOne(() => Job)
  job!: Rel<Job>;

  @ManyToOne(() => Employee)
  employee!: Rel<Employee>;
}

@Entity()
@ObjectType()
export class Invoice {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'date' })
  @Field(() => String)
  issuedOn!: string;

  @Property({ type: 'decimal' })
  @Field(() => String)
  total!: string;

  @Property({ type: 'decimal' })
  @Field(() => String)
  balance!: string;

  @ManyToOne(() => Job)
  job!: Rel<Job>;
}

@Entity()
@ObjectType()
export class Payment {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  number!: string;

  @Property({ type: 'date' })
  @Field(() => String)
  receivedOn!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  tender!: string;
}

@Entity()
@ObjectType()
export class PaymentApplication {
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'decimal' })
  @Field(() => String)
  amount!: string;

  @Property({ type: 'datetime' })
  appliedAt!: Date;

  @ManyToOne(() => Payment)
  payment!: Rel<Payment>;

  @ManyToOne(() => Invoice)
  invoice!: Rel<Invoice>;
}

export const entities = [
  Location,
  Customer,
  Employee,
  Job,
  JobParticipant,
  Invoice,
  Payment,
  PaymentApplication,
];

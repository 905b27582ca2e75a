import type { Ref } from '@mikro-orm/core';
import { E164, Email, LocalDate, Ratio } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { User } from '../auth/user.entity.js';
import { Location } from '../locations/location.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { Position } from './position.entity.js';
import { EmployeeStatus, EmploymentType, SeparationKind } from './staff-enums.js';
import { Team } from './team.entity.js';

@Record({
  describe: 'A person who works for us or for a vendor in our name.',
  scope: 'shared',
  unique: [['employeeNo']],
})
export class Employee extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The number in payroll.' })
  employeeNo!: string;

  @Attribute(() => String, { search: true, describe: 'Given name.' })
  givenName!: string;

  @Attribute(() => String, { search: true, describe: 'Family name.' })
  familyName!: string;

  @Attribute(() => Email, { nullable: true, search: true, describe: 'The address at work.' })
  email?: string | null;

  @Attribute(() => E164, {
    nullable: true,
    class: 'CONFIDENTIAL',
    search: true,
    describe: 'The number at work.',
  })
  phone?: string | null;

  @Attribute(() => EmployeeStatus, { default: 'ACTIVE', describe: 'Where the person stands.' })
  status!: EmployeeStatus;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The first day of work.' })
  hiredOn?: string | null;

  @Attribute(() => LocalDate, { nullable: true, class: 'CONFIDENTIAL', describe: 'The day after the last.' })
  separatedOn?: string | null;

  @Attribute(() => SeparationKind, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'How the person left.',
  })
  separationKind?: SeparationKind | null;

  @Attribute(() => Boolean, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'We would have liked to keep the person.',
  })
  regrettable?: boolean | null;

  @Attribute(() => [String], { default: [], describe: 'Languages spoken, as BCP 47 tags.' })
  languages!: string[];

  @Attribute(() => Boolean, { default: false, describe: 'On a vendor’s payroll.' })
  isVendorStaff!: boolean;

  @BelongsTo(() => Vendor, { reverse: 'employees', nullable: true, describe: 'The vendor, for its staff.' })
  vendor?: Ref<Vendor> | null;

  @BelongsTo(() => User, {
    reverse: 'employees',
    nullable: true,
    describe: 'The account with which the person signs in.',
  })
  user?: Ref<User> | null;
}

@Record({
  describe: 'A stretch of time in which an employee held one position, team and location.',
  scope: 'shared',
  unique: [['employee', 'from']],
})
export class EmploymentSpell extends StoredRecord {
  @Attribute(() => EmploymentType, { describe: 'On what terms.' })
  employmentType!: EmploymentType;

  @Attribute(() => Ratio, { default: '1', describe: 'Full-time equivalent: 1 is full time.' })
  ftePercent!: string;

  @Attribute(() => LocalDate, { describe: 'The first day.' })
  from!: string;

  @Attribute(() => LocalDate, {
    nullable: true,
    describe: 'The day after the last; null while it lasts. Stretches of one employee do not overlap.',
  })
  to?: string | null;

  @BelongsTo(() => Employee, { reverse: 'employmentSpells', describe: 'Who worked.' })
  employee!: Ref<Employee>;

  @BelongsTo(() => Position, { reverse: 'employmentSpells', nullable: true, describe: 'The position.' })
  position?: Ref<Position> | null;

  @BelongsTo(() => Team, { reverse: 'employmentSpells', nullable: true, describe: 'The team.' })
  team?: Ref<Team> | null;

  @BelongsTo(() => Location, {
    reverse: 'employmentSpells',
    nullable: true,
    describe: 'The location; null for people of no single location.',
  })
  location?: Ref<Location> | null;
}

import type { Ref } from '@mikro-orm/core';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { CostCenter } from './cost-center.entity.js';
import { Organization } from './organization.entity.js';

export const DepartmentFunction = defineEnum('DepartmentFunction', 'What a department is there for.', {
  CUSTOMER_SUPPORT: 'Serving customers.',
  OPERATIONS: 'Doing the work.',
  SALES: 'Selling.',
  MARKETING: 'Bringing demand.',
  FINANCE: 'Money and books.',
  IT: 'Systems.',
  HR: 'People.',
  COMPLIANCE: 'Keeping law and rules.',
  EXECUTIVE: 'Leading the organization.',
});
export type DepartmentFunction = keyof typeof DepartmentFunction;

@Record({
  describe: 'A part of the organization that answers for one function across locations.',
  scope: 'shared',
  unique: [['organization', 'name']],
})
export class Department extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The name within the organization.' })
  name!: string;

  @Attribute(() => DepartmentFunction, { describe: 'What it is there for.' })
  function!: DepartmentFunction;

  @BelongsTo(() => Organization, { reverse: 'departments', describe: 'The organization that it is part of.' })
  organization!: Ref<Organization>;

  @BelongsTo(() => CostCenter, {
    reverse: 'departments',
    nullable: true,
    describe: 'The cost center that bears what it costs.',
  })
  costCenter?: Ref<CostCenter> | null;
}

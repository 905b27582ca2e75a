import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { Shift } from '../staff/shift.entity.js';
import { AgentState } from './agent-state.js';

@Record({
  describe: 'A stretch of time that an agent spent in one state. Those of one agent do not overlap.',
  scope: 'location',
  unique: [['location', 'employee', 'from']],
})
export class AgentStateInterval extends StoredRecord {
  @Attribute(() => AgentState, { describe: 'The state.' })
  state!: AgentState;

  @Attribute(() => DateTime, { describe: 'When it began.' })
  from!: Date;

  @Attribute(() => DateTime, { describe: 'When it ended; no longer part of it.' })
  to!: Date;

  @Attribute(() => Boolean, {
    default: false,
    describe:
      'Work for customers: always ON_CONTACT, ACW and AVAILABLE_IDLE, OTHER_AUX where it was paperwork.',
  })
  productive!: boolean;

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe: 'How long it lasted: to − from in whole seconds.',
  })
  seconds!: number;

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe: 'Seconds of it in which the shift’s activity calls for this state; 0 without a shift.',
  })
  adherentSeconds!: number;

  @BelongsTo(() => Location, {
    reverse: 'agentStateIntervals',
    sortedBy: ['from'],
    describe:
      'The contact center that it counts for; agents of a vendor belong to the one that the vendor serves.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Employee, { reverse: 'stateIntervals', sortedBy: ['from'], describe: 'The agent.' })
  employee!: Ref<Employee>;

  @BelongsTo(() => Shift, {
    reverse: 'stateIntervals',
    nullable: true,
    describe: 'The shift in which it falls; null for work that was not planned.',
  })
  shift?: Ref<Shift> | null;
}

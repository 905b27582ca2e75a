import { defineModule } from '../../kernel/record/module.js';
import { Appointment, AppointmentAssignment } from './appointment.entity.js';
import { CapacitySlot } from './capacity-slot.entity.js';
import { TimeEntry } from './time-entry.entity.js';

export default defineModule({
  name: 'scheduling',
  records: [Appointment, AppointmentAssignment, TimeEntry, CapacitySlot],
});

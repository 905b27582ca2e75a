import { metricsIn } from '../../engines/metrics/define.js';
import { defineModule } from '../../kernel/record/module.js';
import { Appointment, AppointmentAssignment } from './appointment.entity.js';
import { CapacitySlot } from './capacity-slot.entity.js';
import { TimeEntry } from './time-entry.entity.js';
import { dimensions, sources } from './scheduling-dimensions.metrics.js';
import * as time from './time.metrics.js';
import * as visit from './visit.metrics.js';

export default defineModule({
  name: 'scheduling',
  records: [Appointment, AppointmentAssignment, TimeEntry, CapacitySlot],
  numbers: { dimensions, sources, metrics: metricsIn(visit, time) },
});

import { defineEnum } from '../../kernel/record/enum.js';

export const AgentState = defineEnum('AgentState', 'What an agent’s telephone says that the agent does.', {
  OFFLINE: 'Signed off.',
  AVAILABLE_IDLE: 'Waiting for a contact.',
  ON_CONTACT: 'Busy with a contact, holding included.',
  ACW: 'Finishing up after a contact.',
  BREAK: 'On a break.',
  LUNCH: 'At lunch.',
  TRAINING: 'In training.',
  MEETING: 'In a meeting.',
  COACHING: 'Being coached.',
  SYSTEM_DOWN: 'Kept from working by a system.',
  OTHER_AUX: 'Signed on, taking no contacts for another reason, such as paperwork.',
});
export type AgentState = keyof typeof AgentState;

import { defineEnum } from '../../kernel/record/enum.js';

export const ContactOutcome = defineEnum('ContactOutcome', 'How a contact ended.', {
  ANSWERED: 'An agent answered.',
  ABANDONED: 'The customer gave up waiting.',
  SHORT_ABANDONED: 'The customer gave up within the queue’s short-abandon seconds.',
  FLOW_OUT: 'Left the queue for another by rule.',
  OVERFLOWED: 'Went elsewhere because the queue was full.',
  VOICEMAIL: 'Left a message.',
  CALLBACK_REQUESTED: 'Asked to be called back.',
  BLOCKED: 'Never got in.',
  DISCONNECTED_BY_SYSTEM: 'The system hung up.',
  ENDED_IN_IVR: 'The customer hung up in the menu, before any queue.',
  PHANTOM: 'No contact at all: an artefact of the telephone system that its reports list beside the calls.',
});
export type ContactOutcome = keyof typeof ContactOutcome;

export const DisconnectedBy = defineEnum('DisconnectedBy', 'Who ended a contact.', {
  CUSTOMER: 'The customer.',
  AGENT: 'The agent.',
  SYSTEM: 'The system.',
});
export type DisconnectedBy = keyof typeof DisconnectedBy;

export const CallClass = defineEnum('CallClass', 'What a contact was worth as a chance of work.', {
  BOOKED: 'Work was booked.',
  UNBOOKED: 'It could have become work, and did not.',
  EXCUSED: 'It could not have become work, for a reason that is accepted.',
  NOT_LEAD: 'It was about something else.',
  UNATTACHED: 'Answered, and no agent is attached (ServiceTitan calls this abandoned).',
});
export type CallClass = keyof typeof CallClass;

export const SegmentKind = defineEnum('SegmentKind', 'What happened in a stretch of a contact.', {
  IVR: 'The customer spoke with a machine.',
  QUEUE: 'The customer waited in a queue.',
  ALERT: 'It rang at an agent.',
  CONTACTING: 'The agent was connecting.',
  DIALING: 'The agent was dialing.',
  TALK: 'Customer and agent spoke or wrote.',
  HOLD: 'The customer was on hold.',
  CONSULT: 'The agent asked somebody else while the customer waited.',
  WRAP_UP: 'The agent finished up after the contact.',
  VOICEMAIL_LISTEN: 'The agent listened to a message.',
  CONFERENCE: 'Customer, agent and somebody else spoke.',
});
export type SegmentKind = keyof typeof SegmentKind;

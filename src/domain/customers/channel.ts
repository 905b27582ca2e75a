import { defineEnum } from '../../kernel/record/enum.js';

export const Channel = defineEnum('Channel', 'A way in which people reach us or we reach them.', {
  VOICE: 'Telephone.',
  EMAIL: 'E-mail.',
  CHAT: 'Chat on a page or in an app.',
  SMS: 'Text message.',
  SOCIAL: 'A social network.',
  WEB_FORM: 'A form on a page.',
  MAIL: 'Paper mail.',
  WALK_IN: 'In person at a location.',
  VIDEO: 'Video call.',
  ANSWERING_SERVICE: 'A message that an answering service took.',
});
export type Channel = keyof typeof Channel;

export const ContactDirection = defineEnum('ContactDirection', 'Who started a contact.', {
  INBOUND: 'The other side reached us.',
  OUTBOUND: 'We reached the other side.',
  INTERNAL: 'Between people of ours.',
  CALLBACK: 'We called back on request.',
});
export type ContactDirection = keyof typeof ContactDirection;

import { CallReason } from '../domain/contact-center/call-reason.entity.js';
import { CallCenterProgram, ContactCenterSite, Queue } from '../domain/contact-center/queue.entity.js';
import type { Channel } from '../domain/customers/channel.js';
import type { SourceSystem } from '../engines/imports/source-system.js';
import type { Network } from './network.js';
import { vendorOf, type Partners } from './partners.js';
import { DAY } from './time.js';
import type { World } from './world.js';

export interface Line {
  readonly id: string;
  readonly site: 'IN_HOUSE' | 'OUTSOURCED' | 'ANSWERING_SERVICE';
  readonly system: SourceSystem;
  readonly channel: Channel;
}

export interface ContactCenter {
  readonly lines: {
    readonly [
      name in
        'intake' | 'service' | 'spanish' | 'billing' | 'chat' | 'overflow' | 'pest' | 'retention' | 'night'
    ]: Line;
  };
  readonly reasons: ReadonlyMap<string, string>;
  /** The vendor whose desk takes messages at night. */
  readonly answeringService: string;
  readonly sites: { readonly [site in Line['site']]: string };
}

const reasonLines: [string, string, boolean, boolean][] = [
  ['New loss', 'sales', true, false],
  ['New pest service', 'sales', true, false],
  ['Quote for insurance', 'sales', true, false],
  ['Outside our area', 'sales', true, true],
  ['When does the crew come', 'service', false, false],
  ['Change an appointment', 'service', false, false],
  ['Question about an invoice', 'billing', false, false],
  ['Payment', 'billing', false, false],
  ['Complaint', 'care', false, false],
  ['Cancel the service', 'care', false, false],
  ['Adjuster calling', 'carrier', false, false],
  ['Wrong number', 'other', false, true],
];

/** Where calls are answered, by whom, and what they are about. */
export function writeContactCenter(
  { write, random: seed, months }: World,
  network: Network,
  partners: Partners,
): ContactCenter {
  const random = seed.fork('contact center');
  const since = (months[0]! - 400) * DAY;
  const site = (name: string, kind: Line['site'], timeZone: string, row: object) =>
    write.add(ContactCenterSite, random, since, { name, kind, timeZone, ...row });
  const sites = {
    IN_HOUSE: site('Phoenix contact center', 'IN_HOUSE', 'America/Phoenix', {
      seats: 24,
      location: network.contactCenter.id,
    }),
    OUTSOURCED: site('BrightLine Tulsa', 'OUTSOURCED', 'America/Chicago', {
      seats: 40,
      vendor: vendorOf(partners, 'CALL_CENTER_BPO').id,
    }),
    ANSWERING_SERVICE: site('NightOwl desk', 'ANSWERING_SERVICE', 'America/New_York', {
      seats: 6,
      vendor: vendorOf(partners, 'ANSWERING_SERVICE').id,
    }),
  };
  const program = (name: string, purpose: string) =>
    write.add(CallCenterProgram, random, since, {
      name,
      purpose,
      startOn: months[0]! - 400,
      budget: 4_500_000,
    });
  const intake = program('First notice of loss', 'INTAKE_FNOL');
  const service = program('Customer service', 'SERVICE');
  const sales = program('Pest and insurance sales', 'SALES');
  const retention = program('Renewals', 'RETENTION');
  const systems = {
    IN_HOUSE: 'GENESYS',
    OUTSOURCED: 'FIVE9',
    ANSWERING_SERVICE: 'ANSWERING_SERVICE',
  } as const;
  const line = (
    name: string,
    at: Line['site'],
    of: string,
    row: object = {},
    channel: Channel = 'VOICE',
  ): Line => ({
    id: write.add(Queue, random, since, {
      name,
      channel,
      language: 'en',
      skill: name.toLowerCase(),
      site: sites[at],
      program: of,
      calendar: network.alwaysOpen,
      ...row,
    }),
    site: at,
    system: systems[at],
    channel,
  });
  return {
    sites,
    answeringService: vendorOf(partners, 'ANSWERING_SERVICE').id,
    reasons: new Map(
      reasonLines.map(([name, group, isLead, autoExcuse]) => [
        name,
        write.add(CallReason, random, since, { name, group, isLead, autoExcuse }),
      ]),
    ),
    lines: {
      intake: line('Restoration intake', 'IN_HOUSE', intake),
      service: line('Customer service', 'IN_HOUSE', service),
      spanish: line('Servicio en español', 'IN_HOUSE', service, { language: 'es' }),
      billing: line('Billing', 'IN_HOUSE', service, { slThresholdSeconds: 30 }),
      chat: line('Web chat', 'IN_HOUSE', service, { slThresholdSeconds: 45 }, 'CHAT'),
      overflow: line('Overflow and evenings', 'OUTSOURCED', service),
      pest: line('Pest and insurance sales', 'OUTSOURCED', sales),
      retention: line('Renewals and retention', 'OUTSOURCED', retention),
      night: line('Night desk', 'ANSWERING_SERVICE', intake, {}, 'ANSWERING_SERVICE'),
    },
  };
}

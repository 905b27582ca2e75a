import { defineEnum } from '../../kernel/record/enum.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Condition, Parameter } from '../../engines/metrics/measures.js';
import { amountsOf, both, choose, given, is, isSet, less, not } from '../../engines/metrics/measures.js';
import { byAgent, isAnswered } from '../contact-center/contacts.js';
import { Interaction } from '../contact-center/interaction.entity.js';
import { isMature, isKnown, cameAgain } from '../contact-center/outcome.metrics.js';
import { SurveyResponse } from './survey.entity.js';

export const ResolutionMethod = defineEnum(
  'ResolutionMethod',
  'How it is known that a contact settled a matter.',
  {
    REPEAT: 'The customer did not come again about it.',
    SURVEY: 'The customer says so.',
    AGENT: 'The agent says so.',
  },
);
export type ResolutionMethod = keyof typeof ResolutionMethod;

export const resolutionMethod: Parameter = {
  name: 'resolutionMethod',
  type: () => ResolutionMethod,
  default: 'REPEAT',
  describe: 'How it is known that a contact settled a matter.',
};

export const netResolution: Parameter = {
  name: 'netResolution',
  type: () => Boolean,
  default: false,
  describe: 'Leaves out reasons that nobody could settle at once.',
};

const counts = (callReason: object): Condition =>
  not(both(isSet(netResolution, true), is(callReason as never)));
const settleable = counts({ callReason: { resolvableAtOnce: { eq: false } } });

const contacts = amountsOf(() => Interaction, 'offeredAt');
const judged = both(isKnown, isMature, settleable);
const handled = amountsOf(() => Interaction, 'endedAt');
const finished = both(isAnswered, settleable);
const answers = amountsOf(() => SurveyResponse, 'respondedAt');
const asked = both(
  is({ survey: { kind: { eq: 'FCR_VOC' } } }),
  given('resolvedInFirst'),
  counts({ interaction: { callReason: { resolvableAtOnce: { eq: false } } } }),
);

export const firstContactResolution = defineMetric({
  name: 'firstContactResolution',
  version: 1,
  title: 'First contact resolution',
  says: 'The share of contacts that settled the matter at once.',
  formula:
    'REPEAT: 1 − repeat contact rate · SURVEY: answers “solved, in one contact” / answers · AGENT: contacts marked resolved / handled; with netResolution without reasons that cannot be settled at once',
  source: 'SQM Group: 70 percent on average, 80 is world class; CustomerThink for the net form.',
  unit: 'RATIO',
  better: 'HIGHER',
  on: ['offeredAt'],
  numerator: choose(resolutionMethod, {
    REPEAT: less(contacts.count(judged), contacts.count(both(judged, cameAgain))),
    SURVEY: answers.count(both(asked, is({ resolvedInFirst: { eq: true } }))),
    AGENT: handled.count(both(finished, is({ resolvedByAgent: { eq: true } }))),
  }),
  denominator: choose(resolutionMethod, {
    REPEAT: contacts.count(judged),
    SURVEY: answers.count(asked),
    AGENT: handled.count(finished),
  }),
  maturityDays: 7,
  by: byAgent.filter((name) => !['TEAM', 'DIRECTION'].includes(name)),
  owner: 'Contact center',
});

import { Int } from 'type-graphql';
import { LocalDate } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, Part, Record, Value } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';

export const QaSeverity = defineEnum('QaSeverity', 'Whom an error in a criterion harms.', {
  NON_CRITICAL: 'Nobody in earnest.',
  CUSTOMER_CRITICAL: 'The customer: the matter is not settled, or settled wrongly.',
  BUSINESS_CRITICAL: 'Us: work or money is lost.',
  COMPLIANCE_CRITICAL: 'The law or a contract.',
});
export type QaSeverity = keyof typeof QaSeverity;

@Value('Something that an evaluation looks at.')
export class QaCriterion {
  @Part(() => String, { describe: 'The code by which scores name it.' })
  code!: string;

  @Part(() => String, { describe: 'What is asked.' })
  question!: string;

  @Part(() => Int, { describe: 'The most points that it gives.' })
  weight!: number;

  @Part(() => QaSeverity, { describe: 'Whom an error harms.' })
  severity!: QaSeverity;

  @Part(() => Boolean, { describe: 'No points here means no points for the whole evaluation.' })
  autoFail!: boolean;
}

@Record({
  describe:
    'What evaluations of contacts look at. A form in use is not changed; another version takes its place.',
  scope: 'shared',
  unique: [['name', 'formVersion']],
})
export class QaForm extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The name.' })
  name!: string;

  @Attribute(() => Int, { default: 1, fixed: true, describe: 'Counts the versions of the form, from 1.' })
  formVersion!: number;

  @Attribute(() => LocalDate, { describe: 'The first day on which it is used.' })
  effectiveFrom!: string;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day after the last; null while it is used.' })
  effectiveTo?: string | null;

  @Attribute(() => [QaCriterion], { fixed: true, describe: 'What is looked at.' })
  criteria!: QaCriterion[];
}

import { Int } from 'type-graphql';
import { Decimal, Ratio } from '../../kernel/graphql/scalars.js';
import { Part, Value } from '../../kernel/record/record.js';
import { SlaComparator } from './sla-enums.js';

@Value('A band of misses with its own weight.')
export class SlaSeverityTier {
  @Part(() => SlaComparator, { describe: 'How the value is compared.' })
  comparator!: SlaComparator;

  @Part(() => Decimal, { describe: 'With what.' })
  threshold!: string;

  @Part(() => Decimal, { describe: 'Weight of the credit in this band.' })
  factor!: string;
}

@Value('Relief for a vendor when more came than was forecast.')
export class SlaVolumeRelief {
  @Part(() => Ratio, { describe: 'Relief starts above this multiple of the forecast, such as 1.20.' })
  over!: string;

  @Part(() => String, { describe: 'What it is a multiple of: FORECAST.' })
  of!: string;
}

@Value('What a missed or kept term costs or brings.')
export class SlaConsequence {
  @Part(() => Ratio, {
    nullable: true,
    describe:
      'Share of the pool at risk; the shares of a contract’s terms sum to 1. More is refused when it is written; with less, no period can be settled.',
  })
  allocation?: string | null;

  @Part(() => Int, { nullable: true, describe: 'From this many misses in a row the multiplier applies.' })
  repeatAfter?: number | null;

  @Part(() => Decimal, { nullable: true, describe: 'Multiplier for repeated misses.' })
  repeatMultiplier?: string | null;

  @Part(() => Ratio, { nullable: true, describe: 'Share of the pool paid when the term is exceeded.' })
  bonusShare?: string | null;

  @Part(() => Int, { nullable: true, describe: 'Misses in a row that allow to end the contract.' })
  terminationAfter?: number | null;
}

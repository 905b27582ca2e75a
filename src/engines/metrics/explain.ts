import type { RecordMeta } from '../../kernel/record/catalog.js';
import type { Answer, CellData, RowData } from './answer.js';
import type { MetricExplanation } from './api-types.js';
import { sumText, valueText } from './cell.js';

const calendars = {
  LOCATION: 'each location’s own calendar',
  COMPANY: 'the company’s calendar',
  UTC: 'coordinated universal time',
};

const list = new Intl.ListFormat('en-GB');
const listed = (metas: Iterable<RecordMeta>) => list.format([...metas].map(({ name }) => name));

/** The number in words, and its ingredients one by one. */
export function explain(answer: Answer, row: RowData, cell: CellData): MetricExplanation {
  const { plan, now, awaited } = cell;
  const { metric, parameters, basis } = plan;
  const used = answer.usedBy(cell);
  const { calendar, timeZone } = answer.question.parts;
  const { from, to } = row.days;
  const value = valueText(now.fraction, metric.unit);
  const denominator = sumText(now.denominator);
  const through = answer.throughOf(awaited);
  const sentences = [
    `${metric.title}: ${metric.says}`,
    `Formula: ${metric.formula}.`,
    value === null
      ? 'There is no value here.'
      : denominator === null
        ? `Here: ${value}.`
        : `Here: ${sumText(now.numerator)} / ${denominator} = ${value}.`,
    basis
      ? `Counted on the day of ${basis}, from ${from} until the day before ${to}, by ${timeZone ?? calendars[calendar]}.`
      : `Counted at the end of the day before ${to}, or now where that is earlier.`,
    ...(parameters.size
      ? [`Parameters: ${[...parameters].map(([{ name }, given]) => `${name} ${given}`).join(', ')}.`]
      : []),
    ...(now.excluded.length
      ? [`Left out: ${now.excluded.map(({ reason, count }) => `${count} ${reason}`).join(', ')}.`]
      : []),
    `Measured on ${listed(used)} records${through ? `, the newest of ${through}` : ''}; definition ${metric.version}.`,
    ...(plan.left.size ? [`Not counted here: ${listed(plan.left)} records.`] : []),
  ];
  return {
    text: sentences.join(' '),
    formula: metric.formula,
    source: metric.source,
    parameters: [...parameters].map(([{ name }, given]) => ({ name, value: String(given) })),
    dateBasis: basis ?? null,
    from,
    to,
    calendar,
    timeZone: timeZone ?? null,
    sources: used.map(({ name }) => name),
    notCounted: [...plan.left].map(({ name }) => name),
  };
}

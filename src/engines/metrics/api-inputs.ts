/** The arguments of a question, derived from the catalogue: every metric, dimension and parameter is a name that completes. */
import { Field, InputType, Int, ArgsType, registerEnumType } from 'type-graphql';
import { inputClass } from '../../kernel/graphql/comparators.js';
import { OrderDirection, filterClassOf } from '../../kernel/graphql/derive.js';
import { LocalDate, TimeZone } from '../../kernel/graphql/scalars.js';
import { recordOf } from '../../kernel/record/catalog.js';
import { camel, snake, spoken } from '../../kernel/record/naming.js';
import { MetricCalendar, MetricComparison, MetricGrain, MetricOrderBy, MetricPreset } from './api-enums.js';
import type { MetricStanding } from './compare.js';
import type { MetricCatalog } from './define.js';
import type { Parameter } from './measures.js';
import { parametersOf } from './plan.js';
import type { Calendar } from './question.js';
import type { Grain, RangeInput } from './range.js';

type Made = new () => object;

const enumNames = new Map<string, string>();

/** `serviceLevel` → `SERVICE_LEVEL`; each cell of an answer says it. */
export function enumName(name: string): string {
  let made = enumNames.get(name);
  if (!made) enumNames.set(name, (made = snake(name).toUpperCase()));
  return made;
}

/** `SERVICE_LINE` → `serviceLine` */
export const fieldName = (name: string) =>
  name.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A field with its direction, and what of a metric counts. */
export interface MetricOrderEntry {
  readonly by?: MetricStanding | null;
  readonly [field: string]: string | null | undefined;
}

export interface MetricArgs {
  readonly names: readonly string[];
  readonly range: RangeInput;
  readonly groupBy?: readonly string[] | null;
  readonly grain?: Grain | null;
  readonly filter?: { readonly [record: string]: object | null | undefined } | null;
  readonly compare?: readonly ('PREVIOUS_PERIOD' | 'PREVIOUS_YEAR' | 'TARGET' | 'PEERS')[] | null;
  readonly likeForLike: boolean;
  readonly calendar: Calendar;
  readonly timeZone?: string | null;
  readonly dateBasis?: string | null;
  readonly parameters?: { readonly [name: string]: number | string | boolean | null | undefined } | null;
  readonly organizationAsOf?: string | null;
  readonly orderBy?: readonly MetricOrderEntry[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The classes that the schema needs of one catalogue. */
export interface MetricInputs {
  readonly name: { readonly [value: string]: string };
  readonly dimension: { readonly [value: string]: string };
  readonly args: Made;
  /** Of prepared answers: the metrics are given, and everything else has a usual value. */
  readonly preparedArgs: Made;
}

export function deriveInputs(catalog: MetricCatalog): MetricInputs {
  const name = enumOf(
    'MetricName',
    'The metrics of the catalogue; metricCatalog says what each of them means.',
    [...catalog.metrics.values()].map((metric) => [enumName(metric.name), metric.name, metric.says]),
  );
  const dimension = enumOf(
    'MetricDimension',
    'What numbers can be grouped by; metricCatalog says which of them each metric has.',
    [...catalog.dimensions.values()].map((one) => [one.name, one.name, one.describe]),
  );
  return { name, dimension, ...argsOf(catalog, name, dimension) };
}

function enumOf(name: string, description: string, values: readonly (readonly [string, string, string])[]) {
  const made = Object.fromEntries(values.map(([key, value]) => [key, value]));
  registerEnumType(made, {
    name,
    description,
    valuesConfig: Object.fromEntries(values.map(([key, , says]) => [key, { description: says }])) as never,
  });
  return made;
}

function rangeInput(): Made {
  return inputClass('MetricRange', 'A preset, or both days.', {
    preset: [() => MetricPreset, 'A range that moves with the calendar.'],
    from: [() => LocalDate, 'The first day.'],
    to: [() => LocalDate, 'The day after the last.'],
  });
}

function filterInput(catalog: MetricCatalog): Made {
  const place = recordOf(catalog.place.of());
  const fields: Record<string, [() => unknown, string]> = {
    [camel(place.name)]: [
      () => filterClassOf(place),
      `Which ${spoken(place.plural)}: for every metric that has one.`,
    ],
  };
  for (const meta of catalog.sources.keys())
    fields[camel(meta.name)] = [
      () => filterClassOf(meta),
      `Which ${spoken(meta.plural)}, for the metrics that are measured on them.`,
    ];
  return inputClass('MetricFilter', 'Which records count, filtered as their lists are.', fields);
}

function parametersIn(catalog: MetricCatalog): Map<string, Parameter> {
  const found = new Map<string, Parameter>();
  for (const metric of catalog.metrics.values())
    for (const parameter of parametersOf(metric)) {
      const known = found.get(parameter.name);
      if (known && known !== parameter) throw new Error(`Two parameters are called ${parameter.name}.`);
      found.set(parameter.name, parameter);
    }
  return found;
}

function parametersInput(catalog: MetricCatalog): Made {
  const input = { MetricParameters: class {} }.MetricParameters;
  InputType('MetricParameters', {
    description: 'What definitions leave open; part of every answer that used it.',
  })(input);
  for (const { name, type, describe, default: usual } of parametersIn(catalog).values())
    Field(type as never, { nullable: true, description: `${describe} ${usual} where nothing is said.` })(
      input.prototype,
      name,
    );
  return input;
}

function orderInput(catalog: MetricCatalog): Made {
  const fields: Record<string, [() => unknown, string]> = {
    by: [() => MetricOrderBy, 'What of the metric counts; its value where nothing is said.'],
    time: [() => OrderDirection, 'By the bucket.'],
  };
  for (const { name, describe } of catalog.dimensions.values())
    fields[fieldName(name)] = [() => OrderDirection, `By the label: ${describe}`];
  for (const { name, says } of catalog.metrics.values())
    fields[name] = [() => OrderDirection, `By this metric: ${says}`];
  return inputClass(
    'MetricOrder',
    'How rows are ordered. Each entry names one field, and perhaps what of it counts; rows without that come last.',
    fields,
  );
}

function argsOf(
  catalog: MetricCatalog,
  name: object,
  dimension: object,
): Pick<MetricInputs, 'args' | 'preparedArgs'> {
  const range = rangeInput();
  const filter = filterInput(catalog);
  const parameters = parametersInput(catalog);
  const order = orderInput(catalog);
  const made = (title: string, prepared: boolean): Made => {
    const args = { [title]: class {} }[title]!;
    ArgsType()(args);
    const add = (
      field: string,
      type: () => unknown,
      description: string,
      options: object = { nullable: true },
    ) => Field(type as never, { description, ...options })(args.prototype, field);
    if (!prepared) add('names', () => [name], 'The metrics, one column each.', {});
    add('range', () => range, 'Which days.', { nullable: prepared });
    add(
      'groupBy',
      () => [dimension],
      prepared
        ? 'What its rows are told apart by further.'
        : 'What rows are told apart by; one row in all where nothing is said.',
    );
    add('grain', () => MetricGrain, 'Cuts the range into buckets; empty ones appear too.');
    add('filter', () => filter, 'Which records count.');
    add('compare', () => [MetricComparison], 'What each number is compared with.');
    add(
      'likeForLike',
      () => Boolean,
      'True keeps only locations that were open through all periods compared.',
      {
        defaultValue: false,
      },
    );
    add('calendar', () => MetricCalendar, 'Whose days count.', { defaultValue: 'LOCATION' });
    add('timeZone', () => TimeZone, 'A zone for all locations, instead of a calendar.');
    add(
      'dateBasis',
      () => String,
      'The event whose day counts, where a metric has several; metricCatalog names them.',
    );
    add('parameters', () => parameters, 'What definitions leave open.');
    add(
      'organizationAsOf',
      () => LocalDate,
      'Places locations in the organization as it was on this day; else as on each day that counts.',
    );
    add('orderBy', () => [order], 'In which order; by labels and time where nothing is said.');
    add('first', () => Int, 'How many rows.');
    add('after', () => String, 'Only what follows this cursor.');
    return args;
  };
  return { args: made('MetricArgs', false), preparedArgs: made('PreparedAnswerArgs', true) };
}

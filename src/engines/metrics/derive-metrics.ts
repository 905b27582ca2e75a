/** Brings the catalogue into the schema: `metricCatalog`, `metrics`, and `metrics` on the records that have numbers. */
import { Args, Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import type { Row } from '../../kernel/read/database.js';
import { recordOf } from '../../kernel/record/catalog.js';
import { spoken } from '../../kernel/record/naming.js';
import { MetricAnswer } from './api-answer.js';
import { MetricInfo } from './api-catalog.js';
import type { MetricArgs } from './api-inputs.js';
import { deriveInputs, enumName } from './api-inputs.js';
import { askMetrics, askOfParent } from './ask.js';
import type { Dimension, MetricCatalog, PreparedAnswer } from './define.js';

type Made = new () => object;

export function deriveMetrics(catalog: MetricCatalog): Made[] {
  const { name, args, preparedArgs } = deriveInputs(catalog);
  return [
    rootFields(catalog, name, args),
    ...[...catalog.answers.values()].map((answer) => preparedField(catalog, answer, preparedArgs)),
    ...[...catalog.dimensions.values()]
      .filter(({ record, brings }) => record && brings)
      .map((dimension) => fieldOf(catalog, dimension, args)),
  ];
}

function rootFields(catalog: MetricCatalog, name: object, args: Made): Made {
  class MetricsResolver {
    metricCatalog(names: readonly string[] | null): MetricInfo[] {
      const metrics = names ? names.map((one) => catalog.metrics.get(one)!) : [...catalog.metrics.values()];
      return metrics.map((metric) => new MetricInfo(catalog, metric));
    }

    metrics(given: MetricArgs, ctx: Context): Promise<MetricAnswer> {
      return askMetrics(catalog, given, ctx);
    }
  }
  const { prototype } = MetricsResolver;
  const describe = (field: keyof MetricsResolver) => Object.getOwnPropertyDescriptor(prototype, field)!;
  Query(() => [MetricInfo], {
    description: 'What the metrics mean and how each is counted; all of them where no names are given.',
  })(prototype, 'metricCatalog', describe('metricCatalog'));
  Arg('names', () => [name], { nullable: true, description: 'Only these.' })(prototype, 'metricCatalog', 0);
  Query(() => MetricAnswer, {
    description:
      'Numbers across all locations in your scope: several metrics at once, cut and compared as you ask.',
  })(prototype, 'metrics', describe('metrics'));
  Args(() => args as never)(prototype, 'metrics', 0);
  Ctx()(prototype, 'metrics', 1);
  Resolver()(MetricsResolver);
  return MetricsResolver as unknown as Made;
}

function fieldOf(catalog: MetricCatalog, dimension: Dimension, args: Made): Made {
  const meta = recordOf(dimension.record!());
  class RecordMetricsResolver {
    metrics(row: Row, given: MetricArgs, ctx: Context): Promise<MetricAnswer> {
      return askOfParent(catalog, dimension, row.$id as string, given, ctx);
    }
  }
  const { prototype } = RecordMetricsResolver;
  FieldResolver(() => MetricAnswer, {
    description: `Numbers of this ${spoken(meta.name)}; those of many are worked out together.`,
  })(prototype, 'metrics', Object.getOwnPropertyDescriptor(prototype, 'metrics')!);
  Root()(prototype, 'metrics', 0);
  Args(() => args as never)(prototype, 'metrics', 1);
  Ctx()(prototype, 'metrics', 2);
  Resolver(() => meta.class as never)(RecordMetricsResolver);
  return RecordMetricsResolver as unknown as Made;
}

function preparedField(catalog: MetricCatalog, answer: PreparedAnswer, args: Made): Made {
  const unknown = answer.metrics.filter((metric) => !catalog.metrics.has(metric));
  if (unknown.length)
    throw new Error(`${answer.name} is made of metrics that nobody defined: ${unknown.join(', ')}.`);
  class PreparedResolver {
    [field: string]: (given: MetricArgs, ctx: Context) => Promise<MetricAnswer>;
  }
  const { prototype } = PreparedResolver;
  prototype[answer.name] = (given, ctx) => askMetrics(catalog, complete(answer, given), ctx);
  Query(() => MetricAnswer, {
    description: `${answer.says} Rows by ${answer.groupBy.join(', ') || 'nothing'}; ${answer.range} where no range is given. Its metrics: ${answer.metrics.map(enumName).join(', ')}.`,
  })(prototype, answer.name, Object.getOwnPropertyDescriptor(prototype, answer.name)!);
  Args(() => args as never)(prototype, answer.name, 0);
  Ctx()(prototype, answer.name, 1);
  Resolver()(PreparedResolver);
  return PreparedResolver as unknown as Made;
}

/** What the caller says, and where nothing is said what is usual. */
function complete(answer: PreparedAnswer, given: MetricArgs): MetricArgs {
  return {
    ...given,
    names: answer.metrics,
    range: given.range ?? { preset: answer.range },
    groupBy: [...new Set([...answer.groupBy, ...(given.groupBy ?? [])])],
    grain: given.grain ?? answer.grain ?? null,
    compare: given.compare ?? answer.compare ?? null,
    orderBy: given.orderBy ?? answer.orderBy ?? null,
  };
}

import { Field, Int, ObjectType } from 'type-graphql';
import { recordOf } from '../../kernel/record/catalog.js';
import { MetricDirection, MetricUnit } from './api-enums.js';
import { enumName } from './api-inputs.js';
import type { MetricCatalog, MetricDefinition } from './define.js';
import { leavesOf } from './leaves.js';
import { parametersOf, usualOf } from './plan.js';
import { dimensionNames } from './read-question.js';

@ObjectType({ description: 'A parameter that a definition leaves open.' })
export class MetricParameterInfo {
  @Field(() => String, { description: 'Its name in parameters.' })
  name!: string;

  @Field(() => String, { description: 'What it is where nothing is said.' })
  usual!: string;

  @Field(() => String, { description: 'What it changes.' })
  says!: string;
}

@ObjectType({ description: 'What a metric means and how it is counted.' })
export class MetricInfo {
  constructor(
    private readonly catalog: MetricCatalog,
    private readonly definition: MetricDefinition,
  ) {}

  @Field(() => String, { description: 'Its name, as targets and terms have it.' })
  get name(): string {
    return this.definition.name;
  }

  @Field(() => String, { description: 'Its name in MetricName.' })
  get enumName(): string {
    return enumName(this.definition.name);
  }

  @Field(() => String, { description: 'What people call it.' })
  get title(): string {
    return this.definition.title;
  }

  @Field(() => String, { description: 'What it says.' })
  get says(): string {
    return this.definition.says;
  }

  @Field(() => String, { description: 'The formula.' })
  get formula(): string {
    return this.definition.formula;
  }

  @Field(() => String, { description: 'Where the formula comes from.' })
  get source(): string {
    return this.definition.source;
  }

  @Field(() => MetricUnit, { description: 'The unit of its values.' })
  get unit(): string {
    return this.definition.unit;
  }

  @Field(() => MetricDirection, { description: 'Which way it is better.' })
  get direction(): string {
    return this.definition.better;
  }

  @Field(() => [String], {
    description:
      'The events that it may be counted on, the usual one first; none where it is counted at a moment.',
  })
  get dateBases(): readonly string[] {
    return this.definition.on ?? [];
  }

  @Field(() => [String], { description: 'What it can be grouped by.' })
  get dimensions(): readonly string[] {
    return dimensionNames(this.catalog, this.definition);
  }

  @Field(() => [MetricParameterInfo], { description: 'The parameters that it depends on.' })
  get parameters(): MetricParameterInfo[] {
    return [...parametersOf(this.definition)].map((parameter) => ({
      name: parameter.name,
      usual: usualOf(parameter, this.definition),
      says: parameter.describe,
    }));
  }

  @Field(() => [String], { description: 'The kinds of record that it is measured on.' })
  get records(): string[] {
    return [...new Set([...leavesOf(this.definition)].map(({ of }) => recordOf(of()).name))];
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Rows below which a value is called INSUFFICIENT_SAMPLE.',
  })
  get minSample(): number | null {
    return this.definition.minSample ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Days until the outcome of what entered is known; younger values are PARTIAL.',
  })
  get maturityDays(): number | null {
    return this.definition.maturityDays ?? null;
  }

  @Field(() => String, { description: 'Who answers for the definition.' })
  get owner(): string {
    return this.definition.owner;
  }

  @Field(() => Int, { description: 'Grows with each change of what it counts.' })
  get version(): number {
    return this.definition.version;
  }
}

/** Plain create, update and archive for every record that callers may write. */
import { Field, ID, InputType, Int } from 'type-graphql';
import type { AttributeMeta, RecordMeta } from '../record/catalog.js';
import { spoken } from '../record/naming.js';
import type { StoredRecord } from '../record/stored-record.js';
import type { CommandContext, CommandDefinition } from './command.js';
import { invalid, refused } from './problems.js';

type Input = { readonly [name: string]: unknown };
type InputClass = new () => object;
type Verb = 'Create' | 'Update' | 'Archive';

/** The commands that follow from the record's declaration; `permissionOf` names its module. */
export function genericCommands(meta: RecordMeta, permission: string): CommandDefinition[] {
  if (meta.managed) return [];
  const command = (
    verb: Verb,
    describe: string,
    input: InputClass,
    run: (ctx: CommandContext, input: Input) => Promise<StoredRecord>,
  ) =>
    ({
      name: `${verb.toLowerCase()}${meta.name}`,
      describe,
      record: () => meta.class,
      input,
      permission,
      run,
    }) as unknown as CommandDefinition;
  const noun = spoken(meta.name);
  const commands = [
    command('Create', `Adds a ${noun}. ${meta.describe}`, createInput(meta), (ctx, input) =>
      create(ctx, meta, input),
    ),
    command(
      'Archive',
      `Takes a ${noun} out of use, or back into it; nothing is deleted.`,
      archiveInput(meta),
      (ctx, input) => archive(ctx, meta, input),
    ),
  ];
  if (!meta.appendOnly) {
    commands.push(
      command(
        'Update',
        `Changes the given values of a ${noun} and leaves the others.`,
        updateInput(meta),
        (ctx, input) => update(ctx, meta, input),
      ),
    );
  }
  return commands;
}

async function create(ctx: CommandContext, meta: RecordMeta, input: Input): Promise<StoredRecord> {
  if (meta.scope === 'self' && !ctx.viewer.scope.all)
    throw refused('Only who sees all locations may add one.');
  const data: Record<string, unknown> = {};
  for (const attribute of meta.attributes.values()) {
    if (attribute.derived) continue;
    const given = input[attribute.name];
    if (given !== undefined) data[attribute.name] = stored(attribute, given);
    else if (attribute.default !== undefined) data[attribute.name] = attribute.default;
  }
  let location = await ownLocation(ctx, meta, input);
  for (const subject of meta.subjects.values()) {
    const id = input[`${subject.name}Id`] as string | null | undefined;
    if (id == null) continue;
    const found = await ctx.write.subject(meta, subject.name, id, [`${subject.name}Id`]);
    data[`${subject.name}Kind`] = found.kind;
    data[`${subject.name}Id`] = found.key;
    location ??= found.location;
  }
  Object.assign(data, await relatedKeys(ctx, meta, input, location));
  if (location && meta.relations.has('location')) data.location = location;
  return ctx.write.create(meta.class as never, data);
}

async function ownLocation(ctx: CommandContext, meta: RecordMeta, input: Input): Promise<string | null> {
  const relation = meta.relations.get('location');
  const id = input.locationId as string | null | undefined;
  return relation && id != null ? ctx.write.related(meta, relation, id, undefined, ['locationId']) : null;
}

async function update(ctx: CommandContext, meta: RecordMeta, input: Input): Promise<StoredRecord> {
  const entity = await ctx.write.get(
    meta.class as never,
    input.id as string,
    input.ifVersion as number | null,
  );
  const data: Record<string, unknown> = {};
  for (const attribute of meta.attributes.values()) {
    const given = input[attribute.name];
    if (given === undefined || !isChangeable(attribute)) continue;
    if (given === null && !attribute.nullable)
      throw invalid(`${attribute.name} cannot be empty. Leave it out to keep what it is.`, [attribute.name]);
    data[attribute.name] = stored(attribute, given);
  }
  const location = (entity as { location?: { id: string } | null }).location?.id;
  Object.assign(data, await relatedKeys(ctx, meta, input, location));
  ctx.write.change(entity, data);
  return entity;
}

async function archive(ctx: CommandContext, meta: RecordMeta, input: Input): Promise<StoredRecord> {
  const entity = await ctx.write.get(
    meta.class as never,
    input.id as string,
    input.ifVersion as number | null,
  );
  const wanted = input.undo ? null : (entity.archivedAt ?? ctx.now);
  if (wanted !== (entity.archivedAt ?? null)) ctx.write.change(entity, { archivedAt: wanted });
  return entity;
}

async function relatedKeys(
  ctx: CommandContext,
  meta: RecordMeta,
  input: Input,
  location: string | null | undefined,
): Promise<Record<string, unknown>> {
  const keys: Record<string, unknown> = {};
  for (const relation of meta.relations.values()) {
    const field = `${relation.name}Id`;
    const id = input[field] as string | null | undefined;
    if (id === undefined || relation.derived || relation.name === 'location') continue;
    if (id === null && !relation.nullable)
      throw invalid(`${field} cannot be empty. Leave it out to keep what it is.`, [field]);
    keys[relation.name] = id === null ? null : await ctx.write.related(meta, relation, id, location, [field]);
  }
  return keys;
}

const stored = (attribute: AttributeMeta, given: unknown) =>
  attribute.kind.name === 'DateTime' && typeof given === 'string' ? new Date(given) : given;

const isChangeable = (attribute: AttributeMeta) => !attribute.derived && !attribute.fixed;

const idempotencyKey: [string, unknown, string] = [
  'idempotencyKey',
  String,
  'Any text that is yours alone; sending the same command again with it gives the first answer.',
];

function inputClass(name: string, describe: string): InputClass {
  const input = { [name]: class {} }[name]!;
  InputType(name, { description: describe })(input);
  return input;
}

function add(input: InputClass, name: string, type: () => unknown, describe: string, required = false): void {
  Field(type as never, { nullable: !required, description: describe })(input.prototype as object, name);
}

/** Adds what every command's input takes. */
export function addCommonFields(input: abstract new () => object): void {
  const [name, type, describe] = idempotencyKey;
  add(input as InputClass, name, () => type, describe);
}

function createInput(meta: RecordMeta): InputClass {
  const input = inputClass(`Create${meta.name}Input`, `A new ${spoken(meta.name)}.`);
  addAttributes(
    input,
    meta,
    (attribute) => !attribute.derived,
    (attribute) => !attribute.nullable && attribute.default === undefined,
  );
  for (const relation of meta.relations.values()) {
    if (relation.derived) continue;
    add(input, `${relation.name}Id`, () => ID, relation.describe, !relation.nullable);
  }
  for (const subject of meta.subjects.values())
    add(input, `${subject.name}Id`, () => ID, subject.describe, !subject.nullable);
  return input;
}

function updateInput(meta: RecordMeta): InputClass {
  const input = inputClass(
    `Update${meta.name}Input`,
    `New values of a ${spoken(meta.name)}; what is left out stays, null empties.`,
  );
  addIdentity(input, meta);
  addAttributes(input, meta, isChangeable, () => false);
  for (const relation of meta.relations.values()) {
    if (!relation.derived && !relation.fixed) add(input, `${relation.name}Id`, () => ID, relation.describe);
  }
  return input;
}

function archiveInput(meta: RecordMeta): InputClass {
  const input = inputClass(`Archive${meta.name}Input`, `Which ${spoken(meta.name)} to archive.`);
  addIdentity(input, meta);
  add(input, 'undo', () => Boolean, 'True brings it back into use.');
  return input;
}

function addIdentity(input: InputClass, meta: RecordMeta): void {
  add(input, 'id', () => ID, `Which ${spoken(meta.name)}.`, true);
  add(input, 'ifVersion', () => Int, 'The version that you saw; a newer one is not overwritten.');
}

function addAttributes(
  input: InputClass,
  meta: RecordMeta,
  taken: (attribute: AttributeMeta) => boolean,
  required: (attribute: AttributeMeta) => boolean,
): void {
  for (const attribute of meta.attributes.values()) {
    if (taken(attribute)) add(input, attribute.name, attribute.type, attribute.describe, required(attribute));
  }
}

/**
 * Answers written straight from what PostgreSQL sent: a document of plain reading is planned once, its rows are loaded
 * level by level, and their text becomes the answer’s text without an object a record, a promise a field, or a value
 * decoded. Whatever is not plain (a mutation, an interface, a value of parts, an error) is left to the executor, which
 * answers alike; the suite runs on both.
 */
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  getOperationAST,
  getVariableValues,
  locatedError,
} from 'graphql';
import { maskKey } from '../access/masking.js';
import type { Context } from '../context.js';
import { StatementTimeout } from '../read/database.js';
import { withheld } from '../read/reader.js';
import { switchesOf } from '../read/selection.js';
import { NotPlain } from './cell-text.js';
import type { Frame } from './frame.js';
import { Planning, closing } from './frame.js';
import type { RootText } from './root-text.js';
import { rootTexts } from './root-text.js';
import { Sink } from './sink.js';

/** What `@skip`, `@include` and the viewer’s rights leave of a document. */
interface Variant {
  readonly of: string;
  readonly roots: readonly RootText[] | undefined;
  readonly masked: ReadonlySet<string>;
}

const maxVariants = 16;

export class AnswerPlan {
  private variants: Variant[] = [];

  private constructor(
    private readonly schema: GraphQLSchema,
    readonly operation: OperationDefinitionNode,
    private readonly fragments: { readonly [name: string]: FragmentDefinitionNode },
    /** The operation as a field, so that its selection reads like any other. */
    private readonly root: FieldNode,
  ) {}

  /** Undefined for what no reading can be: a mutation, or a name that the document lacks. */
  static of(
    schema: GraphQLSchema,
    document: DocumentNode,
    operationName?: string | null,
  ): AnswerPlan | undefined {
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return undefined;
    const fragments = Object.fromEntries(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
    const { selectionSet } = operation;
    const root: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'query' }, selectionSet };
    return new AnswerPlan(schema, operation, fragments, root);
  }

  /**
   * The whole answer, as bytes; undefined where the executor has to answer, because it words errors and finds out what
   * of an answer survives them. A statement that took too long fails: asking again would only take as long again.
   */
  async answer(
    ctx: Context,
    given: { readonly [name: string]: unknown } | null | undefined,
  ): Promise<Buffer | undefined> {
    const read = getVariableValues(this.schema, this.operation.variableDefinitions ?? [], given ?? {}, {
      maxErrors: 1,
    });
    if (!read.coerced) return undefined;
    const { roots, masked } = this.variant(ctx, read.coerced);
    if (!roots) return undefined;
    const frame: Frame = { ctx, variables: read.coerced, loaded: [], sink };
    try {
      if (roots.length === 1) await loadRoot(roots[0]!, frame);
      else await Promise.all(roots.map((root) => loadRoot(root, frame)));
      return write(roots, masked, frame);
    } catch (error) {
      if (tookTooLong(error)) throw error;
      if (error instanceof NotPlain || error instanceof GraphQLError) return undefined;
      throw error;
    }
  }

  private variant(ctx: Context, variables: { readonly [name: string]: unknown }): Variant {
    const info = { fieldNodes: [this.root], fragments: this.fragments, variableValues: variables };
    const of = switchesOf(info.fieldNodes, info) + maskKey(ctx.viewer);
    let variant = this.variants.find((one) => one.of === of);
    if (!variant) {
      const planning = new Planning(this.schema, ctx, info);
      variant = { of, roots: plainOnly(() => rootTexts(planning)), masked: planning.masked };
      this.variants = [variant, ...this.variants.slice(0, maxVariants - 1)];
    }
    return variant;
  }
}

const sink = new Sink();
const data = Buffer.from('{"data":');

function write(roots: readonly RootText[], masked: ReadonlySet<string>, frame: Frame): Buffer {
  sink.start();
  sink.raw(data);
  for (const root of roots) {
    sink.raw(root.label);
    root.write(frame);
  }
  sink.raw(closing);
  if (masked.size) {
    const notices = [...masked].map(withheld);
    for (const notice of notices) frame.ctx.notices.add(notice);
    sink.utf8(`,"extensions":${JSON.stringify({ notices })}`);
  }
  sink.ascii('}\n');
  return sink.copy();
}

async function loadRoot(root: RootText, frame: Frame): Promise<void> {
  try {
    await root.load(frame);
  } catch (error) {
    if (!(error instanceof StatementTimeout)) throw error;
    const { alias, name } = root.nodes[0]!;
    throw locatedError(error, root.nodes, [(alias ?? name).value]);
  }
}

const tookTooLong = (error: unknown) =>
  error instanceof GraphQLError && error.originalError instanceof StatementTimeout;

function plainOnly<T>(plan: () => T): T | undefined {
  try {
    return plan();
  } catch (error) {
    // A constant argument that is wrong shows already here; the executor words it.
    if (error instanceof NotPlain || error instanceof GraphQLError) return undefined;
    throw error;
  }
}

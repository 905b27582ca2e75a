/** What a document may cost before anything runs: rules that need no variables, so they may be skipped on a cached document. */
import type {
  ASTVisitor,
  DocumentNode,
  FragmentDefinitionNode,
  SelectionSetNode,
  ValidationContext,
  ValidationRule,
} from 'graphql';
import { Kind } from 'graphql';
import { ManifoldError } from './errors.js';

export interface DocumentLimits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
  readonly maxRootFields: number;
}

interface Measure {
  /** Fields of the set itself, those of its fragments included. */
  width: number;
  depth: number;
  aliases: number;
  directives: number;
}

interface Limit {
  readonly of: number;
  readonly variable: string;
  readonly what: string;
  readonly instead: string;
}

export function limitRules(limits: DocumentLimits): ValidationRule[] {
  return [(context) => measuring(context, limits)];
}

function measuring(context: ValidationContext, limits: DocumentLimits): ASTVisitor {
  return {
    Document(document) {
      const fragments = fragmentsOf(document);
      const sizes = new Map<string, Measure>();
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const size = measure(definition.selectionSet, fragments, sizes, new Set());
        report(context, size.depth, {
          of: limits.maxDepth,
          variable: 'MANIFOLD_MAX_DEPTH',
          what: 'levels deep',
          instead: 'Ask for the deeper levels in a second document, by id.',
        });
        report(context, size.aliases, {
          of: limits.maxAliases,
          variable: 'MANIFOLD_MAX_ALIASES',
          what: 'aliases',
          instead: 'Use nodes(ids: …) or a filter with in.',
        });
        report(context, size.directives, {
          of: limits.maxDirectives,
          variable: 'MANIFOLD_MAX_DIRECTIVES',
          what: 'directives',
          instead: 'Send only the fields that are needed.',
        });
        report(context, size.width, {
          of: limits.maxRootFields,
          variable: 'MANIFOLD_MAX_ROOT_FIELDS',
          what: 'fields at the root',
          instead: 'Use nodes(ids: …), a filter, or several documents.',
        });
      }
      return false;
    },
  };
}

function report(context: ValidationContext, found: number, limit: Limit): void {
  if (found <= limit.of) return;
  context.reportError(
    // Apollo writes its own code over ours; `limit` is how the answer gets TOO_MUCH back.
    new ManifoldError(
      'TOO_MUCH',
      `The document has ${found} ${limit.what}, and the limit is ${limit.of} (${limit.variable}). ${limit.instead}`,
      {
        limit: limit.variable,
      },
    ),
  );
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}

// A fragment counts each time it is used; its own size is worked out once, so a fan of fragments costs no time here.
function measure(
  set: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
  sizes: Map<string, Measure>,
  open: Set<string>,
): Measure {
  const total: Measure = { width: 0, depth: 0, aliases: 0, directives: 0 };
  for (const node of set.selections) {
    total.directives += node.directives?.length ?? 0;
    if (node.kind === Kind.FIELD) {
      total.width++;
      if (node.alias) total.aliases++;
      const below = node.selectionSet ? measure(node.selectionSet, fragments, sizes, open) : nothing;
      add(total, below, below.depth + 1);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      const below = measure(node.selectionSet, fragments, sizes, open);
      add(total, below, below.depth);
      total.width += below.width;
    } else {
      const below = fragmentSize(node.name.value, fragments, sizes, open);
      add(total, below, below.depth);
      total.width += below.width;
    }
  }
  return total;
}

const nothing: Measure = { width: 0, depth: 0, aliases: 0, directives: 0 };

function add(total: Measure, below: Measure, depth: number): void {
  total.depth = Math.max(total.depth, depth);
  total.aliases += below.aliases;
  total.directives += below.directives;
}

function fragmentSize(
  name: string,
  fragments: Map<string, FragmentDefinitionNode>,
  sizes: Map<string, Measure>,
  open: Set<string>,
): Measure {
  const known = sizes.get(name);
  if (known) return known;
  const fragment = fragments.get(name);
  // A circle of fragments is another rule's error.
  if (!fragment || open.has(name)) return nothing;
  open.add(name);
  const size = measure(fragment.selectionSet, fragments, sizes, open);
  open.delete(name);
  sizes.set(name, size);
  return size;
}

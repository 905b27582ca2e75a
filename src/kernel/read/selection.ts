import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';

/** What of `info` a selection needs; both executors give it. */
export type SelectionInfo = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/** The fields asked for on one type, by name; aliases of one field together. */
export type Selection = ReadonlyMap<string, readonly FieldNode[]>;

/**
 * The fields below `nodes` on the object type `typeName`, fragments opened, `@skip` and `@include` applied.
 * `interfaces` are the other type conditions that its fragments may carry.
 */
export function fieldsOf(
  nodes: readonly FieldNode[],
  typeNames: ReadonlySet<string>,
  info: SelectionInfo,
): Selection {
  return gather(nodes, typeNames, info, (node) => node.name.value);
}

/** The same, as an answer has them: in the order of the document, under the names that it gives them. */
export function responsesOf(
  nodes: readonly FieldNode[],
  typeNames: ReadonlySet<string>,
  info: SelectionInfo,
): Selection {
  return gather(nodes, typeNames, info, (node) => (node.alias ?? node.name).value);
}

type NameOf = (node: FieldNode) => string;

function gather(
  nodes: readonly FieldNode[],
  typeNames: ReadonlySet<string>,
  info: SelectionInfo,
  nameOf: NameOf,
): Selection {
  const found = new Map<string, FieldNode[]>();
  for (const node of nodes) {
    if (node.selectionSet) collect(node.selectionSet, typeNames, info, nameOf, found);
  }
  return found;
}

function collect(
  set: SelectionSetNode,
  typeNames: ReadonlySet<string>,
  info: SelectionInfo,
  nameOf: NameOf,
  found: Map<string, FieldNode[]>,
): void {
  for (const node of set.selections) {
    if (node.directives?.length && !isIncluded(node, info)) continue;
    if (node.kind === Kind.FIELD) {
      const name = nameOf(node);
      const known = found.get(name);
      if (known) known.push(node);
      else found.set(name, [node]);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value] : node;
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && (!condition || typeNames.has(condition)))
      collect(fragment.selectionSet, typeNames, info, nameOf, found);
  }
}

function isIncluded(node: SelectionSetNode['selections'][number], info: SelectionInfo): boolean {
  for (const directive of node.directives ?? []) {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') continue;
    const value = directive.arguments?.[0]?.value;
    const given =
      value?.kind === Kind.VARIABLE
        ? info.variableValues[value.name.value]
        : value?.kind === Kind.BOOLEAN && value.value;
    if (given === (name === 'skip')) return false;
  }
  return true;
}

const conditional = new WeakMap<object, readonly string[]>();

/**
 * The values of the variables that switch fields on and off below `node`, as text. What is planned from a selection
 * may be kept for as long as this stays the same; for nearly every document it is empty.
 */
export function switchesOf(nodes: readonly FieldNode[], info: SelectionInfo): string {
  let text = '';
  for (const node of nodes) {
    let names = conditional.get(node);
    if (!names) {
      const seen = new Set<string>();
      gatherSwitches(node.selectionSet, info.fragments, seen);
      names = [...seen];
      conditional.set(node, names);
    }
    for (const name of names) text += `${name}=${String(info.variableValues[name])};`;
  }
  return text;
}

function gatherSwitches(
  set: SelectionSetNode | undefined,
  fragments: { readonly [name: string]: FragmentDefinitionNode },
  seen: Set<string>,
): void {
  for (const node of set?.selections ?? []) {
    for (const directive of node.directives ?? []) {
      const value = directive.arguments?.[0]?.value;
      if (value?.kind === Kind.VARIABLE) seen.add(value.name.value);
    }
    gatherSwitches(
      node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value]?.selectionSet : node.selectionSet,
      fragments,
      seen,
    );
  }
}

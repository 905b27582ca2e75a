import type { FieldNode, GraphQLField } from 'graphql';
import { BREAK, Kind, getArgumentValues, visit } from 'graphql';

interface Given<A> {
  readonly args: A;
  /** Equal for equal arguments. */
  readonly key: string;
}

/** The arguments of a field, read once where no variable is among them. */
export class Arguments {
  private readonly fixed: Given<unknown> | undefined;

  constructor(
    private readonly field: GraphQLField<unknown, unknown>,
    private readonly node: FieldNode,
  ) {
    if (!hasVariables(node)) this.fixed = this.evaluate({});
  }

  read<A>(variables: { readonly [name: string]: unknown }): Given<A> {
    return (this.fixed ?? this.evaluate(variables)) as Given<A>;
  }

  private evaluate(variables: { readonly [name: string]: unknown }): Given<unknown> {
    const args = getArgumentValues(this.field, this.node, variables);
    return { args, key: JSON.stringify(args) };
  }
}

function hasVariables(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? []) {
    visit(argument, {
      [Kind.VARIABLE]: () => {
        found = true;
        return BREAK;
      },
    });
  }
  return found;
}

import type { Node, Pair, Scalar } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { nearest } from '../../kernel/nearest.js';
import { MappingError } from './mapping-error.js';

type Literal = string | number | boolean | null;

/** A place in a mapping file: what stands there, and how to complain about it. */
export class YamlNode {
  constructor(
    private readonly file: YamlFile,
    private readonly node: Node | null,
    readonly line: number,
    readonly what: string,
  ) {}

  fail(says: string): never {
    throw new MappingError(this.file.path, this.line, says);
  }

  get isMap(): boolean {
    return isMap(this.node);
  }

  get isList(): boolean {
    return isSeq(this.node);
  }

  get isEmpty(): boolean {
    return this.node === null || (isScalar(this.node) && this.node.value === null);
  }

  /** The entries of a mapping, whatever their names. */
  entries(): Map<string, YamlNode> {
    if (this.isEmpty) return new Map();
    if (!isMap(this.node)) return this.fail(`${this.what} takes "name: value" lines.`);
    return new Map(this.node.items.map((pair) => this.entry(pair as Pair<Scalar, Node>)));
  }

  /** The entries of a mapping that knows these names. */
  options(known: readonly string[]): Map<string, YamlNode> {
    const entries = this.entries();
    for (const [name, entry] of entries) {
      if (known.includes(name)) continue;
      const meant = nearest(name, known);
      entry.fail(
        `${this.what} has no setting called ${name}${meant ? `; did you mean ${meant}?` : `. It takes ${known.join(', ')}.`}`,
      );
    }
    return entries;
  }

  list(): YamlNode[] {
    if (!isSeq(this.node)) return [this];
    return this.node.items.map((item, index) =>
      this.file.at(item as Node, this, `entry ${index + 1} of ${this.what}`),
    );
  }

  texts(): string[] {
    return this.list().map((entry) => entry.text());
  }

  text(): string {
    const value = this.literal();
    return typeof value === 'string' ? value : String(value);
  }

  flag(): boolean {
    const value = this.literal();
    return typeof value === 'boolean' ? value : this.fail(`${this.what} is true or false.`);
  }

  oneOf<const T extends string>(...values: T[]): T {
    const given = this.text();
    return (
      values.find((value) => value === given) ??
      this.fail(`${this.what} is one of ${values.join(', ')}, not ${given}.`)
    );
  }

  literal(): Literal {
    if (this.node === null) return null;
    if (!isScalar(this.node)) return this.fail(`${this.what} takes a single value.`);
    const { value } = this.node;
    // As it was written: 007 and 1.10 are texts to a person.
    if (typeof value === 'number' && this.node.source !== undefined && String(value) !== this.node.source)
      return this.node.source;
    return typeof value === 'bigint' ? String(value) : (value as Literal);
  }

  /** Whatever stands there, as JavaScript values. */
  value(): unknown {
    return this.node === null ? null : this.file.value(this.node);
  }

  get isText(): boolean {
    return isScalar(this.node) && typeof this.node.value === 'string';
  }

  private entry(pair: Pair<Scalar, Node>): [string, YamlNode] {
    const name = String(pair.key.value);
    return [name, this.file.at(pair.value, this, name, pair.key)];
  }
}

class YamlFile {
  constructor(
    readonly path: string,
    private readonly lines: LineCounter,
    private readonly document: ReturnType<typeof parseDocument>,
  ) {}

  at(node: Node | null, parent: YamlNode, what: string, key?: Node): YamlNode {
    const resolved = isAlias(node) ? (node.resolve(this.document) as Node) : node;
    const position = (key ?? node)?.range?.[0];
    return new YamlNode(
      this,
      resolved,
      position === undefined ? parent.line : this.lines.linePos(position).line,
      what,
    );
  }

  value(node: Node): unknown {
    return node.toJS(this.document);
  }
}

export function readYaml(path: string, text: string): YamlNode {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [error] = document.errors;
  if (error) throw new MappingError(path, lines.linePos(error.pos[0]).line, `is not YAML: ${error.message}.`);
  const file = new YamlFile(path, lines, document);
  const root = new YamlNode(file, document.contents as Node | null, 1, 'the mapping');
  if (root.isEmpty) root.fail('is empty. A mapping has the sections source and records.');
  return root;
}

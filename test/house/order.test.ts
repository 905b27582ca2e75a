import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import 'reflect-metadata';
import { recordOf, seal, targetOf } from '../../src/kernel/record/catalog.js';
import { modules } from '../../src/modules.js';

const src = fileURLToPath(new URL('../../src', import.meta.url));

// Lowest first. What modules.ts does not list stands here: the kernel below all, the rooms of composition above all.
const below = ['kernel', 'engines'];
const order = new Map(
  [...below, ...modules.map((module) => module.name).filter((name) => !isEngine(name))].map((name, place) => [
    name,
    place,
  ]),
);

function isEngine(name: string): boolean {
  return readdirSync(join(src, 'engines')).includes(name);
}

/** `domain/jobs/x.ts` → jobs, `engines/audit/x.ts` → engines; undefined for what may import anything. */
function moduleOf(file: string): string | undefined {
  const [top, second] = relative(src, file).split('/');
  if (top === 'domain') return second;
  return below.includes(top!) ? top : undefined;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => join(src, file));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^'"]*from '(\.[^']+)'|^import '(\.[^']+)'/gm)].map((match) =>
    join(dirname(file), (match[1] ?? match[2])!.replace(/\.js$/, '.ts')),
  );
}

describe('a module', () => {
  it('is listed where its folder is', () => {
    expect(readdirSync(join(src, 'domain')).filter((folder) => !order.has(folder))).toEqual([]);
  });

  it('imports only from lines above its own in modules.ts', () => {
    const broken = files.flatMap((file) => {
      const own = moduleOf(file);
      if (!own) return [];
      return importsOf(file).flatMap((imported) => {
        const other = moduleOf(imported);
        const allowed =
          other === undefined ? imported.endsWith('/src/config.ts') : order.get(other)! <= order.get(own)!;
        return allowed
          ? []
          : [`${relative(src, file)} imports ${relative(src, imported)}; ${other ?? 'that'} comes later.`];
      });
    });
    expect(broken).toEqual([]);
  });

  it('points with its foreign keys only at modules above its own', () => {
    seal();
    const owner = new Map(
      modules.flatMap((module, place) =>
        module.records.map((record) => [recordOf(record), { name: module.name, place }] as const),
      ),
    );
    const broken = [...owner].flatMap(([meta, own]) =>
      [...meta.relations.values()].flatMap((relation) => {
        const target = owner.get(targetOf(relation))!;
        return target.place <= own.place
          ? []
          : [
              `${meta.name}.${relation.name}: ${own.name} points at ${target.name}; ${target.name} comes later.`,
            ];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('has its module.ts read by modules.ts alone', () => {
    const readers = files.filter((file) =>
      importsOf(file).some((imported) => imported.endsWith('/module.ts') && !imported.includes('/kernel/')),
    );
    expect(readers.map((file) => relative(src, file))).toEqual(['modules.ts']);
  });
});

describe('the house', () => {
  it('reads process.env in config.ts alone', () => {
    const readers = files
      .filter((file) => /process\.env\b/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(src, file));
    expect(readers).toEqual(['config.ts']);
  });

  it('has no barrels', () => {
    expect(files.filter((file) => file.endsWith('/index.ts'))).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const odd = files
      .map((file) => relative(src, file))
      .filter((file) => !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.[a-z]+)*\.ts$/.test(file));
    expect(odd).toEqual([]);
  });

  it('leaves nothing open', () => {
    const open = files.filter((file) =>
      /\b(TODO|FIXME|XXX)\b|[Nn]ot (yet )?implemented/.test(readFileSync(file, 'utf8')),
    );
    expect(open.map((file) => relative(src, file))).toEqual([]);
  });
});

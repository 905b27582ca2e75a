import { MigrationGenerator } from '@mikro-orm/migrations';

/** Migrations as JavaScript modules, so that a server runs them without a compiler. */
export class EsmMigrationGenerator extends MigrationGenerator {
  generateMigrationFile(className: string, diff: { up: string[]; down: string[] }): string {
    const body = (statements: string[]) => statements.map((sql) => this.createStatement(sql, 4)).join('');
    return [
      `import { Migration } from '@mikro-orm/migrations';\n`,
      `export class ${className} extends Migration {`,
      `  name = '${className}';\n`,
      `  async up() {\n${body(diff.up)}  }`,
      ...(diff.down.length ? [`\n  async down() {\n${body(diff.down)}  }`] : []),
      `}\n`,
    ].join('\n');
  }
}

import { spoken } from '../../kernel/record/naming.js';
import { issueOf } from './issues.js';
import type { Chunk, Item } from './items.js';
import { isItem } from './items.js';
import { ValueProblem } from './mapping-error.js';
import type { CompiledMapping } from './model.js';

/** Rejects the rows behind an item. */
export function reject(chunk: Chunk, mapping: CompiledMapping, item: Item, problem: ValueProblem): void {
  item.state = 'dropped';
  for (const row of item.rows ?? [item.row]) {
    if (row.rejected) continue;
    row.rejected = true;
    chunk.late.push(row);
    chunk.rejected++;
    chunk.issues.push(issueOf(row, problem, mapping, true));
  }
}

/** A rejected row takes all its items along, and an item all those that refer to it. */
export function settle(chunk: Chunk, mapping: CompiledMapping): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const item of chunk.items.flat()) {
      if (item.state === 'void') continue;
      if (item.state !== 'dropped' && (item.rows ?? [item.row]).every((row) => row.rejected)) {
        item.state = 'dropped';
        changed = true;
      }
      const lost = lostLink(item);
      if (!lost || item.row.rejected || item.rows) continue;
      const says = `belongs to a ${spoken(lost.record.meta.name)} whose row (line ${lost.row.line}) was rejected`;
      reject(chunk, mapping, item, new ValueProblem('DEPENDS_ON_REJECTED', says));
      changed = true;
    }
  }
}

function lostLink(item: Item): Item | undefined {
  return item.links.find((link): link is Item => !!link && isItem(link) && link.state === 'dropped');
}

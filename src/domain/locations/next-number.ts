import type { Class } from '../../kernel/record/catalog.js';
import { recordOf } from '../../kernel/record/catalog.js';
import type { Unit } from '../../kernel/write/unit.js';
import type { Location } from './location.entity.js';

/** `ATL-01-J00042`: the next free number of a record in a location, where the caller brings none of its own. */
export async function nextNumber(
  unit: Unit,
  record: Class,
  letter: string,
  location: Location,
): Promise<string> {
  const { table } = recordOf(record);
  for (;;) {
    const [row] = await unit.run(
      `insert into number_series (id, last) values ($1, 1)
       on conflict (id) do update set last = number_series.last + 1 returning last`,
      [`${table} ${location.id}`],
    );
    const number = `${location.code}-${letter}${String(row!.last).padStart(5, '0')}`;
    // Imports bring numbers of their own, which may look like ours.
    const taken = await unit.run(`select 1 from "${table}" where location_id = $1::uuid and number = $2`, [
      location.id,
      number,
    ]);
    if (!taken.length) return number;
  }
}

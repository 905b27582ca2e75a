import { Entity } from '@mikro-orm/decorators/legacy';
import type { Class } from './catalog.js';

const tables: Class[] = [];

/** Tables that an engine keeps for itself: mapped and migrated, and no part of the API. */
export const tableClasses = (): readonly Class[] => tables;

export function Table(tableName: string) {
  return (target: Class): void => {
    tables.push(target);
    Entity({ tableName } as never)(target as never);
  };
}

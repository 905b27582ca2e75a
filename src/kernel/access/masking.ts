/** The one file that decides which attributes a viewer may read. */
import type { AttributeMeta, DataClass, RecordMeta } from '../record/catalog.js';
import { forbidden } from '../graphql/errors.js';
import type { Viewer } from './viewer.js';
import { may } from './viewer.js';

const permissionFor: Partial<Record<DataClass, string>> = {
  CONFIDENTIAL: 'confidential:read',
  RESTRICTED: 'restricted:read',
};

/** Whether a value of this class can be withheld, which makes its field nullable for everyone. */
export const isMaskable = (dataClass: DataClass) => dataClass in permissionFor;

export function mayRead(viewer: Viewer, attribute: AttributeMeta): boolean {
  const permission = permissionFor[attribute.class];
  return !permission || may(viewer, permission);
}

/** Filtering, ordering or searching by a value reveals it, so it needs the same right as reading it. */
export function assertMayUse(viewer: Viewer, meta: RecordMeta, attribute: AttributeMeta): void {
  if (mayRead(viewer, attribute)) return;
  throw forbidden(
    `${meta.name}.${attribute.name} is ${attribute.class.toLowerCase()} and cannot be used to filter or order without ${permissionFor[attribute.class]}.`,
  );
}

/** Viewers with equal keys are masked alike, so plans can be shared among them. */
export function maskKey(viewer: Viewer): string {
  let key = maskKeys.get(viewer);
  if (key === undefined) maskKeys.set(viewer, (key = maskKeyOf(viewer)));
  return key;
}

const maskKeys = new WeakMap<Viewer, string>();

function maskKeyOf(viewer: Viewer): string {
  return Object.values(permissionFor)
    .map((permission) => (may(viewer, permission) ? '1' : '0'))
    .join('');
}

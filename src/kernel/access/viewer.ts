/** Who asks. Built from a signed token, once per request. */
export interface Viewer {
  /** The subject of the token; written into history. */
  readonly id: string;
  readonly name: string;
  readonly scope: ViewerScope;
  readonly permissions: ReadonlySet<string>;
}

/** All locations, or the keys of some; `key` names the set, so that loaders of equal scopes are shared. */
export type ViewerScope =
  | { readonly all: true; readonly key: '' }
  | {
      readonly all: false;
      readonly locations: readonly string[];
      readonly set: ReadonlySet<string>;
      readonly key: string;
      readonly literal: string;
    };

export const everything: ViewerScope = { all: true, key: '' };

export function locationScope(locations: readonly string[]): ViewerScope {
  const sorted = [...new Set(locations)].sort();
  return {
    all: false,
    locations: sorted,
    set: new Set(sorted),
    key: sorted.join(),
    literal: `{${sorted.join()}}`,
  };
}

export function may(viewer: Viewer, permission: string): boolean {
  const { permissions } = viewer;
  if (permissions.has('*') || permissions.has(permission)) return true;
  const [module, verb] = permission.split(':');
  return permissions.has(`${module}:*`) || permissions.has(`*:${verb}`);
}

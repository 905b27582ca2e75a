/** Who asks. Built from a signed token, once per request. */
export interface Viewer {
  /** The subject of the token; written into history. */
  readonly id: string;
  readonly name: string;
  readonly scope: ViewerScope;
  readonly permissions: ReadonlySet<string>;
}

/** All locations, or the keys of some; `literal` is their list as PostgreSQL writes an array. */
export type ViewerScope =
  | { readonly all: true }
  | {
      readonly all: false;
      readonly locations: readonly string[];
      readonly set: ReadonlySet<string>;
      readonly literal: string;
    };

export const everything: ViewerScope = { all: true };

export function locationScope(locations: readonly string[]): ViewerScope {
  const sorted = [...new Set(locations)].sort();
  return {
    all: false,
    locations: sorted,
    set: new Set(sorted),
    literal: `{${sorted.join()}}`,
  };
}

export function may(viewer: Viewer, permission: string): boolean {
  const { permissions } = viewer;
  if (permissions.has('*') || permissions.has(permission)) return true;
  const [module, verb] = permission.split(':');
  return permissions.has(`${module}:*`) || permissions.has(`*:${verb}`);
}

/** `LeadStageEvent` → `lead_stage_event`: the name of its table and the prefix of its ids. */
export function snake(name: string): string {
  return name.replace(/(?<=[a-z0-9])([A-Z])|(?<=[A-Z])([A-Z])(?=[a-z])/g, '_$&').toLowerCase();
}

/** `LeadStageEvent` → `leadStageEvent`. */
export function camel(name: string): string {
  return name[0]!.toLowerCase() + name.slice(1);
}

/** `Property` → `Properties`, `DepositBatch` → `DepositBatches`, `Survey` → `Surveys`. */
export function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

/** `BusinessCalendar` → `business calendar`: the noun inside a sentence. */
export function spoken(name: string): string {
  return snake(name).replaceAll('_', ' ');
}

/** A value as JSON holds it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * What has to be laid over `base` to get `wanted`: records are compared key by key, everything else is taken whole.
 * Keys that only `base` has stay. Undefined when nothing differs.
 */
export function diffJson(base: Json | undefined, wanted: Json): Json | undefined {
  if (!isRecord(base) || !isRecord(wanted)) return isSame(base, wanted) ? undefined : wanted;
  const patch: Record<string, Json> = {};
  for (const [key, value] of Object.entries(wanted)) {
    const difference = diffJson(Object.hasOwn(base, key) ? base[key] : undefined, value);
    if (difference !== undefined) patch[key] = difference;
  }
  return Object.keys(patch).length === 0 ? undefined : patch;
}

/** `base` with the patch laid over it; `diffJson`'s other half. */
export function applyJson(base: Json | undefined, patch: Json | undefined): Json | undefined {
  if (patch === undefined) return base;
  if (!isRecord(base) || !isRecord(patch)) return patch;
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(patch)) {
    const laid = applyJson(merged.get(key), value);
    if (laid !== undefined) merged.set(key, laid);
  }
  return Object.fromEntries(merged);
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(a: Json | undefined, b: Json): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

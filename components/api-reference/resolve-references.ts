type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A JSON document with what its `#/...` references name in their places. What is named several times is one value, so that
 * a large document stays small; a reference into itself or into nowhere stays as it is.
 */
export function resolveReferences(document: unknown): unknown {
  const found = new Map<string, unknown>();
  const open = new Set<string>();
  const follow = (reference: string): unknown => {
    if (open.has(reference)) return { $ref: reference };
    if (found.has(reference)) return found.get(reference);
    const named = reference
      .replace(/^#\//, '')
      .split('/')
      .reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), document);
    if (named === undefined) return { $ref: reference };
    open.add(reference);
    const resolved = resolve(named);
    open.delete(reference);
    found.set(reference, resolved);
    return resolved;
  };
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (!isObject(value)) return value;
    if (typeof value.$ref === 'string') return follow(value.$ref);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolve(part)]));
  };
  return resolve(document);
}

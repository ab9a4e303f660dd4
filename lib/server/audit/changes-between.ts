import type { AuditChanges } from '@/lib/contracts/audit';

/** Longer texts are cut. */
const LONGEST = 200;

/**
 * What became another between two versions of something, for the audit log.
 * @param o.secrets fields of which it is told only whether they are set
 * Passwords in addresses are left out too.
 * @returns one change for each field of `after` that differs, in its order
 */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  { secrets = [] }: { readonly secrets?: readonly string[] } = {},
): AuditChanges {
  return Object.keys(after).flatMap((field) => {
    const [was, is] = [before[field], after[field]];
    if (is === undefined || JSON.stringify(was ?? null) === JSON.stringify(is)) return [];
    const told = secrets.includes(field) ? toldOfSecret : toldOf;
    return [{ field, before: told(was), after: told(is) }];
  });
}

function toldOfSecret(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function toldOf(value: unknown): AuditChanges[number]['before'] {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString();
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\/\/[^/@\s"]+@/g, '//…@');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

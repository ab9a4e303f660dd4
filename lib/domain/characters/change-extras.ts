import type { ExtraTraits } from '@/lib/rough/specification';

/** The extras with some changed; what became undefined or empty is left out, so that extras that say nothing are equal. */
export function changeExtras(extras: ExtraTraits, change: ExtraTraits): ExtraTraits {
  const next = Object.entries({ ...extras, ...change });
  return Object.fromEntries(
    next.filter(([, value]) => value !== undefined && !(typeof value === 'object' && Object.keys(value).length === 0)),
  );
}

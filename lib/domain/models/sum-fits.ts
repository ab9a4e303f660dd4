import type { InstallKind, ModelFit } from '@/lib/contracts/downloads';

/**
 * Whether models that are installed together fit: all of them on the disk, and in memory what draws one picture, which is
 * the largest of each kind.
 * @param fits at least one, each with its kind
 */
export function sumFits(fits: readonly { readonly kind: InstallKind; readonly fit: ModelFit }[]): ModelFit {
  const sizes = fits.map(({ fit }) => fit.diskBytes);
  const largest = new Map<InstallKind, number>();
  for (const { kind, fit } of fits) {
    largest.set(kind, Math.max(largest.get(kind) ?? 0, fit.memoryBytes ?? 0));
  }
  const free = (of: (fit: ModelFit) => number) => Math.min(...fits.map(({ fit }) => of(fit)));
  return {
    what: null,
    family: null,
    missing: [],
    diskBytes: sizes.some((size) => size === null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
    diskFreeBytes: free((fit) => fit.diskFreeBytes),
    memoryBytes: fits.every(({ fit }) => fit.memoryBytes === null)
      ? null
      : [...largest.values()].reduce((sum, bytes) => sum + bytes, 0),
    memoryFreeBytes: free((fit) => fit.memoryFreeBytes),
    picture: fits.find(({ kind, fit }) => kind === 'checkpoint' && fit.picture !== null)?.fit.picture ?? null,
    problem: null,
  };
}

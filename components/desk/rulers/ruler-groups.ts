import type { RulerKind } from '@/lib/contracts/page-rulers';

/** The kinds of rulers as Clip Studio lists them. */
export const RULER_GROUPS: readonly {
  readonly group: 'straight' | 'curve' | 'figure' | 'special' | 'perspective' | 'symmetry' | 'grid';
  readonly kinds: readonly RulerKind[];
}[] = [
  { group: 'straight', kinds: ['straight'] },
  { group: 'curve', kinds: ['curve'] },
  { group: 'figure', kinds: ['ellipse'] },
  { group: 'special', kinds: ['parallel', 'radial', 'concentric'] },
  { group: 'perspective', kinds: ['perspective'] },
  { group: 'symmetry', kinds: ['symmetry'] },
  { group: 'grid', kinds: ['grid'] },
];

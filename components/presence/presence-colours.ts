import type { Present } from '@/lib/contracts/presence';
import { colourOf } from '@/lib/domain/presence/presences';

/** On paper and behind white letters, in both themes: each has a contrast of 4.5 : 1 with white at least. */
const COLOURS = ['#0f766e', '#7c3aed', '#b45309', '#be185d', '#4d7c0f', '#1d4ed8', '#a21caf', '#9f1239'] as const;

/** The colour that a person has for everybody. */
export function presenceColour(present: Pick<Present, 'userId' | 'tabId'>): string {
  return COLOURS[colourOf(present, COLOURS.length)] ?? COLOURS[0];
}

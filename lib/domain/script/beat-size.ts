import type { Staging } from '@/lib/contracts/staging';
import type { OutlinePanel } from './outline';

/** What room a beat wants on its page. */
export interface BeatSize {
  /** 1 a glance, 3 usual, 5 a splash. */
  readonly weight: number;
  /** Width by height of the panel that shows it best: over 1 is wider than high. */
  readonly aspect: number;
  /** It moves, shouts or shocks: gutters may slant. */
  readonly isLively: boolean;
}

/** What is seen in a panel. */
export interface SeenInPanel {
  readonly shot: Staging['shot'];
  readonly people: number;
  readonly hasThing: boolean;
  readonly isStrong: boolean;
  /** Somebody does something with the whole body. */
  readonly moves: boolean;
  readonly effects: number;
}

/** How much room a beat wants, and in which shape: places and groups lie, a figure stands, eyes are a strip. */
export function sizeOf(panel: OutlinePanel, seen: SeenInPanel): BeatSize {
  const isLoud = panel.lines.some(({ say }) => say === 'shout' || say === 'sfx');
  return {
    weight: weightOf(panel, seen),
    aspect: aspectOf(panel, seen),
    isLively: seen.people > 0 && (seen.isStrong || seen.moves || seen.effects > 0 || isLoud),
  };
}

/** A glance between two beats. */
export function isGlance({ notes }: Pick<OutlinePanel, 'notes'>): boolean {
  return /\b(?:small|tiny|insert|detail)\b|小さく|小コマ/i.test(notes.join(' '));
}

function weightOf({ notes, lines, opensScene }: OutlinePanel, seen: SeenInPanel): number {
  const noted = notes.join(' ').toLowerCase();
  if (/splash|full page|見開き|大ゴマ/.test(noted)) return 5;
  if (/\b(?:big|large)\b|大きく/.test(noted)) return 4;
  if (isGlance({ notes })) return 1;
  const words = lines.reduce((sum, { text }) => sum + text.length, 0);
  const base = opensScene ? 4 : baseOf(seen);
  return Math.min(5, base + Math.min(1, words / 120));
}

function baseOf({ shot, people, hasThing, isStrong, moves, effects }: SeenInPanel): number {
  if (shot === 'eye_focus' || shot === 'hand_focus') return 1.5;
  if (people === 0) return hasThing ? 2 : 2.2;
  if (people > 2) return 4;
  if (moves || effects > 0) return 3.5;
  if (people === 2) return 3;
  if (shot === 'close-up') return 2;
  return isStrong ? 2.8 : 2.5;
}

function aspectOf({ lines, opensScene }: OutlinePanel, { shot, people, hasThing, moves }: SeenInPanel): number {
  if (shot === 'eye_focus') return 3;
  if (people === 0) return hasThing ? 1.1 : 2;
  if (people > 2) return people > 3 ? 1.75 : 1.6;
  const talk = lines.length > 1 ? 1.15 : 1;
  if (people === 2) return 1.35 * talk;
  return (shot === 'full_body' || moves || opensScene ? 0.8 : 1) * talk;
}

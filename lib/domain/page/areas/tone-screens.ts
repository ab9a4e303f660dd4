import type { Area, Tone } from '@/lib/contracts/page-areas';
import type { PageLayer } from '@/lib/contracts/page-layers';
import type { PageBox } from '../../layout/page-point';
import { layersAsSeen } from '../layers/layer-tree';
import { areaBox, isInArea } from './areas';

/** What of a tone is the same all over: equal screens lie at the same places on a page. */
export type Screen = Pick<Tone, 'screen' | 'lpi' | 'angleDeg'>;

/** A screen's name: the same for screens that join without moire. */
export function screenKey({ screen, lpi, angleDeg }: Screen): string {
  return `${screen}-${lpi}-${repeatsAt(screen, angleDeg)}`;
}

/** Screens turned by what they repeat at are alike. */
function repeatsAt(screen: Tone['screen'], angleDeg: number): number {
  return angleDeg % (screen === 'line' || screen === 'noise' || screen === 'sand' ? 180 : 90);
}

/** The different screens of the tones that are seen on a page, by their names. */
export function screensOf(layers: readonly PageLayer[], hasDrafts = false): ReadonlyMap<string, Screen> {
  const screens = new Map<string, Screen>();
  for (const { tone } of seenTones(layers, hasDrafts)) if (isScreened(tone)) screens.set(screenKey(tone), tone);
  return screens;
}

interface SeenTone {
  readonly area: Area;
  readonly tone: Tone;
}

function seenTones(layers: readonly PageLayer[], hasDrafts: boolean): SeenTone[] {
  return layersAsSeen(layers)
    .filter(({ isVisible, opacity, isDraft }) => isVisible && opacity > 0 && (hasDrafts || !isDraft))
    .flatMap(({ areas }) =>
      (areas ?? []).flatMap((area) => (area.fill.kind === 'tone' ? [{ area, tone: area.fill.tone }] : [])),
    );
}

/** Whether a tone is printed as a pattern: one of no density, or of all, is none. */
export function isScreened({ density }: Tone): boolean {
  return density.kind !== 'flat' || (density.percent > 0 && density.percent < 100);
}

/** Two tones that are seen over each other and whose screens beat. */
export interface Moire {
  readonly areas: readonly [lower: Area, upper: Area];
  readonly tones: readonly [lower: Tone, upper: Tone];
}

/** Screens of chance have no rows that could beat. */
const HAS_ROWS: Readonly<Record<Tone['screen'], boolean>> = {
  dot: true,
  line: true,
  cross: true,
  noise: false,
  sand: false,
};

/** Pairs of tones whose boxes overlap and whose rows differ in number or angle, or in kind; each of them once. */
export function findMoire(layers: readonly PageLayer[]): Moire[] {
  const tones = seenTones(layers, false).filter(({ tone }) => isScreened(tone) && HAS_ROWS[tone.screen]);
  return tones.flatMap((upper, index) =>
    tones
      .slice(0, index)
      .filter((lower) => screenKey(lower.tone) !== screenKey(upper.tone) && canOverlap(lower.area, upper.area))
      .map((lower): Moire => ({ areas: [lower.area, upper.area], tones: [lower.tone, upper.tone] })),
  );
}

function canOverlap(a: Area, b: Area): boolean {
  const isApart = a.panelId !== null && b.panelId !== null && a.panelId !== b.panelId;
  return !isApart && boxesOverlap(areaBox(a), areaBox(b)) && areasOverlap(a, b);
}

/** Places along each side of the box that two areas share, at which it is asked whether both are there. */
const PLACES = 16;

function areasOverlap(a: Area, b: Area): boolean {
  const [one, other] = [areaBox(a), areaBox(b)];
  const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
  const width = Math.min(one.right, other.right) - left;
  const height = Math.min(one.bottom, other.bottom) - top;
  for (let index = 0; index < PLACES * PLACES; index += 1) {
    const x = left + (width * ((index % PLACES) + 0.5)) / PLACES;
    const y = top + (height * (Math.floor(index / PLACES) + 0.5)) / PLACES;
    if (isInArea(a, { x, y }) && isInArea(b, { x, y })) return true;
  }
  return false;
}

/** Whether two boxes share more than an edge. */
export function boxesOverlap(a: PageBox, b: PageBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Pixels from a row of a screen to the next, below which it would print as noise. */
const LEAST_PITCH_PX = 3;

/** Pixels between the rows of a screen at a resolution; null where that is too coarse for it, and tones stay plain greys. */
export function pitchAt({ lpi }: Pick<Tone, 'lpi'>, dpi: number): number | null {
  const pitchPx = dpi / lpi;
  return pitchPx < LEAST_PITCH_PX ? null : pitchPx;
}

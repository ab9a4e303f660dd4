import type { Pause, StripPanel } from './strip-panels';

/** How a strip is laid out, in pixels of the strip. */
export interface StripOptions {
  readonly widthPx: number;
  /** No panel is higher than a slice of the strip can be. */
  readonly sliceHeightPx: number;
}

/** A panel in its place on the strip. */
export interface PlacedPanel {
  readonly panel: StripPanel;
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A part of the strip that shows nothing, where it can be cut. */
export interface Gutter {
  readonly top: number;
  readonly bottom: number;
}

export interface Strip {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly panels: readonly PlacedPanel[];
  /** From the first to the last, with those before the first and after the last panel. */
  readonly gutters: readonly Gutter[];
}

/** Of the strip's width: what is left of and right of a panel. */
const SIDE = 0.04;
/** A panel is at most so many times as large as on its page, where that is as wide as the strip. */
const MOST_ENLARGED = 2.4;
/** Gutters by time, in shares of the strip's width. */
const GUTTERS: Readonly<Record<Pause, number>> = { beat: 0.12, page: 0.2, scene: 0.5, chapter: 0.8 };
/** Before a slow panel. */
const SLOW = 1.4;
const EDGE = 0.1;

/**
 * Panels one below the other, as wide as the strip where they may be, with gutters by the time that passes between them.
 * @param pageWidthMm of one page, which the strip's width stands for
 */
export function planStrip(
  panels: readonly StripPanel[],
  pageWidthMm: number,
  { widthPx, sliceHeightPx }: StripOptions,
): Strip {
  const roomPx = Math.round(widthPx * (1 - 2 * SIDE));
  const edge = Math.min(Math.round(widthPx * EDGE), Math.floor(sliceHeightPx * 0.05));
  const mostHeight = sliceHeightPx - 2 * edge;
  const placed: PlacedPanel[] = [];
  const gutters: Gutter[] = [];
  let top = 0;
  for (const panel of panels) {
    const { left, right, top: upper, bottom: lower } = panel.box;
    const [widthMm, heightMm] = [right - left, lower - upper];
    const scale = Math.min(roomPx / widthMm, (widthPx / pageWidthMm) * MOST_ENLARGED, mostHeight / heightMm);
    const size = {
      widthPx: Math.max(1, Math.round(widthMm * scale)),
      heightPx: Math.max(1, Math.round(heightMm * scale)),
    };
    const gutter = Math.max(edge, gutterBefore(panel, widthPx));
    gutters.push({ top, bottom: top + gutter });
    placed.push({ panel, left: Math.round((widthPx - size.widthPx) / 2), top: top + gutter, ...size });
    top += gutter + size.heightPx;
  }
  gutters.push({ top, bottom: top + edge });
  return { widthPx, heightPx: top + edge, panels: placed, gutters };
}

function gutterBefore({ pause, isSlow }: StripPanel, widthPx: number): number {
  if (pause === null) return 0;
  return Math.round(widthPx * GUTTERS[pause] * (isSlow ? SLOW : 1));
}

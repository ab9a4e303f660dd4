import { z } from 'zod';
import { balloonSchema, type Balloon } from '@/lib/contracts/balloons';
import { MOST_BALLOONS, type SavePage } from '@/lib/contracts/books';
import { MOST_STROKES, strokeSchema, type Stroke } from '@/lib/contracts/page-layers';
import type { PagePoint } from '../../layout/page-point';
import { balloonBox, strokesOf, unionOf, type PageItem } from './page-items';
import { isInsidePolygon } from '@/lib/geometry';
import { strokeBox } from '../strokes/strokes';
import { moveBy, transformItems } from './transform-selection';

/** What of a page can be taken to another: panels belong to their page. */
export interface PageClip {
  readonly balloons: readonly Balloon[];
  readonly strokes: readonly Stroke[];
}

const MARK = 'koma/page-things';
/** Longer text is not looked into. */
const MOST_LETTERS = 16 * 1024 * 1024;

const clipSchema = z.strictObject({
  kind: z.literal(MARK),
  version: z.literal(1),
  balloons: z.array(balloonSchema).max(MOST_BALLOONS),
  strokes: z.array(strokeSchema).max(MOST_STROKES),
});

/** Balloons and strokes of a selection as text for the clipboard; null when there are none. */
export function clipText(page: SavePage, things: readonly PageItem[]): string | null {
  const ids = new Set(things.filter(({ kind }) => kind === 'balloon').map(({ id }) => id));
  const balloons = page.balloons.filter(({ id }) => ids.has(id));
  const laid = strokesOf(page);
  const strokes = things.flatMap(({ kind, id }) => (kind === 'stroke' ? (laid.get(id)?.stroke ?? []) : []));
  if (balloons.length + strokes.length === 0) return null;
  return JSON.stringify({ kind: MARK, version: 1, balloons, strokes });
}

export type ClipboardFound =
  | { readonly kind: 'things'; readonly clip: PageClip }
  | { readonly kind: 'words'; readonly text: string }
  /** It says that it is Koma's, and is not; or it is far too long. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'nothing' };

/** What text from a clipboard is. Whoever wrote it may mean harm: it is parsed as a stranger's. */
export function readClipText(text: string): ClipboardFound {
  if (text.trim() === '') return { kind: 'nothing' };
  if (text.length > MOST_LETTERS) return { kind: 'refused' };
  if (!text.trimStart().startsWith('{') || !text.includes(MARK)) return { kind: 'words', text };
  const parsed = clipSchema.safeParse(jsonOf(text));
  return parsed.success ? { kind: 'things', clip: parsed.data } : { kind: 'refused' };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface PasteTarget {
  readonly page: SavePage;
  /** Of ink, for strokes; null leaves them out. */
  readonly inkLayerId: string | null;
  readonly newId: () => string;
  /** The paper, so that what is pasted lies on it. */
  readonly paper: { readonly widthMm: number; readonly heightMm: number };
}

/** How far what is pasted lies from what it was copied from, so that both are seen. */
const ASIDE_MM = 5;

/**
 * A page with what was copied put on it, under new ids: at its old place where that is free, else a little aside. Balloons
 * belong to the panel that they come to lie on. Links stay between balloons that were copied together.
 * @returns the page and what is new on it; the same page when it can't hold so much
 */
export function pasteClip(
  clip: PageClip,
  o: PasteTarget,
): { readonly page: SavePage; readonly things: readonly PageItem[] } {
  const { page, inkLayerId, newId } = o;
  const layer = page.layers.find(({ id }) => id === inkLayerId);
  const wanted = layer === undefined ? [] : clip.strokes;
  const isFull =
    page.balloons.length + clip.balloons.length > MOST_BALLOONS ||
    (layer?.strokes?.length ?? 0) + wanted.length > MOST_STROKES;
  if (isFull) return { page, things: [] };
  const ids = new Map(clip.balloons.map(({ id }) => [id, newId()]));
  const balloons = clip.balloons.map((balloon): Balloon => {
    const to = balloon.link === null ? undefined : ids.get(balloon.link.to);
    return {
      ...balloon,
      id: ids.get(balloon.id) ?? newId(),
      link: balloon.link === null || to === undefined ? null : { ...balloon.link, to },
      layerId: page.layers.some(({ id }) => id === balloon.layerId) ? balloon.layerId : null,
      panelId: null,
      isAuto: false,
      isLocked: false,
    };
  });
  const strokes = wanted.map((stroke) => ({ ...stroke, id: newId() }));
  const things: PageItem[] = [
    ...balloons.map(({ id }): PageItem => ({ kind: 'balloon', id })),
    ...strokes.map(({ id }): PageItem => ({ kind: 'stroke', id })),
  ];
  const laid: SavePage = {
    ...page,
    balloons: [...page.balloons, ...balloons],
    layers: page.layers.map((one) =>
      one.id === inkLayerId ? { ...one, strokes: [...(one.strokes ?? []), ...strokes] } : one,
    ),
  };
  const by = wayOnto(clip, o);
  const moved = by.x === 0 && by.y === 0 ? laid : transformItems(laid, things, moveBy(by.x, by.y));
  const own = new Set(balloons.map(({ id }) => id));
  return {
    page: { ...moved, balloons: moved.balloons.map((one) => (own.has(one.id) ? inItsPanel(one, by, page) : one)) },
    things,
  };
}

/** Tails go along with a balloon that comes to another place. */
function inItsPanel(balloon: Balloon, by: PagePoint, { panels }: SavePage): Balloon {
  const along = (point: PagePoint): PagePoint => ({ x: point.x + by.x, y: point.y + by.y });
  return {
    ...balloon,
    panelId: panels.findLast(({ polygon }) => isInsidePolygon(balloon.at, polygon))?.id ?? null,
    tail: balloon.tail && along(balloon.tail),
    moreTails: balloon.moreTails.map(along),
  };
}

function wayOnto(clip: PageClip, { page, paper }: PasteTarget): PagePoint {
  const box = unionOf([...clip.balloons.map(balloonBox), ...clip.strokes.map(strokeBox)]);
  if (box === null) return { x: 0, y: 0 };
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  // From a larger paper: into the middle.
  if (x < 0 || y < 0 || x > paper.widthMm || y > paper.heightMm)
    return { x: paper.widthMm / 2 - x, y: paper.heightMm / 2 - y };
  let aside = 0;
  while (isTaken(clip, page, aside)) aside += ASIDE_MM;
  return { x: aside, y: aside };
}

function isTaken(clip: PageClip, page: SavePage, aside: number): boolean {
  const isThere = (a: PagePoint, b: PagePoint): boolean => Math.hypot(a.x + aside - b.x, a.y + aside - b.y) < 0.5;
  const startOf = ({ points: [x = 0, y = 0] }: Stroke): PagePoint => ({ x, y });
  return (
    clip.balloons.some((one) => page.balloons.some((other) => isThere(one.at, other.at))) ||
    clip.strokes.some((one) =>
      page.layers.some(({ strokes }) => strokes?.some((other) => isThere(startOf(one), startOf(other))) === true),
    )
  );
}

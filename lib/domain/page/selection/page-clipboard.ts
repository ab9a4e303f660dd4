import { z } from 'zod';
import { balloonSchema, type Balloon } from '@/lib/contracts/balloons';
import { MOST_BALLOONS, type SavePage } from '@/lib/contracts/books';
import { areaSchema, MOST_AREAS, type Area } from '@/lib/contracts/page-areas';
import { MOST_EFFECTS, pageEffectSchema, type PageEffect } from '@/lib/contracts/page-effects';
import { MOST_STROKES, strokeSchema, type Stroke } from '@/lib/contracts/page-layers';
import type { PageBox, PagePoint } from '../../layout/page-point';
import { areaBox, areasOf, changeAreas } from '../areas/areas';
import { effectBox } from '../effects/effect-shape';
import { changeEffects, effectsOf } from '../effects/effects';
import { changeStrokes } from '../strokes/change-strokes';
import { panelOfStroke, panelUnder } from '../strokes/panel-clip';
import { balloonBox, strokesOf, unionOf, type PageItem } from './page-items';
import { isInsidePolygon } from '@/lib/geometry';
import { strokeBox } from '../strokes/stroke-hit';
import { moveBy, transformItems } from './transform-selection';

/** What of a page can be taken to another: panels belong to their page. */
export interface PageClip {
  readonly balloons: readonly Balloon[];
  readonly strokes: readonly Stroke[];
  readonly areas: readonly Area[];
  readonly effects: readonly PageEffect[];
}

const MARK = 'koma/page-things';
/** Longer text is not looked into. */
const MOST_LETTERS = 16 * 1024 * 1024;

const clipSchema = z.strictObject({
  kind: z.literal(MARK),
  version: z.literal(1),
  balloons: z.array(balloonSchema).max(MOST_BALLOONS),
  strokes: z.array(strokeSchema).max(MOST_STROKES),
  areas: z.array(areaSchema).max(MOST_AREAS).default([]),
  effects: z.array(pageEffectSchema).max(MOST_EFFECTS).default([]),
});

/** Balloons, strokes and areas of a selection as text for the clipboard; null when there are none. */
export function clipText(page: SavePage, things: readonly PageItem[]): string | null {
  const ids = new Set(things.filter(({ kind }) => kind === 'balloon').map(({ id }) => id));
  const balloons = page.balloons.filter(({ id }) => ids.has(id));
  const laid = strokesOf(page);
  const strokes = things.flatMap(({ kind, id }) => (kind === 'stroke' ? (laid.get(id)?.stroke ?? []) : []));
  const filled = areasOf(page);
  const areas = things.flatMap(({ kind, id }) => (kind === 'area' ? (filled.get(id)?.area ?? []) : []));
  const drawn = effectsOf(page);
  const effects = things.flatMap(({ kind, id }) => (kind === 'effect' ? (drawn.get(id)?.effect ?? []) : []));
  if (balloons.length + strokes.length + areas.length + effects.length === 0) return null;
  return JSON.stringify({ kind: MARK, version: 1, balloons, strokes, areas, effects });
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
  /** Of ink, for strokes and areas; null leaves them out. */
  readonly inkLayerId: string | null;
  readonly newId: () => string;
  /** The paper, so that what is pasted lies on it. */
  readonly paper: { readonly widthMm: number; readonly heightMm: number };
}

/** How far what is pasted lies from what it was copied from, so that both are seen. */
const ASIDE_MM = 5;

/**
 * A page with what was copied put on it, under new ids: at its old place where that is free, else a little aside. Balloons,
 * clipped strokes and clipped areas belong to the panel that they come to lie on. Links stay between balloons that were copied together.
 * @returns the page and what is new on it; the same page when it can't hold so much
 */
export function pasteClip(
  clip: PageClip,
  o: PasteTarget,
): { readonly page: SavePage; readonly things: readonly PageItem[] } {
  const { page, inkLayerId, newId } = o;
  const layer = page.layers.find(({ id }) => id === inkLayerId);
  const wanted = layer === undefined ? [] : clip.strokes;
  const filled = layer === undefined ? [] : clip.areas;
  const drawn = layer === undefined ? [] : clip.effects;
  const isFull =
    page.balloons.length + clip.balloons.length > MOST_BALLOONS ||
    (layer?.strokes?.length ?? 0) + wanted.length > MOST_STROKES ||
    (layer?.areas?.length ?? 0) + filled.length > MOST_AREAS ||
    (layer?.effects?.length ?? 0) + drawn.length > MOST_EFFECTS;
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
  const strokes = wanted.map((stroke) => ({ ...stroke, id: newId(), panelId: null }));
  const areas = filled.map((area) => ({ ...area, id: newId(), panelId: null }));
  const effects = drawn.map((effect) => ({ ...effect, id: newId() }));
  const things: PageItem[] = [
    ...balloons.map(({ id }): PageItem => ({ kind: 'balloon', id })),
    ...strokes.map(({ id }): PageItem => ({ kind: 'stroke', id })),
    ...areas.map(({ id }): PageItem => ({ kind: 'area', id })),
    ...effects.map(({ id }): PageItem => ({ kind: 'effect', id })),
  ];
  const laid: SavePage = {
    ...page,
    balloons: [...page.balloons, ...balloons],
    layers: page.layers.map((one) =>
      one.id === inkLayerId
        ? {
            ...one,
            strokes: [...(one.strokes ?? []), ...strokes],
            areas: [...(one.areas ?? []), ...areas],
            ...(effects.length === 0 ? {} : { effects: [...(one.effects ?? []), ...effects] }),
          }
        : one,
    ),
  };
  const by = wayOnto(clip, o);
  const moved = by.x === 0 && by.y === 0 ? laid : transformItems(laid, things, moveBy(by.x, by.y));
  const own = new Set(balloons.map(({ id }) => id));
  const clipped = new Set(areas.filter((_, index) => filled[index]?.panelId !== null).map(({ id }) => id));
  const inPanels = new Set(strokes.filter((_, index) => wanted[index]?.panelId !== null).map(({ id }) => id));
  const inked = changeStrokes(moved, inPanels, (one) => ({ ...one, panelId: panelOfStroke(page.panels, one) }));
  const filledIn = changeAreas(inked, clipped, (area) => ({
    ...area,
    panelId: panelUnder(page.panels, middleOf(area)),
  }));
  const held = effectsInTheirPanels(
    filledIn,
    new Set(effects.filter(({ panelId }) => panelId !== null).map(({ id }) => id)),
  );
  return {
    page: { ...held, balloons: held.balloons.map((one) => (own.has(one.id) ? inItsPanel(one, by, page) : one)) },
    things,
  };
}

/** Clipped effects keep their panel where it is on this page, else they get the one that they lie in. */
function effectsInTheirPanels(page: SavePage, clipped: ReadonlySet<string>): SavePage {
  return changeEffects(page, clipped, (effect) =>
    page.panels.some(({ id }) => id === effect.panelId)
      ? effect
      : { ...effect, panelId: panelUnder(page.panels, effect.at) },
  );
}

function middleOf(area: Area): PagePoint {
  const { left, top, right, bottom } = areaBox(area);
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
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
  const box = unionOf([
    ...clip.balloons.map(balloonBox),
    ...clip.strokes.map(strokeBox),
    ...clip.areas.map(areaBox),
    ...clip.effects.map(effectBox),
  ]);
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
  const cornerOf = ({ left: x, top: y }: PageBox): PagePoint => ({ x, y });
  const startOf = ({ points: [x = 0, y = 0] }: Stroke): PagePoint => ({ x, y });
  return (
    clip.balloons.some((one) => page.balloons.some((other) => isThere(one.at, other.at))) ||
    clip.areas.some((one) =>
      [...areasOf(page).values()].some(({ area }) => isThere(cornerOf(areaBox(one)), cornerOf(areaBox(area)))),
    ) ||
    clip.effects.some((one) => [...effectsOf(page).values()].some(({ effect }) => isThere(one.at, effect.at))) ||
    clip.strokes.some((one) =>
      page.layers.some(({ strokes }) => strokes?.some((other) => isThere(startOf(one), startOf(other))) === true),
    )
  );
}

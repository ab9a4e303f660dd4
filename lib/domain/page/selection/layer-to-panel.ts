import type { SavePage } from '@/lib/contracts/books';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { boxOf, type PagePoint } from '../../layout/page-point';
import { changeAreas } from '../areas/areas';
import { changeEffects } from '../effects/effects';
import { withLayerPlaced } from '../layers/change-layers';
import { plainLayer } from '../layers/default-layers';
import { blockOf, foldersOf, inTreeOrder } from '../layers/layer-tree';
import { mapRuler } from '../rulers/edit-ruler';
import { changeRulers } from '../rulers/rulers';
import { changeStrokes } from '../strokes/change-strokes';
import { panelUnder } from '../strokes/panel-clip';
import { contentsOf, withMasksMoved } from './frame-contents';
import { boxOfItems, type PageItem } from './page-items';
import { moveBy, transformItems } from './transform-selection';

/** Whether what is on a layer, or in a folder, can be moved to another panel: ink that is there. */
export function canMoveToPanel({ layers }: SavePage, id: string): boolean {
  const block = blockOf(layers, id);
  return (
    block.every(({ kind, strokes }) => kind === 'folder' || (kind === 'ink' && strokes !== null)) &&
    block.some(({ strokes, areas, effects }) => [strokes, areas, effects].some((things) => (things?.length ?? 0) > 0))
  );
}

/**
 * A page with everything on a layer, or in a folder, moved to another panel: as far from its upper left corner as it was
 * from that of the panel it lay in. What was clipped to a panel is clipped to the new one; folders of the old panel become
 * folders of the new one. A layer that lay in a folder of the old panel comes to lie in one of the new panel, or in none.
 * @returns the same page where there is no such panel, or nothing to move
 */
export function withLayerInPanel(page: SavePage, id: string, panelId: string): SavePage {
  const target = page.panels.find((panel) => panel.id === panelId);
  if (target === undefined || !canMoveToPanel(page, id)) return page;
  const block = blockOf(page.layers, id);
  const contents = contentsOf(block);
  const things: PageItem[] = [
    ...contents.strokes.map((one): PageItem => ({ kind: 'stroke', id: one })),
    ...contents.areas.map((one): PageItem => ({ kind: 'area', id: one })),
    ...contents.effects.map((one): PageItem => ({ kind: 'effect', id: one })),
  ];
  const from = panelOfBlock(page, block, things);
  const source = page.panels.find((panel) => panel.id === from);
  const by = source === undefined ? { x: 0, y: 0 } : wayBetween(source.polygon, target.polygon);
  const moved = movedContents(page, { block, things, by });
  const clipped = clippedTo(moved, contents, panelId);
  const framed = withFramesOf(clipped, contents.layers, { from, to: panelId });
  return inFrameOf(framed, id, panelId);
}

/**
 * A page with some ink moved to another panel: as far from its upper left corner as from that of the panel that most of it is
 * clipped to, or lies in. What was clipped to a panel is clipped to the new one; balloons and panels stay.
 * @returns the same page where there is no such panel, or nothing to move
 */
export function withInkInPanel(page: SavePage, things: readonly PageItem[], panelId: string): SavePage {
  const target = page.panels.find((panel) => panel.id === panelId);
  const ink = things.filter(({ kind }) => kind === 'stroke' || kind === 'area' || kind === 'effect');
  if (target === undefined || ink.length === 0) return page;
  const ids = new Set(ink.map(({ id }) => id));
  const isMeant = ({ id }: { readonly id: string }): boolean => ids.has(id);
  const block = page.layers.map(({ id, kind, strokes, areas, effects }) => ({
    ...plainLayer(id, kind),
    strokes: strokes === null ? null : strokes.filter(isMeant),
    ...(areas !== undefined && { areas: areas.filter(isMeant) }),
    ...(effects !== undefined && { effects: effects.filter(isMeant) }),
  }));
  const from = clippedMost(block) ?? panelOfBox(page, ink);
  const source = page.panels.find((panel) => panel.id === from);
  const by = source === undefined ? { x: 0, y: 0 } : wayBetween(source.polygon, target.polygon);
  return clippedTo(transformItems(page, ink, moveBy(by.x, by.y)), contentsOf(block), panelId);
}

/** The panel that layers belong to: that of their folder, else the one that most of them is clipped to, else where they lie. */
function panelOfBlock(page: SavePage, block: readonly PageLayer[], things: readonly PageItem[]): string | null {
  const top = block.at(-1);
  const folders = top === undefined ? [] : [top, ...foldersOf(page.layers, top.id)];
  const framed = folders.find(({ panelId }) => page.panels.some((panel) => panel.id === panelId))?.panelId;
  if (framed !== undefined) return framed;
  return clippedMost(block) ?? panelOfBox(page, things);
}

function clippedMost(block: readonly PageLayer[]): string | null {
  const counts = new Map<string, number>();
  for (const { strokes, areas, effects } of block) {
    for (const { panelId } of [...(strokes ?? []), ...(areas ?? []), ...(effects ?? [])]) {
      if (panelId !== null) counts.set(panelId, (counts.get(panelId) ?? 0) + 1);
    }
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

function panelOfBox(page: SavePage, things: readonly PageItem[]): string | null {
  const box = boxOfItems(page, things);
  return box === null
    ? null
    : panelUnder(page.panels, { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
}

function wayBetween(from: readonly PagePoint[], to: readonly PagePoint[]): PagePoint {
  const [a, b] = [boxOf(from), boxOf(to)];
  return { x: b.left - a.left, y: b.top - a.top };
}

function movedContents(
  page: SavePage,
  o: { readonly block: readonly PageLayer[]; readonly things: readonly PageItem[]; readonly by: PagePoint },
): SavePage {
  const { block, things, by } = o;
  if (by.x === 0 && by.y === 0) return page;
  const pointTo = ({ x, y }: PagePoint): PagePoint => ({ x: x + by.x, y: y + by.y });
  const rulers = new Set(block.flatMap((layer) => (layer.rulers ?? []).map((ruler) => ruler.id)));
  const ruled = changeRulers(
    page,
    (ruler) => rulers.has(ruler.id),
    (ruler) => mapRuler(ruler, pointTo, { scale: 1, turnDeg: 0 }),
  );
  const masked = withMasksMoved(ruled, new Set(block.map((layer) => layer.id)), pointTo);
  return transformItems(masked, things, moveBy(by.x, by.y));
}

/** What was clipped to some panel is clipped to another. */
function clippedTo(page: SavePage, contents: ReturnType<typeof contentsOf>, panelId: string): SavePage {
  const to = <Thing extends { readonly panelId: string | null }>(thing: Thing): Thing =>
    thing.panelId === null ? thing : { ...thing, panelId };
  const inked = changeStrokes(page, new Set(contents.strokes), to);
  const filled = changeAreas(inked, new Set(contents.areas), to);
  return changeEffects(filled, new Set(contents.effects), to);
}

function withFramesOf(
  page: SavePage,
  ids: ReadonlySet<string>,
  { from, to }: { readonly from: string | null; readonly to: string },
): SavePage {
  const isFrame = ({ id, panelId }: PageLayer): boolean => ids.has(id) && panelId !== undefined && panelId === from;
  if (!page.layers.some(isFrame)) return page;
  return { ...page, layers: page.layers.map((layer) => (isFrame(layer) ? { ...layer, panelId: to } : layer)) };
}

/** Out of another panel's folder, into the uppermost of its own. */
function inFrameOf(page: SavePage, id: string, panelId: string): SavePage {
  const layers = inTreeOrder(page.layers);
  const frames = foldersOf(layers, id).filter((folder) => page.panels.some((panel) => panel.id === folder.panelId));
  const outermost = frames.at(-1);
  if (outermost === undefined || frames.every((folder) => folder.panelId === panelId)) return page;
  const own = layers.findLast(
    (one) =>
      one.kind === 'folder' &&
      one.panelId === panelId &&
      foldersOf(layers, one.id).every((folder) => folder.panelId === undefined),
  );
  if (own === undefined) {
    return withLayerPlaced(page, id, { folderId: outermost.folderId ?? null, overId: outermost.id });
  }
  const uppermost = layers.findLast((one) => one.folderId === own.id);
  return withLayerPlaced(page, id, { folderId: own.id, overId: uppermost?.id ?? null });
}

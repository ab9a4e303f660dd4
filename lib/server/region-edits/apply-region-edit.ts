import type { RegionEdit } from '@/lib/contracts/region-edits';
import { panelPolygonSchema, type BookPage, type BookPanel } from '@/lib/contracts/books';
import { moveRegion } from '@/lib/domain/edit/move-region';
import { boxOf, type PageBox } from '@/lib/domain/layout/page-point';
import { layOutRough, type PictureBox } from '@/lib/rough';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { requirePanel } from '../books/require-page';
import { database } from '../database/database';
import { createRegionEdits } from './create-region-edits';
import { requireEdit, toRegionEdit } from './edit-view';
import { readPageFacts } from './page-facts';
import { readScene, type PanelScene } from './read-scene';

/** How much larger than the head a region is that is still about the face. */
const FACE_REACH = 1.8;

/**
 * Does the same in another panel of the project: the region lies where the same person's face or figure is, when it lay on
 * one, else in the same shares of the panel. For owners and editors.
 * @throws AppError `not-found`, `role-missing`, `state-conflict`, and as `createRegionEdits`
 */
export async function applyRegionEdit(
  actor: Actor,
  editId: string,
  { panelId }: { panelId: string },
): Promise<RegionEdit> {
  const source = toRegionEdit(await requireEdit(actor, editId, 'view'));
  const target = await requirePanel(actor, panelId, 'draw', { leavesPage: true });
  if (target.projectId !== source.projectId) throw notFound('panel');
  const [from, to] = [
    await placeOf(actor, source.panelId, source.pageId),
    await placeOf(actor, panelId, target.pageId),
  ];
  const region = source.work.kind === 'extend' ? source.region : movedBetween(source, from, to);
  const { seed: _, ...settings } = source.settings;
  const { items } = await createRegionEdits(actor, target.pageId, {
    region,
    work: source.work,
    settings: { ...settings, seed: null },
    panelIds: [panelId],
  });
  const [made] = items;
  if (!made) throw new AppError('state-conflict', 'The selection is outside that panel.');
  return made;
}

interface Place {
  readonly panel: PageBox;
  /** Null where the panel is not drawn. */
  readonly scene: PanelScene | null;
}

async function placeOf(actor: Actor, panelId: string, pageId: string): Promise<Place> {
  const row = await database().panel.findUniqueOrThrow({
    where: { id: panelId },
    select: { polygon: true, page: true },
  });
  const facts = await readPageFacts(actor, row.page.projectId, pageId);
  const panel = panelIn(facts.page, panelId);
  const scene = panel?.picture ? await readScene({ ...panel, picture: panel.picture }, facts) : null;
  return { panel: boxOf(panelPolygonSchema.parse(row.polygon)), scene };
}

function panelIn(page: BookPage, panelId: string): BookPanel | undefined {
  return page.panels.find(({ id }) => id === panelId);
}

function movedBetween(source: RegionEdit, from: Place, to: Place): RegionEdit['region'] {
  const shared = sharedPerson(source, from, to);
  // What is all but a part is measured by the panel.
  if (shared === null || source.region.isInverted) return moveRegion(source.region, from.panel, to.panel);
  const points = source.region.shapes.flatMap((shape) =>
    shape.kind === 'polygon' ? shape.rings.flat() : shape.points,
  );
  const region = boxOf(points);
  const [fromFace, toFace] = [shared.from.face, shared.to.face];
  const isFace = heightOf(region) <= heightOf(fromFace) * FACE_REACH && touches(region, fromFace);
  return isFace
    ? moveRegion(source.region, fromFace, toFace)
    : moveRegion(source.region, shared.from.figure, shared.to.figure);
}

/** The one whom the work is about, or whose figure the region touches, where both panels have them. */
function sharedPerson(source: RegionEdit, from: Place, to: Place) {
  if (from.scene === null || to.scene === null) return null;
  const named = source.work.kind === 'attribute' ? source.work.characterId : null;
  const points = source.region.shapes.flatMap((shape) =>
    shape.kind === 'polygon' ? shape.rings.flat() : shape.points,
  );
  if (points.length === 0) return null;
  const region = boxOf(points);
  const [here, there] = [bodiesIn(from.scene), bodiesIn(to.scene)];
  for (const [characterId, body] of here) {
    const other = there.get(characterId);
    if (!other || (named !== null && named !== characterId)) continue;
    if (named === characterId || touches(region, body.face) || touches(region, body.figure))
      return { from: body, to: other };
  }
  return null;
}

interface Body {
  readonly face: PageBox;
  readonly figure: PageBox;
}

function bodiesIn({ rough, place }: PanelScene): Map<string, Body> {
  const { heads, figures } = layOutRough(rough.specification);
  const onPage = (box: PictureBox): PageBox => {
    const { left, top, right, bottom } = rough.box;
    const x = (share: number): number => place.left + (left + share * (right - left)) * (place.right - place.left);
    const y = (share: number): number => place.top + (top + share * (bottom - top)) * (place.bottom - place.top);
    return { left: x(box.left), top: y(box.top), right: x(box.right), bottom: y(box.bottom) };
  };
  const bodies = new Map<string, Body>();
  rough.cast.forEach((characterId, index) => {
    const [face, figure] = [heads[index], figures[index]];
    if (characterId !== null && face && figure) bodies.set(characterId, { face: onPage(face), figure: onPage(figure) });
  });
  return bodies;
}

function touches(a: PageBox, b: PageBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function heightOf({ top, bottom }: PageBox): number {
  return bottom - top;
}

import { randomInt, randomUUID } from 'node:crypto';
import { composeEdit, extendScene, needsModel, regionMasks, type ComposedEdit, type EditScene } from '@/lib/compose';
import type { BookPanel } from '@/lib/contracts/books';
import {
  inkEditsSchema,
  type CreateRegionEdits,
  type PictureFrame,
  type RegionEdit,
} from '@/lib/contracts/region-edits';
import type { Upscaler } from '@/lib/contracts/upscalers';
import { mayWithRegionEdit } from '@/lib/domain/region/region-edit-rights';
import type { ProjectStyle } from '@/lib/domain/staging/written-words';
import type { ModelProfile } from '@/pipeline/models';
import { toSeed } from '@/pipeline/seed';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { requirePage } from '../books/require-page';
import { database, inTransaction } from '../database/database';
import { chooseModel, getProjectStyle } from '../generations/enqueue-generation';
import { refusingAsProblem } from '../generations/refuse-drawing';
import { requireModel } from '../offered-models/require-model';
import { modelProfile } from '../models/model-profile';
import { chooseUpscaler } from '../projects/choose-upscaler';
import { refuseForeign } from '../projects/refuse-foreign';
import { requireProject } from '../projects/require-project';
import { createJob } from '../queue/create-job';
import { requireTurns } from '../generations/require-quota';
import { frameOfPicture } from '../books/picture-frame';
import { requireStorage } from '../storage/storage-limit';
import { saveBlob } from '../storage/studio-blobs';
import { editInclude, toRegionEdit } from './edit-view';
import { readPageFacts } from './page-facts';
import { queueTry } from './queue-try';
import { readPeople, readScene, type PageFacts, type PanelScene, type Shown } from './read-scene';
import { roughAtFirst } from './rough-at-first';

type DrawnPanel = BookPanel & { readonly picture: NonNullable<BookPanel['picture']> };

/** What of a panel an edit is about, before its recipe is made. */
interface Piece {
  readonly panel: DrawnPanel;
  readonly found: PanelScene;
  readonly scene: Pick<EditScene, 'picture' | 'stored' | 'edges' | 'mask' | 'seen' | 'rough'>;
  /** Of the edits before it. */
  readonly ink: ReturnType<typeof inkEditsSchema.parse>;
  readonly frame: PictureFrame | null;
}

/**
 * Asks for a region of a page to be changed: one edit for each panel in it, with its complete recipe. Panels keep what they
 * show until a candidate is accepted. For owners and editors.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` when the region touches no drawn panel,
 * `model-not-found`, `capability-missing`, `request-invalid`, `queue-full`, `picture-limit-reached`, `storage-limit-reached`
 */
export async function createRegionEdits(
  actor: Actor,
  pageId: string,
  ask: CreateRegionEdits,
): Promise<{ items: RegionEdit[] }> {
  const { projectId } = await requirePage(actor, pageId, 'draw', { leavesPage: true });
  const role = await requireProject(actor, projectId, 'edit');
  if (ask.work.kind === 'attribute') await refuseForeign(projectId, { characterIds: [ask.work.characterId] });
  await requireStorage(actor.userId);
  const facts = await readPageFacts(actor, projectId, pageId);
  return refusingAsProblem(async () => {
    const pieces = await piecesOf(facts, ask);
    if (pieces.length === 0) throw touchesNothing();
    const { styleRevision, ...style } = await getProjectStyle(projectId);
    const model = needsModel(ask.work) ? await modelFor(projectId, ask, style) : null;
    const isSuggestion = !mayWithRegionEdit(role, 'accept');
    const upscaler = await chooseUpscaler(projectId);
    const shared = { projectId, upscaler, ask, style, styleRevision, model, isSuggestion, batchId: randomUUID() };
    const ids: string[] = [];
    for (const piece of pieces) ids.push(await createEdit(actor, piece, shared));
    const rows = await database().regionEdit.findMany({
      where: { id: { in: ids } },
      include: editInclude,
      orderBy: { id: 'asc' },
    });
    return { items: rows.map(toRegionEdit) };
  });
}

/** The region split by panel: each piece in its own picture's pixels. */
async function piecesOf(facts: PageFacts, ask: CreateRegionEdits): Promise<Piece[]> {
  const { panels } = facts.page;
  if (ask.panelIds?.some((id) => !panels.some((panel) => panel.id === id)) === true) throw notFound('panel');
  const pieces: Piece[] = [];
  for (const [index, panel] of panels.entries()) {
    if (!isDrawn(panel) || ask.panelIds?.includes(panel.id) === false) continue;
    const found = await readScene(panel, facts);
    const front = panels.slice(index + 1).map(({ polygon }) => polygon);
    const { polygon } = panel;
    const masks = await regionMasks(ask.region, { polygon, front, place: found.place, size: found.picture });
    const ink = inkEditsSchema.parse(found.row.editedBy?.ink ?? []);
    const frame = frameOfPicture(found.row);
    if (ask.work.kind === 'extend') {
      if (masks === null && ask.panelIds === null) continue;
      const base = roughAtFirst(found.row) ?? found.rough.specification;
      const extended = extendScene({ ...found, polygon, base, ink }, ask.work, ask.region.featherMm);
      pieces.push({
        panel,
        found,
        scene: { stored: found.picture, ...extended },
        ink: extended.ink,
        frame: extended.frame,
      });
    } else if (masks !== null) {
      const { picture, rough } = found;
      pieces.push({ panel, found, scene: { picture, stored: picture, edges: null, rough, ...masks }, ink, frame });
    }
  }
  return pieces;
}

function isDrawn(panel: BookPanel): panel is DrawnPanel {
  return panel.picture !== null;
}

function touchesNothing(): AppError {
  return new AppError('state-conflict', 'The selection contains no generated panel.', {
    action: 'Generate the panel first, or select another area.',
  });
}

async function modelFor(
  projectId: string,
  { settings }: CreateRegionEdits,
  style: ProjectStyle,
): Promise<ModelProfile> {
  const chosen = style.record.isLocked ? null : settings.modelId;
  return modelProfile(await requireModel(chosen ?? (await chooseModel(projectId, 'edit'))));
}

async function createEdit(
  actor: Actor,
  piece: Piece,
  o: {
    projectId: string;
    ask: CreateRegionEdits;
    style: ProjectStyle;
    styleRevision: number;
    model: ModelProfile | null;
    upscaler: Upscaler;
    isSuggestion: boolean;
    batchId: string;
  },
): Promise<string> {
  const { found, panel, scene } = piece;
  const { projectId, ask, model } = o;
  const { words, negative, row } = found;
  const people = await readPeople(actor, projectId, found.rough);
  const seed = ask.settings.seed ?? toSeed(randomInt(0, 2 ** 32));
  const whole: EditScene = { ...scene, people, words, negative, style: o.style };
  const composed = await composeEdit(model, whole, { ...ask, seed, upscaler: o.upscaler });
  for (const bytes of composed.inputs.values()) await saveBlob(bytes, { mediaType: 'application/octet-stream' });
  return inTransaction(async () => {
    const { id } = await database().regionEdit.create({
      data: {
        projectId,
        panelId: panel.id,
        batchId: o.batchId,
        parentId: row.editedBy?.id ?? null,
        basePictureId: row.editedBy ? row.editedBy.basePictureId : row.id,
        inputPictureId: row.id,
        inputSha256: row.sha256,
        authorId: actor.userId,
        isSuggestion: o.isSuggestion,
        region: ask.region,
        work: ask.work,
        settings: { ...ask.settings, seed },
        recipe: composed.recipe,
        ...shownAfter(composed, found.rough.cast),
        ink: composed.ink === null ? piece.ink : [...piece.ink, composed.ink],
        ...(piece.frame !== null && { frame: piece.frame }),
      },
      select: { id: true },
    });
    if (model && composed.recipe.method.kind === 'draw') {
      const { styleRevision } = o;
      await queueTry(actor, { editId: id, projectId, recipe: composed.recipe, tryNumber: 1, model, styleRevision });
    } else {
      await requireStorage(actor.userId);
      await requireTurns(actor.userId, 1);
      await createJob({ id, kind: 'region-edit', projectId, authorId: actor.userId, input: { editId: id } });
    }
    return id;
  });
}

/** What the picture shows afterwards, with who is who of those that are still there. */
function shownAfter({ rough, without }: ComposedEdit, cast: Shown['cast']): { specification?: Shown } {
  if (rough === null) return {};
  return { specification: { ...rough, cast: cast.filter((_, index) => !without.includes(index)) } };
}

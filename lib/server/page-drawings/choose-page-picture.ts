import type { BookPage } from '@/lib/contracts/books';
import { encodeRecipePicture } from '@/pipeline/deliver';
import { decodePicture } from '@/pipeline/image';
import { generationRequestSchema, requestHashes } from '@/pipeline/request';
import { z } from 'zod';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { getPage } from '../books/get-book';
import { requirePage } from '../books/require-page';
import { showPicture } from '../books/show-picture';
import { asJson } from '../database/as-json';
import { database, inTransaction } from '../database/database';
import type { Prisma } from '../generated/client';
import { requireStorage } from '../storage/storage-limit';
import { readBlob, saveBlob } from '../storage/studio-blobs';
import { askedPageSchema, type AskedPanel } from './asked-panels';
import { cutPart } from './cut-part';

const drawingSelect = {
  id: true,
  sha256: true,
  seed: true,
  index: true,
  generation: {
    select: {
      id: true,
      projectId: true,
      modelId: true,
      recipe: true,
      recipeHash: true,
      drawnWith: true,
      pagePanels: true,
      styleRevision: true,
      finishedAt: true,
      queuedAt: true,
      model: { select: { name: true } },
    },
  },
} satisfies Prisma.PictureSelect;
type PagePicture = Prisma.PictureGetPayload<{ select: typeof drawingSelect }>;
type Drawing = NonNullable<PagePicture['generation']>;

const runtimeSchema = z.object({ runtime: z.string() }).catch({ runtime: '' });

/**
 * Accepts a picture of a whole page, or undoes that. Accepted, it is cut by the panels as they were when it was asked for, and
 * each of them that is still on the page shows its part, which is a drawing of that panel like others: with the page's
 * recipe, and what the panel was drawn from. Undone, panels that still show their part show what they showed before; those
 * that were edited or given another picture meanwhile stay. For owners and editors, where the page's state allows drawing;
 * may be repeated.
 * @throws AppError `not-found` also for a picture of another page, `role-missing`, `page-locked`, `revision-stale`,
 * `state-conflict` where none of its panels is on the page any more, `storage-limit-reached`
 */
export async function choosePagePicture(
  actor: Actor,
  pageId: string,
  { pictureId, isAccepted }: { readonly pictureId: string; readonly isAccepted: boolean },
): Promise<BookPage> {
  await requirePage(actor, pageId, 'draw');
  const picture = await database().picture.findFirst({
    where: { id: pictureId, deletedAt: null, generation: { pageId, deletedAt: null } },
    select: drawingSelect,
  });
  const drawing = picture?.generation ?? null;
  if (picture === null || drawing === null) throw notFound('picture');
  if (isAccepted) await storeParts(actor, { pageId, picture, drawing });
  await inTransaction(async () => {
    await requirePage(actor, pageId, 'draw');
    if (isAccepted) await showParts(pageId, pictureId);
    else await showBefore(pageId, pictureId);
  });
  return getPage(actor, pageId);
}

/** The parts of a page's picture that belong to panels of the page, with what each panel shows now. */
async function partsOnPage(pageId: string, pictureId: string) {
  return database().generation.findMany({
    where: { cutFromId: pictureId, deletedAt: null, panel: { pageId, removedAt: null } },
    select: {
      id: true,
      panelId: true,
      replacedPictureId: true,
      panel: { select: { pictureId: true } },
      pictures: { where: { deletedAt: null }, select: { id: true } },
    },
  });
}

async function showParts(pageId: string, pictureId: string): Promise<void> {
  for (const { id, panelId, panel, pictures } of await partsOnPage(pageId, pictureId)) {
    const [part] = pictures;
    const shown = panel?.pictureId ?? null;
    if (panelId === null || part === undefined || part.id === shown) continue;
    await database().generation.update({ where: { id }, data: { replacedPictureId: shown } });
    await showPicture(panelId, [shown], part.id);
  }
}

async function showBefore(pageId: string, pictureId: string): Promise<void> {
  for (const { panelId, panel, pictures, replacedPictureId } of await partsOnPage(pageId, pictureId)) {
    const [part] = pictures;
    if (panelId === null || part === undefined || panel?.pictureId !== part.id) continue;
    const isThere =
      replacedPictureId !== null &&
      (await database().picture.count({ where: { id: replacedPictureId, deletedAt: null } })) > 0;
    await showPicture(panelId, [part.id], isThere ? replacedPictureId : null);
  }
}

/** Cuts and stores what is not there yet; the same picture always gives the same parts, so that they are made once. */
async function storeParts(
  actor: Actor,
  o: { readonly pageId: string; readonly picture: PagePicture; readonly drawing: Drawing },
): Promise<void> {
  const { pageId, picture, drawing } = o;
  const { area, panels } = askedPageSchema.parse(drawing.pagePanels);
  const onPage = await database().panel.findMany({ where: { pageId, removedAt: null }, select: { id: true } });
  const wanted = panels.filter(({ panelId }) => onPage.some(({ id }) => id === panelId));
  if (wanted.length === 0) {
    throw new AppError(
      'state-conflict',
      'None of the panels that this picture was drawn for is on the page any more.',
      {
        action: 'Have the page drawn again.',
      },
    );
  }
  const stored = await database().generation.findMany({
    where: { cutFromId: picture.id, deletedAt: null },
    select: { panelId: true },
  });
  const missing = wanted.filter(({ panelId }) => stored.every((part) => part.panelId !== panelId));
  if (missing.length === 0) return;
  const whole = await decodePicture(await readBlob(picture.sha256), { channels: 3 });
  const encode = await partEncoder(picture, drawing);
  for (const panel of missing) {
    const part = await cutPart(whole, { area, ...panel });
    const bytes = await encode(part);
    await requireStorage(actor.userId, bytes.byteLength);
    const { widthPx, heightPx } = part;
    const sha256 = await saveBlob(bytes, { mediaType: 'image/png', widthPx, heightPx });
    await inTransaction(() => storePart(actor, { picture, drawing, panel, part: { sha256, widthPx, heightPx } }));
  }
}

/** Writes parts as files that tell the recipe of the whole page. */
async function partEncoder({ index }: PagePicture, { recipe, drawnWith, model }: Drawing) {
  const request = generationRequestSchema.parse(recipe);
  const inputs = new Map<string, Uint8Array>();
  for (const sha256 of requestHashes(request)) inputs.set(sha256, await readBlob(sha256));
  const card = { name: model?.name ?? request.model.id };
  const { runtime } = runtimeSchema.parse(drawnWith);
  return (part: Awaited<ReturnType<typeof cutPart>>) =>
    encodeRecipePicture(part, {
      ...{ format: 'png', request, inputs, runtime, indexInBatch: index },
      model: { hash: request.model.hash, card },
    });
}

/** Writes a part down as a drawing of its panel that is done: candidates, edits, recipes and stamps know it as they know others. */
async function storePart(
  actor: Actor,
  o: {
    readonly picture: PagePicture;
    readonly drawing: Drawing;
    readonly panel: AskedPanel;
    readonly part: { readonly sha256: string; readonly widthPx: number; readonly heightPx: number };
  },
): Promise<void> {
  const { picture, drawing, panel, part } = o;
  const { id: parentId, projectId, modelId, styleRevision, recipeHash } = drawing;
  const stamp = asJson(panel.stamp);
  await database().generation.create({
    data: {
      ...{ projectId, modelId, styleRevision, recipeHash, parentId, stamp },
      authorId: actor.userId,
      panelId: panel.panelId,
      cutFromId: picture.id,
      status: 'succeeded',
      ask: asJson(panel.ask),
      recipe: asJson(drawing.recipe),
      rough: asJson(panel.rough),
      seed: picture.seed ?? '0',
      pictureCount: 1,
      rank: Date.now(),
      ...(drawing.drawnWith !== null && { drawnWith: drawing.drawnWith }),
      finishedAt: new Date(),
      cast: { create: panel.cast.map((member, position) => ({ ...member, position })) },
      pictures: {
        create: { ...part, projectId, authorId: actor.userId, kind: 'drawn', seed: picture.seed, stamp },
      },
    },
  });
}

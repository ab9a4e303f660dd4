import type { CreateReference, Reference } from '@/lib/contracts/characters';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { mayDoLess, projectOf } from '../projects/require-project';
import { requirePlace } from '../places/change-place';
import { requireCharacter } from '../characters/change-character';
import { anchorsInclude, toReference } from '../pictures/reference-view';

/** Of one character or place. */
const MOST_ANCHORS = 24;
/** A picture smaller than this shows nothing that could be kept alike. */
const LEAST_SIDE_PX = 32;

type Subject = { readonly characterId: string } | { readonly placeId: string };

/**
 * Pins a picture of the project as the strongest anchor of a character. For owners and editors. Pinning one again makes it
 * the strongest.
 * @throws AppError `not-found`, `role-missing`, `picture-unreadable` for a tiny picture, `state-conflict` when there are too many
 */
export async function createCharacterReference(
  actor: Actor,
  characterId: string,
  reference: CreateReference,
): Promise<Reference> {
  return inTransaction(async () => {
    const { projectId } = await requireCharacter(actor, characterId);
    return pin(projectId, { characterId }, reference);
  });
}

/** Pins a picture as the first anchor of a place. As `createCharacterReference`. */
export async function createPlaceReference(
  actor: Actor,
  placeId: string,
  reference: CreateReference,
): Promise<Reference> {
  return inTransaction(async () => {
    const { projectId } = await requirePlace(actor, placeId);
    return pin(projectId, { placeId }, reference);
  });
}

async function pin(projectId: string, subject: Subject, reference: CreateReference): Promise<Reference> {
  const { pictureId, view, crop } = reference;
  const picture = await database().picture.findFirst({
    where: { id: pictureId, projectId, deletedAt: null },
    select: { widthPx: true, heightPx: true },
  });
  if (picture === null) throw notFound('picture');
  if (Math.min(picture.widthPx, picture.heightPx) < LEAST_SIDE_PX) throw tooSmall(picture);
  await database().reference.deleteMany({ where: { ...subject, pictureId } });
  const count = await database().reference.count({ where: subject });
  if (count >= MOST_ANCHORS) {
    throw new AppError('state-conflict', `There are already ${count} reference images, which is the limit.`, {
      action: 'Remove a reference image, then pin this one.',
    });
  }
  await database().reference.updateMany({ where: subject, data: { position: { increment: 1 } } });
  const row = await database().reference.create({
    data: { ...subject, projectId, pictureId, view, position: 0, ...(crop ? { crop } : {}) },
    include: anchorsInclude.include,
  });
  return toReference(row);
}

function tooSmall({ widthPx, heightPx }: { widthPx: number; heightPx: number }): AppError {
  return new AppError('picture-unreadable', `This picture is ${widthPx} × ${heightPx} pixels, which is too small.`, {
    action: `Use a picture of at least ${LEAST_SIDE_PX} × ${LEAST_SIDE_PX} pixels.`,
  });
}

/** Takes an anchor away; its picture stays. For owners and editors. @throws AppError `not-found`, `role-missing` */
export async function deleteReference(actor: Actor, referenceId: string): Promise<void> {
  const { count } = await database().reference.deleteMany({
    where: { id: referenceId, project: projectOf(actor, 'edit') },
  });
  if (count > 0) return;
  const seen = await database().reference.count({ where: { id: referenceId, project: projectOf(actor, 'view') } });
  throw seen > 0 ? mayDoLess('edit') : notFound('anchor');
}

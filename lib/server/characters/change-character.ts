import type { Character, CreateCharacter, UpdateCharacter } from '@/lib/contracts/characters';
import { notFound, staleRevision } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { defined } from '../database/defined';
import { mayDoLess, projectOf, requireProject } from '../projects/require-project';
import { toSnapshot } from './character-view';
import { getCharacter } from './find-characters';

/** Makes a character. For owners and editors of the project. @throws AppError `not-found`, `role-missing` */
export async function createCharacter(
  actor: Actor,
  projectId: string,
  { outfits, ...character }: CreateCharacter,
): Promise<Character> {
  return inTransaction(async () => {
    await requireProject(actor, projectId, 'edit');
    const { id } = await database().character.create({
      data: {
        ...character,
        projectId,
        outfits: { create: outfits.map(({ name, traits }, position) => ({ name, traits, position })) },
      },
      select: { id: true },
    });
    return keepVersion(actor, id);
  });
}

/**
 * Changes a character and keeps how it is now as a version; drawings that were made keep theirs. For owners and editors.
 * @throws AppError `not-found`, `role-missing`, `revision-stale` with both versions
 */
export async function updateCharacter(
  actor: Actor,
  update: { characterId: string; revision: number; change: UpdateCharacter },
): Promise<Character> {
  const { characterId, revision, change } = update;
  const { outfits, ...words } = change;
  return inTransaction(async () => {
    await requireCharacter(actor, characterId);
    const { count } = await database().character.updateMany({
      where: { id: characterId, revision, deletedAt: null, project: projectOf(actor, 'edit') },
      data: { ...defined(words), revision: { increment: 1 } },
    });
    if (count === 0) throw staleRevision(await getCharacter(actor, characterId), change);
    if (outfits) await replaceOutfits(characterId, outfits);
    return keepVersion(actor, characterId);
  });
}

/** Outfits with a known id are changed, others made, and those that are not named go. */
async function replaceOutfits(characterId: string, outfits: NonNullable<UpdateCharacter['outfits']>): Promise<void> {
  const known = await database().outfit.findMany({ where: { characterId }, select: { id: true } });
  const mine = new Set(known.map(({ id }) => id));
  const kept = outfits.flatMap(({ id }) => (id !== undefined && mine.has(id) ? [id] : []));
  await database().outfit.deleteMany({ where: { characterId, id: { notIn: kept } } });
  for (const [position, { id, name, traits }] of outfits.entries()) {
    const data = { name, traits, position };
    if (id !== undefined && mine.has(id)) await database().outfit.update({ where: { id }, data });
    else await database().outfit.create({ data: { ...data, characterId } });
  }
}

async function keepVersion(actor: Actor, characterId: string): Promise<Character> {
  const character = await getCharacter(actor, characterId);
  await database().characterVersion.create({
    data: { characterId, revision: character.revision, snapshot: toSnapshot(character) },
  });
  return character;
}

/**
 * Puts a character away for 30 days. Drawings that wait go on: their recipes hold all they need. For owners and editors.
 * @throws AppError `not-found`, `role-missing`
 */
export async function deleteCharacter(actor: Actor, characterId: string): Promise<void> {
  await requireCharacter(actor, characterId);
  await database().character.updateMany({
    where: { id: characterId, project: projectOf(actor, 'edit') },
    data: { deletedAt: new Date() },
  });
}

/** Brings a character back. For owners and editors; may be repeated. @throws AppError `not-found`, `role-missing` */
export async function restoreCharacter(actor: Actor, characterId: string): Promise<Character> {
  await requireCharacter(actor, characterId, { isDeletedToo: true });
  await database().character.updateMany({
    where: { id: characterId, project: projectOf(actor, 'edit') },
    data: { deletedAt: null },
  });
  return getCharacter(actor, characterId);
}

/**
 * The project of a character that the actor may change.
 * @throws AppError `not-found` for missing and strangers' characters alike, `role-missing` for members who may look only
 */
export async function requireCharacter(
  actor: Actor,
  characterId: string,
  o: { isDeletedToo?: boolean } = {},
): Promise<{ projectId: string }> {
  const where = { id: characterId, ...(o.isDeletedToo === true ? {} : { deletedAt: null }) };
  const select = { projectId: true };
  const mine = await database().character.findFirst({ where: { ...where, project: projectOf(actor, 'edit') }, select });
  if (mine) return mine;
  const seen = await database().character.count({ where: { ...where, project: projectOf(actor, 'view') } });
  throw seen > 0 ? mayDoLess('edit') : notFound('character');
}

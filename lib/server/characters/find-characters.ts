import { createCharacterSchema, type Character, type CharacterVersion } from '@/lib/contracts/characters';
import { idSchema, type Page, type PageQuery } from '@/lib/contracts/page';
import { z } from 'zod';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { decodeCursor, pageTake, toPage } from '../http/cursor';
import { projectOf, requireProject } from '../projects/require-project';
import { characterInclude, toCharacter } from './character-view';

/** A project's characters, newest first, for its members. @throws AppError `not-found`, `cursor-invalid` */
export async function findCharacters(
  actor: Actor,
  projectId: string,
  query: PageQuery & { deleted: boolean },
): Promise<Page<Character>> {
  await requireProject(actor, projectId, 'view');
  const before = decodeCursor(query.cursor, idSchema);
  const rows = await database().character.findMany({
    where: {
      projectId,
      deletedAt: query.deleted ? { not: null } : null,
      ...(before === null ? {} : { id: { lt: before } }),
    },
    include: characterInclude,
    orderBy: { id: 'desc' },
    take: pageTake(query),
  });
  return toPage(rows, query, { position: ({ id }) => id, item: toCharacter });
}

/** One character, for members of its project. @throws AppError `not-found` */
export async function getCharacter(actor: Actor, characterId: string): Promise<Character> {
  const row = await database().character.findFirst({
    where: { id: characterId, deletedAt: null, project: projectOf(actor, 'view') },
    include: characterInclude,
  });
  if (row === null) throw notFound('character');
  return toCharacter(row);
}

/** List the versions of a character, newest first, for members of its project. @throws AppError `not-found`, `cursor-invalid` */
export async function findCharacterVersions(
  actor: Actor,
  characterId: string,
  query: PageQuery,
): Promise<Page<CharacterVersion>> {
  await getCharacter(actor, characterId);
  const before = decodeCursor(query.cursor, z.number().int());
  const rows = await database().characterVersion.findMany({
    where: { characterId, ...(before === null ? {} : { revision: { lt: before } }) },
    orderBy: { revision: 'desc' },
    take: pageTake(query),
  });
  const counts = await database().castMember.groupBy({
    by: ['characterRevision'],
    where: { characterId },
    _count: { _all: true },
  });
  const drawn = new Map(counts.map((row) => [row.characterRevision, row._count._all]));
  return toPage(rows, query, {
    position: ({ revision }) => revision,
    item: ({ revision, createdAt, snapshot }) => ({
      revision,
      createdAt: createdAt.toISOString(),
      snapshot: createCharacterSchema.parse(snapshot),
      drawingCount: drawn.get(revision) ?? 0,
    }),
  });
}

import { storyStateSchema, type StoryState } from '@/lib/contracts/books';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { requirePage } from './require-page';

/** What changed about people in a project's pages. Whoever calls has checked the project. */
export async function findStates(projectId: string): Promise<StoryState[]> {
  const rows = await database().storyState.findMany({
    where: { page: { projectId, deletedAt: null }, character: { deletedAt: null } },
    orderBy: [{ pageId: 'asc' }, { characterId: 'asc' }],
  });
  return rows.map((row) => storyStateSchema.parse(row));
}

/**
 * How somebody is from a page on. For owners and editors; may be repeated. A state that says nothing is taken back.
 * @returns all states of the project
 * @throws AppError `not-found` also for people and outfits of other projects, `role-missing`
 */
export async function saveStoryState(actor: Actor, state: StoryState): Promise<{ states: StoryState[] }> {
  const { pageId, characterId, ...rest } = state;
  return inTransaction(async () => {
    const { projectId } = await requirePage(actor, pageId, 'layout');
    const person = await database().character.findFirst({
      where: { id: characterId, projectId, deletedAt: null },
      select: { outfits: { select: { id: true } } },
    });
    if (person === null) throw notFound('character');
    if (rest.outfitId !== null && !person.outfits.some(({ id }) => id === rest.outfitId)) throw notFound('outfit');
    const saysNothing = rest.outfitId === null && rest.mood === null && `${rest.injuries}${rest.props}`.trim() === '';
    const where = { pageId_characterId: { pageId, characterId } };
    if (saysNothing) await database().storyState.deleteMany({ where: { pageId, characterId } });
    else await database().storyState.upsert({ where, create: state, update: rest });
    return { states: await findStates(projectId) };
  });
}

import '../jobs/studio';
import { expect, vi } from 'vitest';
import { operations } from '@/lib/contracts/api';
import { database } from '@/lib/server/database/database';
import { describeOnDatabases } from '../database';
import { askOperation, OPERATION_IDS, type OperationId } from './ask-operation';
import { studioToWalk, type StudioToWalk } from './studio-to-walk';

vi.setConfig({ testTimeout: 600_000 });

/** What the pages of a project show: whatever somebody else's lock keeps as it is. */
function contentOf(projectId: string) {
  return database().page.findMany({
    where: { projectId },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      template: true,
      isSpread: true,
      deletedAt: true,
      reviewState: true,
      panels: {
        orderBy: { id: 'asc' },
        select: {
          id: true,
          position: true,
          polygon: true,
          content: true,
          removedAt: true,
          picture: { select: { id: true, deletedAt: true } },
        },
      },
      balloons: { orderBy: { id: 'asc' }, select: { id: true, position: true, text: true, content: true } },
      layers: {
        orderBy: { id: 'asc' },
        select: { id: true, position: true, content: true, strokes: true, areas: true },
      },
      storyStates: { orderBy: { characterId: 'asc' } },
    },
  });
}

/** Operations by which the editor changes what pages that are there show. */
async function changing(studio: StudioToWalk, ids: readonly OperationId[]): Promise<OperationId[]> {
  const { projectId, people } = studio;
  const found: OperationId[] = [];
  const known = (await contentOf(projectId)).map(({ id }) => id);
  const look = async () => (await contentOf(projectId)).filter(({ id }) => known.includes(id));
  for (const id of ids) {
    const { hasChanged } = await askOperation(studio, id, { as: people.editor, look });
    if (hasChanged) found.push(id);
  }
  return found;
}

/** What reads changes nothing, and admins run the studio. */
const WRITES = OPERATION_IDS.filter((id) => operations[id].method !== 'GET' && operations[id].access === 'person');

/** Verdicts are possible while somebody works on a page; they are about it, and leave it as it is. */
const VERDICTS: readonly OperationId[] = ['changePageStates', 'withdrawReview', 'decidePage'];

describeOnDatabases('A page that somebody has locked', ({ itOnce }) => {
  itOnce('is changed by no operation of somebody else', async () => {
    const studio = await studioToWalk();
    const free = await changing(studio, WRITES);
    // These do change it while it is free, so that the test can fail.
    expect(free).toEqual(
      expect.arrayContaining(['savePage', 'deletePage', 'choosePanelPicture', 'saveStoryState', 'requestReview']),
    );
    const pages = await database().page.findMany({ where: { projectId: studio.projectId }, select: { id: true } });
    const holderId = studio.people.owner.actor.userId;
    await database().pageLock.createMany({ data: pages.map(({ id }) => ({ pageId: id, holderId })) });
    expect((await changing(studio, free)).filter((id) => !VERDICTS.includes(id))).toEqual([]);
    const { code, status } = await askOperation(studio, 'savePage', { as: studio.people.editor });
    expect([code, status]).toEqual(['page-held', 423]);
    const comment = await askOperation(studio, 'createComment', { as: studio.people.editor });
    expect(comment.status).toBe(201);
  });
});

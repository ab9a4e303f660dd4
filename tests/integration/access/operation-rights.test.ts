import '../jobs/studio';
import { expect, vi } from 'vitest';
import { CALLERS, OPERATION_RIGHTS, verdictOn } from '@/lib/domain/access/operation-rights';
import { database } from '@/lib/server/database/database';
import { describeOnDatabases } from '../database';
import { askOperation, OPERATION_IDS, type OperationId } from './ask-operation';
import { contentOf } from './page-content';
import { personOf, studioToWalk, type StudioToWalk } from './studio-to-walk';
import { walkRequests } from './walk-requests';

vi.setConfig({ testTimeout: 900_000 });

/** The verdict that an answer says; what is neither a refusal nor what `says` names stands as it is. */
function verdictIn({ status, code }: { status: number; code: string }, says: number | undefined): string {
  if (status === says || (status > 0 && status < 400)) return 'yes';
  return ['not-signed-in', 'role-missing', 'not-found'].includes(code) ? code : `${status} ${code}`;
}

/** Verdicts are possible while somebody works on a page; they are about it, and leave what it shows as it is. */
const VERDICTS: readonly OperationId[] = ['changePageStates', 'withdrawReview', 'decidePage'];

/** Of the operations by which the editor changes pages that are there, those that do so while the owner holds all of them. */
async function changingHeld(studio: StudioToWalk, ids: readonly OperationId[], look: () => Promise<unknown>) {
  const pages = await database().page.findMany({ where: { projectId: studio.projectId }, select: { id: true } });
  const { owner, editor } = studio.people;
  const holderId = owner.actor.userId;
  await database().pageLock.createMany({ data: pages.map(({ id }) => ({ pageId: id, holderId })) });
  const found: OperationId[] = [];
  for (const id of ids) if ((await askOperation(studio, id, { as: editor, look })).hasChanged) found.push(id);
  return found.filter((id) => !VERDICTS.includes(id));
}

describeOnDatabases('The table of who may do what', ({ itOnce }) => {
  itOnce(
    'names every operation, is what every caller hears, and lets nobody change a page that somebody else has locked',
    async () => {
      expect(Object.keys(OPERATION_RIGHTS).sort()).toEqual([...OPERATION_IDS].sort());
      const studio = await studioToWalk();
      const requests = walkRequests(studio);
      const known = (await contentOf(studio.projectId)).map(({ id }) => id);
      const look = async () => (await contentOf(studio.projectId)).filter(({ id }) => known.includes(id));
      const heard: string[] = [];
      const told: string[] = [];
      const changing: OperationId[] = [];
      for (const id of OPERATION_IDS) {
        for (const caller of CALLERS) {
          const verdict = verdictOn(id, caller);
          const says = verdict === 'yes' ? requests[id].says : undefined;
          const isLooked = caller === 'editor';
          const answer = await askOperation(studio, id, { as: personOf(studio, caller), ...(isLooked && { look }) });
          heard.push(`${id} ${caller}: ${verdictIn(answer, says)}`);
          told.push(`${id} ${caller}: ${verdict}`);
          if (answer.hasChanged) changing.push(id);
        }
      }
      expect(heard).toEqual(told);
      // These do change pages, so that what follows can fail.
      expect(changing).toEqual(
        expect.arrayContaining(['savePage', 'deletePage', 'choosePanelPicture', 'saveStoryState', 'requestReview']),
      );
      expect(await changingHeld(studio, changing, look)).toEqual([]);
      const as = studio.people.editor;
      expect(await askOperation(studio, 'savePage', { as })).toMatchObject({ code: 'page-held', status: 423 });
      expect((await askOperation(studio, 'createComment', { as })).status).toBe(201);
    },
  );
});

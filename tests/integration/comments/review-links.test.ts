import '../jobs/studio';
import { expect } from 'vitest';
import { GET as FIND, POST as COMMENT } from '@/app/api/pages/[pageId]/comments/route';
import { PUT as REPORT } from '@/app/api/projects/[projectId]/presence/route';
import { GET as LINKS, POST as LINK } from '@/app/api/projects/[projectId]/review-links/route';
import { DELETE as REVOKE } from '@/app/api/review-links/[linkId]/route';
import { POST as OUTSIDE } from '@/app/api/review/comments/route';
import { POST as REMOVE } from '@/app/api/review/comments/delete/route';
import { POST as IMAGE } from '@/app/api/review/image/route';
import { POST as OPEN } from '@/app/api/review/open/route';
import { POST as PAGE } from '@/app/api/review/page/route';
import { commentSchema } from '@/lib/contracts/comments';
import { openReviewSchema, reviewLinkOperations, reviewPageSchema } from '@/lib/contracts/review-links';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { listen } from '../jobs/events';
import { letteredBook } from '../lines/lettered-book';
import { projectWith } from '../people';
import { problemOf } from '../problem';

async function reviewed(settings: object = {}) {
  const { person, projectId, pages } = await letteredBook([['Run!'], ['Wait.']]);
  const [chosen, other] = pages.map(({ id }) => id);
  if (chosen === undefined || other === undefined) throw new Error('the book has no pages');
  const answer = await call(LINK, {
    as: person,
    params: { projectId },
    body: { name: 'Dana', pageIds: [chosen], ...settings },
  });
  const made = reviewLinkOperations.createReviewLink.result?.parse(await answer.json());
  if (made === undefined) throw new Error('no link was made');
  return { person, projectId, chosen, other, link: made.link, token: made.url.split('#')[1] ?? '' };
}

type Reviewed = Awaited<ReturnType<typeof reviewed>>;
const WORD = { text: 'Closer', pageRevision: 1 };

/** Every operation of a review, as its holder would ask; the comment is one of the link's own. */
function asks({ token, chosen }: Reviewed, commentId: string) {
  return [
    () => call(OPEN, { body: { token } }),
    () => call(PAGE, { body: { token, pageId: chosen } }),
    () => call(IMAGE, { body: { token, pageId: chosen } }),
    () => call(OUTSIDE, { body: { token, pageId: chosen, comment: WORD } }),
    () => call(REMOVE, { body: { token, commentId } }),
  ];
}

async function codesOf(calls: readonly (() => Promise<Response>)[]): Promise<string[]> {
  const codes: string[] = [];
  for (const ask of calls) codes.push((await problemOf(await ask())).code);
  return codes;
}

describeOnDatabases('A review link', ({ itOnce }) => {
  itOnce('lets its holder see the chosen pages, comment, and delete their own; nothing else', async () => {
    const review = await reviewed();
    const { token, chosen, other, person } = review;
    const opened = openReviewSchema.parse(await (await call(OPEN, { body: { token } })).json());
    expect(opened).toMatchObject({ name: 'Dana', allowsDownload: false, pages: [{ id: chosen, number: 1 }] });
    const said = await call(OUTSIDE, { body: { token, pageId: chosen, comment: WORD } });
    const comment = commentSchema.parse(await said.json());
    expect(comment).toMatchObject({ authorName: 'Dana', isOutside: true, isMine: true });
    const mine = await call(COMMENT, { as: person, params: { pageId: chosen }, body: WORD });
    const { id: membersId } = commentSchema.parse(await mine.json());
    const shown = reviewPageSchema.parse(await (await call(PAGE, { body: { token, pageId: chosen } })).json());
    expect(shown.comments.map(({ isMine }) => isMine)).toEqual([true, false]);
    expect(shown.targets.some(({ text }) => text === 'Run!')).toBe(true);
    expect(JSON.stringify(shown)).not.toContain('staging');
    const notChosen = [
      () => call(PAGE, { body: { token, pageId: other } }),
      () => call(IMAGE, { body: { token, pageId: other } }),
      () => call(OUTSIDE, { body: { token, pageId: other, comment: WORD } }),
      () => call(REMOVE, { body: { token, commentId: membersId } }),
    ];
    expect(await codesOf(notChosen)).toEqual(['not-found', 'not-found', 'not-found', 'not-found']);
    expect((await call(REMOVE, { body: { token, commentId: comment.id } })).status).toBe(204);
    const left = await call(FIND, { as: person, params: { pageId: chosen } });
    expect(await left.json()).toMatchObject({ items: [{ isDeleted: true }, { id: membersId, isDeleted: false }] });
    // A comment on a line of the script is one on its panel for who doesn't see the script.
    const box = { left: 0, top: 0, right: 10, bottom: 10 };
    const object = { kind: 'panel', id: shown.targets[0]?.id, box };
    const anchor = { at: { x: 1, y: 1 }, size: null, object, line: { index: 0, text: 'Ren knows it already.' } };
    expect((await call(COMMENT, { as: person, params: { pageId: chosen }, body: { ...WORD, anchor } })).status).toBe(
      201,
    );
    const later = JSON.stringify(await (await call(PAGE, { body: { token, pageId: chosen } })).json());
    expect(later).toContain('"line":null');
    expect(later).not.toContain('Ren knows it already.');
  });

  itOnce('that was revoked, has expired or belongs to a project in the trash opens nothing', async () => {
    const ends = {
      revoked: ({ person, link }: Reviewed) =>
        call(REVOKE, { as: person, method: 'DELETE', params: { linkId: link.id } }),
      expired: ({ link }: Reviewed) =>
        database().projectLink.update({ where: { id: link.id }, data: { expiresAt: new Date(Date.now() - 1000) } }),
      trashed: ({ projectId }: Reviewed) =>
        database().project.update({ where: { id: projectId }, data: { deletedAt: new Date() } }),
    };
    for (const end of Object.values(ends)) {
      const review = await reviewed();
      const said = await call(OUTSIDE, { body: { token: review.token, pageId: review.chosen, comment: WORD } });
      const { id } = commentSchema.parse(await said.json());
      await end(review);
      expect(new Set(await codesOf(asks(review, id)))).toEqual(new Set(['shared-link-invalid']));
    }
  });

  itOnce(
    'shows its holder and members to each other, on chosen pages alone, and nothing of how panels are made',
    async () => {
      const { person, projectId, chosen, other, token } = await reviewed();
      const here = async (pageId: string) =>
        call(REPORT, { as: person, method: 'PUT', params: { projectId }, body: { tabId: projectId, pageId } });
      const look = async () =>
        reviewPageSchema.parse(await (await call(PAGE, { body: { token, pageId: chosen } })).json());
      const stream = await listen(person, projectId);
      await here(other);
      expect((await look()).presentNames).toEqual([]);
      await here(chosen);
      expect((await look()).presentNames).toEqual(['Aki']);
      const { people } = await stream.next('presence', (event) => event.people.length === 2);
      expect(people.find(({ userId }) => userId === null)).toMatchObject({ name: 'Dana', pageId: chosen });
      await stream.close();
      const panelId = (await database().panel.findFirstOrThrow({ where: { pageId: chosen } })).id;
      const suggestion = { kind: 'panel', panelId, after: { words: 'secret prompt' } };
      const outside = await call(OUTSIDE, { body: { token, pageId: chosen, comment: { ...WORD, suggestion } } });
      expect((await problemOf(outside)).code).toBe('role-missing');
      const body = { ...WORD, suggestion };
      expect((await call(COMMENT, { as: person, params: { pageId: chosen }, body })).status).toBe(201);
      const shown = await look();
      expect(shown.comments.map((comment) => comment.suggestion)).toEqual([null]);
      expect(JSON.stringify(shown)).not.toContain('secret prompt');
    },
  );

  itOnce('is stored as a hash, names pages of its own project alone, and is in the log', async () => {
    const review = await reviewed();
    const { person, projectId, chosen, token } = review;
    const elsewhere = await projectWith([{ person, role: 'owner' }], 'Other');
    const foreign = { as: person, params: { projectId: elsewhere }, body: { name: 'Dana', pageIds: [chosen] } };
    expect((await problemOf(await call(LINK, foreign))).code).toBe('not-found');
    expect(await database().projectLink.count({ where: { projectId: elsewhere } })).toBe(0);
    const rows = await database().projectLink.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
    const listed = await call(LINKS, { as: person, params: { projectId } });
    expect(await listed.json()).toMatchObject({ items: [{ name: 'Dana', status: 'open', pageIds: [chosen] }] });
    expect(await database().activityEntry.findMany()).toMatchObject([{ kind: 'link-created', detail: 'Dana' }]);
  });
});

import '../jobs/studio';
import { expect } from 'vitest';
import { GET as IMAGE } from '@/app/api/pages/[pageId]/image/route';
import { POST as EDIT } from '@/app/api/pages/[pageId]/region-edits/route';
import { PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { POST as MAKE_CHARACTER } from '@/app/api/projects/[projectId]/characters/route';
import { POST as MAKE_PAGE } from '@/app/api/projects/[projectId]/pages/route';
import { bookPageSchema, type BookPage } from '@/lib/contracts/books';
import { characterSchema } from '@/lib/contracts/characters';
import { stagingSchema } from '@/lib/contracts/staging';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { characterBody } from '../characters/bodies';
import { describeOnDatabases } from '../database';
import { projectWith, signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';

async function pageOf(person: TestPerson, projectId: string): Promise<BookPage> {
  const answer = await call(MAKE_PAGE, { as: person, params: { projectId }, body: { template: 'four-grid' } });
  return bookPageSchema.parse(await answer.json());
}

async function characterOf(person: TestPerson, projectId: string): Promise<string> {
  const answer = await call(MAKE_CHARACTER, { as: person, params: { projectId }, body: characterBody() });
  return characterSchema.parse(await answer.json()).id;
}

function saveWith(person: TestPerson, page: BookPage, characterId: string): Promise<Response> {
  const staging = stagingSchema.parse({ cast: [{ characterId }] });
  const panels = page.panels.map(({ id, polygon, content }) => ({ id, polygon, content: { ...content, staging } }));
  const { template, balloons, layers, revision } = page;
  return call(SAVE, {
    as: person,
    method: 'PUT',
    params: { pageId: page.id },
    headers: { 'If-Match': `"${revision}"` },
    body: { template, panels, balloons, layers },
  });
}

describeOnDatabases('A page', ({ itOnce }) => {
  itOnce('names nobody of another project, not even of one that the same person owns', async () => {
    const person = await signedIn();
    const [mine, other] = [
      await projectWith([{ person, role: 'owner' }]),
      await projectWith([{ person, role: 'owner' }], 'Other'),
    ];
    const page = await pageOf(person, mine);
    const [own, foreign] = [await characterOf(person, mine), await characterOf(person, other)];
    expect((await problemOf(await saveWith(person, page, foreign))).code).toBe('not-found');
    expect((await saveWith(person, page, own)).status).toBe(200);
    // Somebody who was deleted for good may still be named.
    await database().character.delete({ where: { id: own } });
    expect((await saveWith(person, { ...page, revision: page.revision + 1 }, own)).status).toBe(200);
    const work = { kind: 'attribute', characterId: foreign, addTags: ['angry'] };
    const asked = await call(EDIT, { as: person, params: { pageId: page.id }, body: { region: { shapes: [] }, work } });
    expect((await problemOf(asked)).code).toBe('not-found');
  });

  itOnce('too large for a resolution says which it can be written out at', async () => {
    const person = await signedIn();
    const projectId = await projectWith([{ person, role: 'owner' }]);
    await database().project.update({ where: { id: projectId }, data: { pageFormat: 'own:1000x2000+20' } });
    const { id: pageId } = await pageOf(person, projectId);
    const ask = (dpi: number) => call(IMAGE, { as: person, params: { pageId }, path: `/image?dpi=${dpi}` });
    const refused = await problemOf(await ask(600));
    expect(refused).toMatchObject({ code: 'request-invalid', detail: expect.stringMatching(/\d+ dpi at most/) });
    expect((await ask(36)).headers.get('content-type')).toBe('image/png');
  });
});

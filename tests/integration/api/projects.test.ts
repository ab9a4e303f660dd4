import { expect, it } from 'vitest';
import { DELETE, GET, PATCH } from '@/app/api/projects/[projectId]/route';
import { POST as RESTORE } from '@/app/api/projects/[projectId]/restore/route';
import { GET as LIST, POST } from '@/app/api/projects/route';
import { pageSchema } from '@/lib/contracts/page';
import { projectSchema } from '@/lib/contracts/projects';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { projectWith, signedIn } from '../people';
import { problemOf } from '../problem';

const page = pageSchema(projectSchema);

describeOnDatabases('Projects', () => {
  it('are owned by whoever made them', async () => {
    const aki = await signedIn();
    const response = await call(POST, { as: aki, body: { title: '  Blue hour ' } });
    expect(response.status).toBe(201);
    const project = projectSchema.parse(await response.json());
    expect(project).toMatchObject({ title: 'Blue hour', myRole: 'owner', memberCount: 1, readingDirection: 'rtl' });
    expect(response.headers.get('etag')).toBe('"1"');
  });

  it('of a stranger look like missing ones, to be read, changed, deleted or brought back', async () => {
    const [aki, stranger] = [await signedIn(), await signedIn({ name: 'Stranger', role: 'admin' })];
    const params = { projectId: await projectWith([{ person: aki, role: 'owner' }]) };
    const missing = { projectId: '01a20af8-fa4a-728a-89b9-29af591c6287' };
    const answers = async (where: Record<string, string>) =>
      Promise.all([
        call(GET, { as: stranger, params: where }).then(problemOf),
        call(PATCH, { as: stranger, method: 'PATCH', params: where, body: {}, headers: { 'If-Match': '"1"' } }).then(
          problemOf,
        ),
        call(DELETE, { as: stranger, method: 'DELETE', params: where, body: { title: 'Blue hour' } }).then(problemOf),
        call(RESTORE, { as: stranger, method: 'POST', params: where }).then(problemOf),
      ]);
    const plain = (problems: Awaited<ReturnType<typeof answers>>) => problems.map(({ instance: _, ...rest }) => rest);
    const strangers = plain(await answers(params));
    expect(strangers.map((problem) => problem.code)).toEqual(['not-found', 'not-found', 'not-found', 'not-found']);
    expect(strangers).toEqual(plain(await answers(missing)));
  });

  it('with an id that cannot be one look like missing ones', async () => {
    const aki = await signedIn();
    const problem = await problemOf(await call(GET, { as: aki, params: { projectId: "1' OR '1'='1" } }));
    expect(problem.code).toBe('not-found');
  });

  it('are changed by owners and editors, not by viewers', async () => {
    const [owner, editor, viewer] = [await signedIn(), await signedIn(), await signedIn()];
    const projectId = await projectWith([
      { person: owner, role: 'owner' },
      { person: editor, role: 'editor' },
      { person: viewer, role: 'viewer' },
    ]);
    const change = (as: typeof owner, revision: number) =>
      call(PATCH, {
        as,
        method: 'PATCH',
        params: { projectId },
        body: { style: 'ink' },
        headers: { 'If-Match': `"${revision}"` },
      });
    expect((await change(owner, 1)).status).toBe(200);
    expect((await change(editor, 2)).status).toBe(200);
    expect((await problemOf(await change(viewer, 3))).code).toBe('role-missing');
  });

  it('keep both versions when a change was made from an older revision', async () => {
    const aki = await signedIn();
    const params = { projectId: await projectWith([{ person: aki, role: 'owner' }]) };
    const change = (title: string) =>
      call(PATCH, { as: aki, method: 'PATCH', params, body: { title }, headers: { 'If-Match': '"1"' } });
    expect((await change('First')).headers.get('etag')).toBe('"2"');
    const problem = await problemOf(await change('Second'));
    expect(problem).toMatchObject({
      code: 'revision-stale',
      status: 412,
      versions: { stored: { title: 'First', revision: 2 }, sent: { title: 'Second' } },
    });
    expect(await database().project.findFirst()).toMatchObject({ title: 'First', revision: 2 });
  });

  it('take one of two changes that were made from the same revision at the same time', async () => {
    const aki = await signedIn();
    const params = { projectId: await projectWith([{ person: aki, role: 'owner' }]) };
    const change = (title: string) =>
      call(PATCH, { as: aki, method: 'PATCH', params, body: { title }, headers: { 'If-Match': '"1"' } });
    const statuses = (await Promise.all([change('A'), change('B'), change('C')])).map((response) => response.status);
    expect(statuses.sort()).toEqual([200, 412, 412]);
  });

  it('want the revision that a change was made from', async () => {
    const aki = await signedIn();
    const params = { projectId: await projectWith([{ person: aki, role: 'owner' }]) };
    const problem = await problemOf(await call(PATCH, { as: aki, method: 'PATCH', params, body: { title: 'X' } }));
    expect(problem).toMatchObject({ code: 'revision-required', status: 428 });
  });

  it('are put away by their title alone, and come back', async () => {
    const aki = await signedIn();
    const params = { projectId: await projectWith([{ person: aki, role: 'owner' }]) };
    const remove = (title: string) => call(DELETE, { as: aki, method: 'DELETE', params, body: { title } });
    expect((await problemOf(await remove('Blue'))).code).toBe('state-conflict');
    expect((await remove('Blue hour')).status).toBe(204);
    expect((await call(GET, { as: aki, params })).status).toBe(404);
    const away = page.parse(await (await call(LIST, { as: aki, path: '/projects?deleted=true' })).json());
    expect(away.items.map((project) => project.title)).toEqual(['Blue hour']);
    expect((await call(RESTORE, { as: aki, method: 'POST', params })).status).toBe(200);
    expect((await call(GET, { as: aki, params })).status).toBe(200);
  });

  it('are listed newest first, page by page, without gaps or repetitions, and only one’s own', async () => {
    const [aki, other] = [await signedIn(), await signedIn()];
    await projectWith([{ person: other, role: 'owner' }], 'Not Aki’s');
    for (const title of ['1', '2', '3', '4', '5']) await projectWith([{ person: aki, role: 'owner' }], title);
    const first = page.parse(await (await call(LIST, { as: aki, path: '/projects?limit=2' })).json());
    const second = page.parse(
      await (await call(LIST, { as: aki, path: `/projects?limit=2&cursor=${first.nextCursor}` })).json(),
    );
    const third = page.parse(
      await (await call(LIST, { as: aki, path: `/projects?limit=2&cursor=${second.nextCursor}` })).json(),
    );
    expect([first, second, third].flatMap((each) => each.items.map((item) => item.title))).toEqual([
      '5',
      '4',
      '3',
      '2',
      '1',
    ]);
    expect(third.nextCursor).toBeNull();
  });

  it('refuse a cursor that no list gave', async () => {
    const aki = await signedIn();
    const problem = await problemOf(await call(LIST, { as: aki, path: '/projects?cursor=bm90IG9uZQ' }));
    expect(problem.code).toBe('cursor-invalid');
  });

  it('refuse a model and a cover that are not there', async () => {
    const [aki, other] = [await signedIn(), await signedIn()];
    const projectId = await projectWith([{ person: aki, role: 'owner' }]);
    const strangers = await projectWith([{ person: other, role: 'owner' }]);
    await database().blob.create({ data: { sha256: 'a'.repeat(64), mediaType: 'image/png', byteSize: 1 } });
    const picture = await database().picture.create({
      data: { projectId: strangers, sha256: 'a'.repeat(64), kind: 'uploaded', widthPx: 1, heightPx: 1 },
    });
    const change = (body: unknown) =>
      call(PATCH, { as: aki, method: 'PATCH', params: { projectId }, body, headers: { 'If-Match': '"1"' } }).then(
        problemOf,
      );
    expect((await change({ modelRoutes: { panel: 'nothing' } })).code).toBe('model-not-found');
    expect((await change({ coverPictureId: picture.id })).code).toBe('not-found');
    expect(await database().project.findUnique({ where: { id: projectId } })).toMatchObject({ revision: 1 });
  });

  it('show the chosen cover, else the newest picture that was not put away', async () => {
    const aki = await signedIn();
    const projectId = await projectWith([{ person: aki, role: 'owner' }]);
    const bring = async (letter: string) => {
      const sha256 = letter.repeat(64);
      await database().blob.create({ data: { sha256, mediaType: 'image/png', byteSize: 1 } });
      return database().picture.create({ data: { projectId, sha256, kind: 'uploaded', widthPx: 1, heightPx: 1 } });
    };
    const cover = async () =>
      projectSchema.parse(await (await call(GET, { as: aki, params: { projectId } })).json()).cover?.pictureId ?? null;
    expect(await cover()).toBeNull();
    const older = await bring('1');
    const newer = await bring('2');
    expect(await cover()).toBe(newer.id);
    await database().project.update({ where: { id: projectId }, data: { coverPictureId: older.id } });
    expect(await cover()).toBe(older.id);
    await database().picture.update({ where: { id: older.id }, data: { deletedAt: new Date() } });
    expect(await cover()).toBe(newer.id);
  });
});

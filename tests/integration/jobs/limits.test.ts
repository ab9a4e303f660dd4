import { studioOf } from './studio';
import { expect, it } from 'vitest';
import { POST as DRAW_SHEET } from '@/app/api/characters/[characterId]/sheet/route';
import { GET as USAGE } from '@/app/api/me/usage/route';
import { POST as MAKE_CHARACTER } from '@/app/api/projects/[projectId]/characters/route';
import { POST as ENQUEUE } from '@/app/api/projects/[projectId]/generations/route';
import { PATCH as UPDATE_SETTINGS } from '@/app/api/settings/route';
import { PATCH as UPDATE_USER } from '@/app/api/users/[userId]/route';
import { characterSchema } from '@/lib/contracts/characters';
import { usageSchema } from '@/lib/contracts/people-admin';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { characterBody } from '../characters/bodies';
import { describeOnDatabases } from '../database';
import { signedIn } from '../people';
import { problemOf } from '../problem';
import { pictureFile, sendFile, uploadPicture } from '../pictures/upload';

type Studio = Awaited<ReturnType<typeof studioOf>>;

const draw = ({ person, projectId }: Studio, ask: object = {}) =>
  call(ENQUEUE, { as: person, params: { projectId }, body: { ask: { prompt: '1girl', steps: 4, ...ask } } });

async function setStudio(body: object): Promise<void> {
  const admin = await signedIn({ role: 'admin' });
  const revision = (await database().studioSettings.findUnique({ where: { id: 1 } }))?.revision ?? 1;
  const headers = { 'If-Match': `"${revision}"` };
  const answer = await call(UPDATE_SETTINGS, { as: admin, method: 'PATCH', headers, body });
  if (answer.status !== 200) throw new Error(await answer.text());
}

async function setOwn({ person }: Studio, limits: object): Promise<void> {
  const admin = await signedIn({ role: 'admin' });
  const { userId } = person.actor;
  const { revision } = await database().user.findUniqueOrThrow({ where: { id: userId } });
  const headers = { 'If-Match': `"${revision}"` };
  const answer = await call(UPDATE_USER, {
    ...{ as: admin, method: 'PATCH', headers, body: { limits } },
    params: { userId },
  });
  if (answer.status !== 200) throw new Error(await answer.text());
}

const usageOf = async ({ person }: Studio) => usageSchema.parse(await (await call(USAGE, { as: person })).json());

describeOnDatabases('Limits of a person', ({ itOnce }) => {
  itOnce('hold for pictures in 24 hours: the studio’s, or their own', async () => {
    const [aki, mio] = [await studioOf('Aki'), await studioOf('Mio')];
    await setStudio({ picturesPerDay: 3 });
    expect((await draw(aki, { count: 2 })).status).toBe(202);
    const refused = await problemOf(await draw(aki, { count: 2 }));
    expect(refused).toMatchObject({ status: 429, code: 'picture-limit-reached' });
    expect(refused.detail).toMatch(/2 pictures in the last 24 hours, and 3 is your limit/);
    expect(refused.retryAfterSeconds).toBeGreaterThan(23 * 3600);
    expect((await draw(aki)).status).toBe(202);
    expect((await draw(mio)).status).toBe(202);
    await setOwn(aki, { picturesPerDay: 4 });
    expect((await draw(aki)).status).toBe(202);
    expect((await problemOf(await draw(aki))).code).toBe('picture-limit-reached');
    expect(await usageOf(aki)).toMatchObject({ pictures: 4, limits: { picturesPerDay: 4 } });
    // What is older, failed or was cancelled counts no more.
    await database().generation.updateMany({ data: { queuedAt: new Date(Date.now() - 25 * 3600 * 1000) } });
    expect((await draw(aki)).status).toBe(202);
    await database().generation.updateMany({ data: { status: 'failed', queuedAt: new Date() } });
    expect(await usageOf(aki)).toMatchObject({ pictures: 0 });
  });

  it('hold for requests that come at once', async () => {
    const aki = await studioOf();
    await setStudio({ picturesPerDay: 3 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => draw(aki)));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 202, 202, 429, 429, 429]);
    expect(await database().generation.count()).toBe(3);
  });

  itOnce('hold for waiting jobs, those of a batch counted before they are queued', async () => {
    const aki = await studioOf();
    await setStudio({ waitingJobs: 4, picturesPerDay: 10 });
    const { person, projectId } = aki;
    const made = await call(MAKE_CHARACTER, { as: person, params: { projectId }, body: characterBody() });
    const params = { characterId: characterSchema.parse(await made.json()).id };
    const sheet = (cells: string[]) => call(DRAW_SHEET, { as: person, params, body: { cells } });
    expect((await sheet(['face', 'portrait', 'upper_body'])).status).toBe(202);
    expect(await usageOf(aki)).toMatchObject({ waiting: 3, pictures: 3 });
    expect((await problemOf(await sheet(['face', 'portrait']))).code).toBe('queue-full');
    expect((await draw(aki)).status).toBe(202);
    expect((await problemOf(await draw(aki))).code).toBe('queue-full');
    await setOwn(aki, { waitingJobs: 5 });
    expect((await draw(aki)).status).toBe(202);
  });

  itOnce('hold for storage, and one’s own limit goes before the studio’s', async () => {
    const aki = await studioOf();
    const picture = await uploadPicture(aki, { seed: 3 });
    await database().blob.update({ where: { sha256: picture.sha256 }, data: { byteSize: 2 ** 31 - 1 } });
    await setOwn(aki, { storageGib: 1 });
    const bytes = await pictureFile({ seed: 4 }).png().toBuffer();
    expect((await problemOf(await sendFile(aki, bytes))).code).toBe('storage-limit-reached');
    expect(await usageOf(aki)).toMatchObject({ storedBytes: 2 ** 31 - 1, limits: { storageGib: 1 } });
    await setOwn(aki, { storageGib: null });
    expect((await sendFile(aki, bytes)).status).toBe(201);
  });
});

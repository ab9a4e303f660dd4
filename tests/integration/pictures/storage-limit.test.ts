import '../jobs/studio';
import { expect } from 'vitest';
import { POST as ENQUEUE } from '@/app/api/projects/[projectId]/generations/route';
import { PATCH as UPDATE_SETTINGS } from '@/app/api/settings/route';
import { settingsSchema } from '@/lib/contracts/settings';
import { database } from '@/lib/server/database/database';
import { purgeOldRows } from '@/lib/server/housekeeping/purge-old-rows';
import { storedBytes } from '@/lib/server/storage/storage-limit';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { studioOf } from '../jobs/studio';
import { signedIn } from '../people';
import { problemOf } from '../problem';
import { pictureFile, sendFile, uploadPicture } from './upload';

const DAY_MS = 24 * 60 * 60 * 1000;

describeOnDatabases('What a person may store', ({ itOnce }) => {
  itOnce('is counted by file, in the trash too, and free again when pictures are deleted for good', async () => {
    const studio = await studioOf();
    const first = await uploadPicture(studio, { seed: 1 });
    const second = await uploadPicture(studio, { seed: 2 });
    await uploadPicture(studio, { seed: 2 });
    const sizeOf = async (sha256: string) => (await database().blob.findUniqueOrThrow({ where: { sha256 } })).byteSize;
    const sizes = [await sizeOf(first.sha256), await sizeOf(second.sha256)];
    const [one = 0, two = 0] = sizes;
    const { userId } = studio.person.actor;
    expect(await storedBytes(userId)).toBe(one + two);
    await database().picture.update({ where: { id: first.id }, data: { deletedAt: new Date(Date.now() - DAY_MS) } });
    await purgeOldRows(new Date());
    expect(await storedBytes(userId)).toBe(one + two);
    await purgeOldRows(new Date(Date.now() + 31 * DAY_MS));
    expect(await storedBytes(userId)).toBe(two);
  });

  itOnce('ends at the limit that an admin sets, with a sentence, and nothing more is stored or queued', async () => {
    const studio = await studioOf();
    const admin = await signedIn({ role: 'admin' });
    const picture = await uploadPicture(studio, { seed: 3 });
    await database().blob.update({ where: { sha256: picture.sha256 }, data: { byteSize: 2 ** 31 - 1 } });
    const set = async (storageGib: number) => {
      const revision = (await database().studioSettings.findUnique({ where: { id: 1 } }))?.revision ?? 1;
      const headers = { 'If-Match': `"${revision}"` };
      return call(UPDATE_SETTINGS, { as: admin, method: 'PATCH', headers, body: { storageGib } });
    };
    expect(settingsSchema.parse(await (await set(1)).json()).limits.storageGib).toBe(1);
    const bytes = await pictureFile({ seed: 4 }).png().toBuffer();
    const refused = await problemOf(await sendFile(studio, bytes));
    expect(refused).toMatchObject({ status: 507, code: 'storage-limit-reached' });
    expect(refused.detail).toContain('1 GB');
    expect(await database().picture.count()).toBe(1);
    const drawing = { as: studio.person, params: { projectId: studio.projectId }, body: { ask: { prompt: '1girl' } } };
    expect((await problemOf(await call(ENQUEUE, drawing))).code).toBe('storage-limit-reached');
    expect(await database().generation.count()).toBe(0);
    // The same file once more is the same picture, and others have a limit of their own.
    expect((await uploadPicture(studio, { seed: 3 })).id).toBe(picture.id);
    const other = await studioOf('Mio');
    expect((await sendFile(other, bytes)).status).toBe(201);
    expect((await set(3)).status).toBe(200);
    expect((await sendFile(studio, bytes)).status).toBe(201);
  });

  itOnce('is a whole number of gigabytes', async () => {
    const admin = await signedIn({ role: 'admin' });
    for (const storageGib of [0, 1.5, -3]) {
      const headers = { 'If-Match': '"1"' };
      const answer = await call(UPDATE_SETTINGS, { as: admin, method: 'PATCH', headers, body: { storageGib } });
      expect((await problemOf(answer)).code).toBe('request-invalid');
    }
  });
});

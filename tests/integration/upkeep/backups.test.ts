import { DATA_FOLDER, studioOf } from '../jobs/studio';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { POST as CHECK } from '@/app/api/backups/[backupId]/check/route';
import { GET as FILE } from '@/app/api/backups/[backupId]/file/route';
import { DELETE } from '@/app/api/backups/[backupId]/route';
import { GET as BACKUPS, POST as BACK_UP } from '@/app/api/backups/route';
import { PATCH as SETTINGS } from '@/app/api/settings/route';
import { backupSchema, type Backup, type BackupSchedule } from '@/lib/contracts/upkeep';
import { restoreBackup } from '@/lib/server/backup/restore-backup';
import { database } from '@/lib/server/database/database';
import * as environmentModule from '@/lib/server/environment';
import { UPKEEP_KINDS } from '@/lib/server/jobs/job-handlers';
import { studioBlobs } from '@/lib/server/storage/studio-blobs';
import { serveSchedule } from '@/lib/server/upkeep/serve-schedule';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { runJobs } from '../jobs/run-jobs';
import { signedIn, type TestPerson } from '../people';
import { uploadPicture } from '../pictures/upload';
import { problemOf } from '../problem';

vi.setConfig({ testTimeout: 120_000 });

const FOLDER = path.join(DATA_FOLDER, 'backups');
const listed = async (as: TestPerson): Promise<Backup[]> =>
  backupSchema.array().parse(Object(await (await call(BACKUPS, { as })).json()).items);
const written = async (as: TestPerson): Promise<Backup> => {
  const answer = await call(BACK_UP, { as, method: 'POST' });
  if (answer.status !== 202) throw new Error(await answer.text());
  await runJobs(UPKEEP_KINDS);
  const [backup] = await listed(as);
  if (backup === undefined) throw new Error('no backup is listed');
  return backup;
};
const at = ({ id }: Backup) => ({ params: { backupId: id } });

describeOnDatabases('Backups from the interface', ({ url, itOnce }) => {
  /** The worker's job connects by the environment's address, which is made once for all tests of a file. */
  const pointToDatabase = () => {
    const settings = { ...environmentModule.environment(), databaseUrl: url() };
    vi.spyOn(environmentModule, 'environment').mockReturnValue(settings);
  };

  it('are written and verified by a worker, and restore everything', async () => {
    pointToDatabase();
    const studio = await studioOf();
    const admin = await signedIn({ role: 'admin' });
    const picture = await uploadPicture(studio, { seed: 1 });
    const backup = await written(admin);
    expect(backup).toMatchObject({ kind: 'manual', state: 'done', blobCount: 1, problem: null });
    expect(backup.checkedAt).not.toBeNull();
    const file = path.join(FOLDER, backup.fileName);
    expect(backup.restoreCommand).toBe(`npm run restore -- "${file}" --replace`);
    const answer = await call(FILE, { as: admin, ...at(backup) });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(await readFile(file));
    await database().project.updateMany({ data: { title: 'Changed since' } });
    await restoreBackup({ databaseUrl: url(), blobs: studioBlobs(), file, replace: true });
    expect(await database().project.findFirstOrThrow()).toMatchObject({ title: 'Blue hour' });
    expect(await database().picture.count({ where: { id: picture.id } })).toBe(1);
    // What lies on this machine is no part of what is restored.
    expect((await listed(admin)).map(({ state }) => state)).toEqual(['done']);
  });

  itOnce('that are damaged say so when they are verified, and are deleted with their file', async () => {
    pointToDatabase();
    const admin = await signedIn({ role: 'admin' });
    const backup = await written(admin);
    const file = path.join(FOLDER, backup.fileName);
    const check = async () => {
      expect((await call(CHECK, { as: admin, method: 'POST', ...at(backup) })).status).toBe(202);
      await runJobs(UPKEEP_KINDS);
      const [checked] = await listed(admin);
      return checked;
    };
    expect(await check()).toMatchObject({ isChecking: false, problem: null });
    const bytes = await readFile(file);
    bytes[700] = (bytes[700] ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect((await check())?.problem).toMatch(/damaged|not a Koma backup/);
    expect((await call(DELETE, { as: admin, method: 'DELETE', ...at(backup) })).status).toBe(204);
    expect([existsSync(file), await listed(admin)]).toEqual([false, []]);
    expect((await problemOf(await call(FILE, { as: admin, ...at(backup) }))).code).toBe('not-found');
  });

  itOnce('are written one at a time, whoever asks', async () => {
    pointToDatabase();
    const [rin, mio] = [await signedIn({ role: 'admin' }), await signedIn({ role: 'admin' })];
    const answers = await Promise.all([rin, mio].map((as) => call(BACK_UP, { as, method: 'POST' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    expect(await runJobs(UPKEEP_KINDS)).toBe(1);
  });

  itOnce('that fail leave no file, and say why', async () => {
    pointToDatabase();
    const studio = await studioOf();
    const admin = await signedIn({ role: 'admin' });
    const { sha256 } = await uploadPicture(studio, { seed: 5 });
    await studioBlobs().delete(sha256);
    const before = (await readdir(FOLDER)).length;
    expect(await written(admin)).toMatchObject({ state: 'failed', problem: expect.stringContaining('missing') });
    expect((await readdir(FOLDER)).length).toBe(before);
  });

  it('are made by the schedule once, and the oldest of them go', async () => {
    pointToDatabase();
    const admin = await signedIn({ role: 'admin' });
    const backups: BackupSchedule = { every: 'daily', hour: 3, weekday: 0, zone: 'UTC', keep: 2 };
    const headers = { 'If-Match': '"1"' };
    const set = await call(SETTINGS, { as: admin, method: 'PATCH', headers, body: { backups } });
    expect(set.status).toBe(200);
    const day = (number: number) => new Date(Date.now() + number * 24 * 3600 * 1000);
    // A schedule begins when it is set: what it would have done before is not made up for.
    expect(await serveSchedule(new Date())).toBe(false);
    const asked = await Promise.all([serveSchedule(day(1)), serveSchedule(day(1))]);
    expect(asked.filter(Boolean)).toHaveLength(1);
    await runJobs(UPKEEP_KINDS);
    expect(await serveSchedule(day(1))).toBe(false);
    for (const number of [2, 3]) {
      expect(await serveSchedule(day(number))).toBe(true);
      await runJobs(UPKEEP_KINDS);
    }
    const manual = await written(admin);
    await serveSchedule(day(3));
    const left = await listed(admin);
    expect(left.map(({ kind }) => kind)).toEqual(['manual', 'scheduled', 'scheduled']);
    for (const { fileName } of left) expect(existsSync(path.join(FOLDER, fileName))).toBe(true);
    expect(left[0]?.id).toBe(manual.id);
  });

  itOnce('take no time zone that there is not', async () => {
    const admin = await signedIn({ role: 'admin' });
    const backups = { every: 'daily', hour: 3, weekday: 0, zone: 'Middle/Earth', keep: 2 };
    const headers = { 'If-Match': '"1"' };
    const answer = await call(SETTINGS, { as: admin, method: 'PATCH', headers, body: { backups } });
    expect((await problemOf(answer)).code).toBe('request-invalid');
  });
});

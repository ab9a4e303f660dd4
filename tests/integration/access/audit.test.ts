import '../jobs/studio';
import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import { GET as FILE } from '@/app/api/audit/file/route';
import { GET as ENTRIES } from '@/app/api/audit/route';
import { PATCH as DEVICE } from '@/app/api/devices/[workerId]/route';
import { POST as TEST_DEVICE } from '@/app/api/devices/[workerId]/test/route';
import { POST as DOWNLOAD } from '@/app/api/downloads/[downloadId]/route';
import { POST as UPLOAD } from '@/app/api/downloads/uploads/route';
import { PUT as CHECKLIST } from '@/app/api/checklists/[scope]/[stage]/route';
import { PATCH as SETTINGS } from '@/app/api/settings/route';
import { operations } from '@/lib/contracts/api';
import { auditEntrySchema } from '@/lib/contracts/audit';
import type { Operation } from '@/lib/contracts/operation';
import { pageSchema } from '@/lib/contracts/page';
import { OPERATION_RIGHTS } from '@/lib/domain/access/operation-rights';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { signedIn, type TestPerson } from '../people';
import { askOperation, OPERATION_IDS } from './ask-operation';
import { studioToWalk } from './studio-to-walk';
import { walkRequests } from './walk-requests';

vi.setConfig({ testTimeout: 300_000 });

/** These change nothing: they look at another program or a source, or send the next piece of an upload that is recorded. */
const CHANGE_NOTHING = ['inspectModelSource', 'testEngine', 'sendModelUpload'];

async function entriesOf(person: TestPerson, query = '') {
  const answer = await call(ENTRIES, { as: person, path: `/audit${query}` });
  if (answer.status !== 200) throw new Error(await answer.text());
  return pageSchema(auditEntrySchema).parse(await answer.json());
}

const rename = (admin: TestPerson, name: string, revision: number) =>
  call(SETTINGS, { as: admin, method: 'PATCH', headers: { 'If-Match': `"${revision}"` }, body: { name } });

describeOnDatabases('The audit log', ({ itOnce }) => {
  itOnce('has a line of everything that an admin changes', async () => {
    const studio = await studioToWalk();
    const requests = walkRequests(studio);
    const isOfAdmins = (id: (typeof OPERATION_IDS)[number]) =>
      OPERATION_RIGHTS[id] === 'admin' && (operations[id] as Operation).method !== 'GET';
    const walked = OPERATION_IDS.filter((id) => isOfAdmins(id) && !CHANGE_NOTHING.includes(id));
    const silent: string[] = [];
    for (const id of walked.filter((each) => requests[each].says === undefined)) {
      const heard = await askOperation(studio, id, { as: studio.people.admin });
      expect({ id, isDone: heard.status < 400 }).toEqual({ id, isDone: true });
      if (heard.audited === 0) silent.push(id);
    }
    expect(silent).toEqual([]);
    expect(walked.length).toBeGreaterThan(15);
  });

  itOnce('tells of workers, downloads and checklists', async () => {
    const admin = await signedIn({ name: 'Rin', role: 'admin' });
    const workerId = randomUUID();
    await database().worker.create({ data: { id: workerId, host: 'desk', pid: 1, device: 'cpu', facts: {} } });
    const params = { workerId };
    await call(DEVICE, { as: admin, method: 'PATCH', params, body: { isPaused: true } });
    await call(DEVICE, { as: admin, method: 'PATCH', params, body: { isPaused: false } });
    await call(TEST_DEVICE, { as: admin, method: 'POST', params });
    const body = { name: 'a.safetensors', bytes: 10 };
    const { id: downloadId } = Object(await (await call(UPLOAD, { as: admin, body })).json());
    await call(DOWNLOAD, { as: admin, params: { downloadId }, body: { to: 'cancelled' } });
    const list = { items: [{ id: null, text: 'Page numbers' }] };
    await call(CHECKLIST, { as: admin, method: 'PUT', params: { scope: 'studio', stage: 'proof' }, body: list });
    await call(CHECKLIST, { as: admin, method: 'PUT', params: { scope: 'own', stage: 'proof' }, body: list });
    const { items } = await entriesOf(admin);
    expect(items.map(({ kind, targetName }) => [kind, targetName]).reverse()).toEqual([
      ['worker-paused', 'desk'],
      ['worker-resumed', 'desk'],
      ['worker-tested', 'desk'],
      ['model-installed', 'a'],
      ['download-changed', 'a'],
      ['checklist-changed', 'proof'],
    ]);
  });

  itOnce('says what became another, and of secrets no more than that they are set', async () => {
    const admin = await signedIn({ name: 'Rin', role: 'admin' });
    const body = {
      name: 'Ours',
      writerUrl: 'https://me:hush@model.example/v1',
      writerKey: 'sk-secret',
      hubToken: 'hf-1',
    };
    const answer = await call(SETTINGS, { as: admin, method: 'PATCH', headers: { 'If-Match': '"1"' }, body });
    expect(answer.status).toBe(200);
    const [entry] = (await entriesOf(admin)).items;
    expect(entry).toMatchObject({ kind: 'settings-changed', actorName: 'Rin', byToken: false });
    expect(entry?.changes).toContainEqual({ field: 'name', before: 'Koma', after: 'Ours' });
    expect(entry?.changes).toContainEqual({ field: 'writerKey', before: false, after: true });
    const told = JSON.stringify(await database().auditEntry.findMany());
    for (const secret of ['sk-secret', 'hf-1', 'hush']) expect(told).not.toContain(secret);
  });

  itOnce('is written with what it tells of, or neither is', async () => {
    const admin = await signedIn({ role: 'admin' });
    expect((await rename(admin, 'One', 1)).status).toBe(200);
    expect((await rename(admin, 'Two', 1)).status).toBe(412);
    expect(await database().auditEntry.count()).toBe(1);
    await database().$executeRawUnsafe('ALTER TABLE "AuditEntry" ADD CONSTRAINT "none" CHECK (false) NOT VALID');
    try {
      expect((await rename(admin, 'Three', 2)).status).toBe(500);
      expect((await database().studioSettings.findFirstOrThrow()).name).toBe('One');
    } finally {
      await database().$executeRawUnsafe('ALTER TABLE "AuditEntry" DROP CONSTRAINT "none"');
    }
  });

  itOnce('can’t be changed or deleted, not even by the database’s owner', async () => {
    const admin = await signedIn({ role: 'admin' });
    await rename(admin, 'One', 1);
    await expect(database().auditEntry.updateMany({ data: { actorName: 'Nobody' } })).rejects.toThrow(/only added to/);
    await expect(database().auditEntry.deleteMany()).rejects.toThrow(/only added to/);
    // Its lines outlive the person who did it.
    await database().user.delete({ where: { id: admin.actor.userId } });
    expect(await database().auditEntry.count()).toBe(1);
  });

  itOnce('is filtered by kind, person and day, and read page by page', async () => {
    const [rin, mio] = [await signedIn({ name: 'Rin', role: 'admin' }), await signedIn({ name: 'Mio', role: 'admin' })];
    for (const [index, admin] of [rin, mio, rin].entries()) await rename(admin, `Name ${index}`, index + 1);
    expect((await entriesOf(rin, `?actorId=${rin.actor.userId}`)).items).toHaveLength(2);
    expect((await entriesOf(rin, '?kind=user-suspended')).items).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    expect((await entriesOf(rin, `?from=${today}&to=${today}`)).items).toHaveLength(3);
    expect((await entriesOf(rin, '?to=2020-01-01')).items).toEqual([]);
    const first = await entriesOf(rin, '?limit=2');
    const second = await entriesOf(rin, `?limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items].map(({ actorName }) => actorName)).toEqual(['Rin', 'Mio', 'Rin']);
  });

  itOnce('is exported whole as CSV and JSON; spreadsheets run nothing of it', async () => {
    const admin = await signedIn({ name: '=HYPERLINK("x")', role: 'admin' });
    await rename(admin, 'One', 1);
    const csv = await (await call(FILE, { as: admin, path: '/audit/file?format=csv' })).text();
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    const json: unknown = await (await call(FILE, { as: admin, path: '/audit/file?format=json' })).json();
    const entries = auditEntrySchema.array().parse(json);
    expect(entries.map(({ kind }) => kind)).toEqual(['settings-changed', 'audit-exported', 'audit-exported']);
  });
});

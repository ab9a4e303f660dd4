import { expect, it } from 'vitest';
import { POST as CHANGE } from '@/app/api/jobs/[jobId]/change/route';
import { GET as EVENTS } from '@/app/api/jobs/events/route';
import { GET as JOBS } from '@/app/api/jobs/route';
import { PUT as SET_STATE } from '@/app/api/queue/state/route';
import { pageSchema } from '@/lib/contracts/page';
import { studioJobSchema } from '@/lib/contracts/studio-jobs';
import { database } from '@/lib/server/database/database';
import { claimGeneration } from '@/lib/server/jobs/claim-generation';
import { claimJob } from '@/lib/server/queue/claim-job';
import { createJob } from '@/lib/server/queue/create-job';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';
import { enqueue, studioOf } from './studio';

const worker = { id: 'worker-1', modelIds: ['starter'] };

async function jobsOf(admin: TestPerson, query = '') {
  const answer = await call(JOBS, { as: admin, path: `/jobs?${query}` });
  if (answer.status !== 200) throw new Error(await answer.text());
  return pageSchema(studioJobSchema).parse(await answer.json());
}

const change = (as: TestPerson, jobId: string, to: string) =>
  call(CHANGE, { as, method: 'POST', params: { jobId }, body: { to } });

describeOnDatabases('All jobs', ({ itOnce }) => {
  itOnce('are listed for admins by person, project, kind and state, in pages, without what they show', async () => {
    const [aki, bo] = [await studioOf('Aki'), await studioOf('Bo')];
    const admin = await signedIn({ role: 'admin' });
    const drawing = await enqueue(aki, { prompt: '1girl, a secret' });
    const backup = await createJob({ kind: 'backup-check', projectId: null, authorId: null, input: {} });
    const exported = await createJob({
      kind: 'book-export',
      projectId: bo.projectId,
      authorId: bo.person.actor.userId,
      input: {},
    });
    const all = await jobsOf(admin);
    expect(new Set(all.items.map(({ id }) => id))).toEqual(new Set([drawing.id, backup, exported]));
    expect(JSON.stringify(all)).not.toContain('secret');
    expect(all.items.find(({ id }) => id === drawing.id)).toMatchObject({ kind: 'drawing', personName: 'Aki' });
    const idsOf = async (query: string) => (await jobsOf(admin, query)).items.map(({ id }) => id);
    expect(await idsOf('kind=drawing')).toEqual([drawing.id]);
    expect(await idsOf(`personId=${bo.person.actor.userId}`)).toEqual([exported]);
    expect(await idsOf(`projectId=${aki.projectId}`)).toEqual([drawing.id]);
    expect(await idsOf('state=ended')).toEqual([]);
    const first = await jobsOf(admin, 'limit=2');
    const rest = await jobsOf(admin, `limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
    expect((await problemOf(await call(JOBS, { as: aki.person }))).code).toBe('role-missing');
  });

  it('are drawn by the priority that an admin gives them, which the log tells', async () => {
    const [aki, bo] = [await studioOf('Aki'), await studioOf('Bo')];
    const admin = await signedIn({ role: 'admin' });
    const [a1, a2, b1, a3] = [await enqueue(aki), await enqueue(aki), await enqueue(bo), await enqueue(aki)];
    await change(admin, a1.id, 'low');
    await change(admin, b1.id, 'high');
    await change(admin, a3.id, 'front');
    const order: string[] = [];
    for (let next = await claimGeneration(worker); next !== null; next = await claimGeneration(worker)) {
      order.push(next.id);
    }
    expect(order).toEqual([a3.id, b1.id, a2.id, a1.id]);
    expect((await problemOf(await change(admin, a2.id, 'high'))).code).toBe('state-conflict');
    const entries = await database().auditEntry.findMany({ where: { kind: 'job-moved' }, orderBy: { id: 'asc' } });
    expect(entries.map(({ targetId }) => targetId)).toEqual([a1.id, b1.id, a3.id]);
  });

  itOnce('are cancelled with what waits for them', async () => {
    const aki = await studioOf('Aki');
    const admin = await signedIn({ role: 'admin' });
    const backup = await database().studioBackup.create({ data: { kind: 'manual', fileName: 'a.tar' } });
    await createJob({ id: backup.id, kind: 'studio-backup', projectId: null, authorId: null, input: {} });
    const drawing = await enqueue(aki);
    expect((await problemOf(await change(aki.person, drawing.id, 'cancelled'))).code).toBe('role-missing');
    for (const id of [backup.id, drawing.id]) {
      expect(await (await change(admin, id, 'cancelled')).json()).toMatchObject({ status: 'cancelled' });
    }
    expect(await database().studioBackup.findUnique({ where: { id: backup.id } })).toMatchObject({ state: 'failed' });
    expect((await problemOf(await change(admin, drawing.id, 'cancelled'))).code).toBe('state-conflict');
    expect((await jobsOf(admin, 'state=cancelled')).items).toHaveLength(2);
  });

  itOnce('wait while the queue is paused, backups aside', async () => {
    const aki = await studioOf('Aki');
    const admin = await signedIn({ role: 'admin' });
    const drawing = await enqueue(aki);
    await createJob({ kind: 'book-export', projectId: aki.projectId, authorId: null, input: {} });
    await createJob({ kind: 'backup-check', projectId: null, authorId: null, input: {} });
    const pause = (isPaused: boolean) => call(SET_STATE, { as: admin, method: 'PUT', body: { isPaused } });
    await pause(true);
    await pause(true);
    const claim = () => claimJob({ workerId: 'worker-1', kinds: ['book-export', 'backup-check'] });
    expect(await claimGeneration(worker)).toBeNull();
    expect(await claim()).toMatchObject({ kind: 'backup-check' });
    expect(await claim()).toBeNull();
    await pause(false);
    expect(await claimGeneration(worker)).toMatchObject({ id: drawing.id });
    expect(await claim()).toMatchObject({ kind: 'book-export' });
    expect(await database().auditEntry.count({ where: { kind: { in: ['queue-paused', 'queue-resumed'] } } })).toBe(2);
  });

  itOnce('are told of as they change', async () => {
    const aki = await studioOf('Aki');
    const admin = await signedIn({ role: 'admin' });
    const answer = await call(EVENTS, { as: admin });
    const reader = answer.body?.getReader();
    const next = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await next()).toContain('event: jobs');
    await enqueue(aki);
    expect(await next()).toContain('event: jobs');
    await reader?.cancel();
    expect((await problemOf(await call(EVENTS, { as: aki.person }))).code).toBe('role-missing');
  });
});

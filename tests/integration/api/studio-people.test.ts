import '../environment';
import { expect, it } from 'vitest';
import { GET as ME } from '@/app/api/me/route';
import { POST as SIGN_OUT_ELSEWHERE } from '@/app/api/me/sign-out/route';
import { POST as TRANSFER } from '@/app/api/projects/[projectId]/transfer/route';
import { PATCH as UPDATE_USER } from '@/app/api/users/[userId]/route';
import { POST as SIGN_OUT } from '@/app/api/users/[userId]/sign-out/route';
import { POST as TRANSFER_OF_USER } from '@/app/api/users/[userId]/projects/[projectId]/transfer/route';
import { GET as USER_PROJECTS } from '@/app/api/users/[userId]/projects/route';
import { peopleAdminOperations } from '@/lib/contracts/people-admin';
import { createSession } from '@/lib/server/auth/create-session';
import { createSignInLink, useSignInLink } from '@/lib/server/auth/sign-in-link';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { projectWith, signedIn, tokenWith, type TestPerson } from '../people';
import { problemOf } from '../problem';

const change = (as: TestPerson, of: TestPerson, body: object, revision = 1) =>
  call(UPDATE_USER, {
    ...{ as, method: 'PATCH', body },
    params: { userId: of.actor.userId },
    headers: { 'If-Match': `"${revision}"` },
  });
const suspend = (as: TestPerson, of: TestPerson) => change(as, of, { isDisabled: true });
const meWithToken = (token: string) => call(ME, { headers: { Authorization: `Bearer ${token}` } });
const kinds = async () => (await database().auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ kind }) => kind);
const roleOf = async (projectId: string, { actor }: TestPerson) =>
  (await database().membership.findUnique({ where: { projectId_userId: { projectId, userId: actor.userId } } }))?.role;

describeOnDatabases('A member who is suspended', ({ itOnce }) => {
  it('is out at once, in browsers and programs, and stays out of them when reactivated', async () => {
    const [admin, aki] = [await signedIn({ role: 'admin' }), await signedIn()];
    const { token } = await tokenWith(aki, ['read']);
    const link = await createSignInLink(aki.actor.userId);
    expect((await meWithToken(token)).status).toBe(200);
    expect((await suspend(admin, aki)).status).toBe(200);
    expect([(await call(ME, { as: aki })).status, (await meWithToken(token)).status]).toEqual([401, 401]);
    await expect(useSignInLink(link.path.split('/').at(-1) ?? '', null)).rejects.toMatchObject({
      code: 'link-invalid',
    });
    // A sign-in that had begun before leaves a session, which reactivating does not open.
    await createSession(aki.actor.userId, { method: 'password', userAgent: null });
    expect((await change(admin, aki, { isDisabled: false }, 2)).status).toBe(200);
    expect([(await call(ME, { as: aki })).status, (await meWithToken(token)).status]).toEqual([401, 401]);
    expect(await database().session.count({ where: { userId: aki.actor.userId } })).toBe(0);
    expect(await kinds()).toEqual(['user-suspended', 'user-reactivated']);
  });

  itOnce('is never the last admin', async () => {
    const [rin, gone] = [await signedIn({ role: 'admin' }), await signedIn({ role: 'admin' })];
    await database().user.update({ where: { id: gone.actor.userId }, data: { disabledAt: new Date() } });
    for (const body of [{ isDisabled: true }, { role: 'editor' }]) {
      expect((await problemOf(await change(rin, rin, body))).code).toBe('last-admin');
    }
    expect((await call(ME, { as: rin })).status).toBe(200);
    expect(await kinds()).toEqual([]);
  });

  it('can’t suspend back: of two admins who suspend each other at once one does', async () => {
    const [rin, mio] = [await signedIn({ role: 'admin' }), await signedIn({ role: 'admin' })];
    // A third one, so that the rule of the last admin alone would let both through.
    await signedIn({ role: 'admin' });
    const answers = await Promise.all([suspend(rin, mio), suspend(mio, rin)]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect([401, 403]).toContain(statuses[1]);
    expect(await database().user.count({ where: { disabledAt: { not: null } } })).toBe(1);
    expect(await kinds()).toEqual(['user-suspended']);
  });
});

describeOnDatabases('Signing out everywhere', ({ itOnce }) => {
  itOnce('ends all sessions of a member, and tokens where wanted', async () => {
    const [admin, aki] = [await signedIn({ role: 'admin' }), await signedIn({ name: 'Aki' })];
    const { token } = await tokenWith(aki, ['read']);
    await createSession(aki.actor.userId, { method: 'password', userAgent: null });
    const signOut = async (revokesTokens: boolean) => {
      const params = { userId: aki.actor.userId };
      const answer = await call(SIGN_OUT, { as: admin, params, body: { revokesTokens } });
      return peopleAdminOperations.signOutUser.result?.parse(await answer.json());
    };
    expect(await signOut(false)).toEqual({ sessions: 2, tokens: 0 });
    expect([(await call(ME, { as: aki })).status, (await meWithToken(token)).status]).toEqual([401, 200]);
    expect(await signOut(true)).toEqual({ sessions: 0, tokens: 1 });
    expect((await meWithToken(token)).status).toBe(401);
    expect(await kinds()).toEqual(['user-signed-out', 'user-signed-out']);
    const nobody = { userId: '00000000-0000-7000-8000-000000000000' };
    expect((await call(SIGN_OUT, { as: admin, params: nobody, body: {} })).status).toBe(404);
  });

  itOnce('keeps the browser that asks, for everybody themselves', async () => {
    const aki = await signedIn();
    await createSession(aki.actor.userId, { method: 'password', userAgent: null });
    const answer = await call(SIGN_OUT_ELSEWHERE, { as: aki, body: {} });
    expect(await answer.json()).toEqual({ sessions: 1, tokens: 0 });
    expect((await call(ME, { as: aki })).status).toBe(200);
  });
});

describeOnDatabases('A project', ({ itOnce }) => {
  itOnce('goes to another member, and its owner stays as an editor', async () => {
    const [aki, mio, stranger] = [await signedIn({ name: 'Aki' }), await signedIn({ name: 'Mio' }), await signedIn()];
    const projectId = await projectWith([
      { person: aki, role: 'owner' },
      { person: mio, role: 'viewer' },
    ]);
    const give = (as: TestPerson, to: TestPerson) =>
      call(TRANSFER, { as, params: { projectId }, body: { toUserId: to.actor.userId } });
    expect((await problemOf(await give(mio, mio))).code).toBe('role-missing');
    expect((await problemOf(await give(aki, stranger))).code).toBe('not-found');
    expect((await problemOf(await give(aki, aki))).code).toBe('state-conflict');
    expect((await give(aki, mio)).status).toBe(204);
    expect([await roleOf(projectId, aki), await roleOf(projectId, mio)]).toEqual(['editor', 'owner']);
    expect((await problemOf(await give(aki, mio))).code).toBe('role-missing');
    const [told] = await database().activityEntry.findMany();
    expect(told).toMatchObject({ kind: 'ownership-transferred', actorName: 'Aki', detail: 'Mio' });
  });

  itOnce('of a member who left is transferred by an admin, who sees its title alone', async () => {
    const [admin, aki, mio] = [await signedIn({ role: 'admin' }), await signedIn(), await signedIn({ name: 'Mio' })];
    const projectId = await projectWith([{ person: aki, role: 'owner' }]);
    await suspend(admin, aki);
    const params = { userId: aki.actor.userId };
    const answer = await call(USER_PROJECTS, { as: admin, params });
    expect(peopleAdminOperations.findUserProjects.result?.parse(await answer.json()).items).toEqual([
      { id: projectId, title: 'Blue hour', isTrashed: false, members: [], hasOtherOwner: false },
    ]);
    const give = (to: TestPerson) =>
      call(TRANSFER_OF_USER, {
        ...{ as: admin, params: { ...params, projectId } },
        body: { toUserId: to.actor.userId },
      });
    await database().user.update({ where: { id: mio.actor.userId }, data: { disabledAt: new Date() } });
    expect((await problemOf(await give(mio))).code).toBe('state-conflict');
    await database().user.update({ where: { id: mio.actor.userId }, data: { disabledAt: null } });
    expect((await give(mio)).status).toBe(204);
    expect([await roleOf(projectId, aki), await roleOf(projectId, mio)]).toEqual(['editor', 'owner']);
    expect((await kinds()).at(-1)).toBe('project-transferred');
  });

  it('has one owner after two transfers at once', async () => {
    const [aki, mio, ren] = [await signedIn(), await signedIn(), await signedIn()];
    const projectId = await projectWith([
      { person: aki, role: 'owner' },
      { person: mio, role: 'editor' },
      { person: ren, role: 'editor' },
    ]);
    const give = (to: TestPerson) =>
      call(TRANSFER, { as: aki, params: { projectId }, body: { toUserId: to.actor.userId } });
    const statuses = (await Promise.all([give(mio), give(ren)])).map(({ status }) => status).sort();
    expect(statuses).toEqual([204, 403]);
    expect(await database().membership.count({ where: { projectId, role: 'owner' } })).toBe(1);
  });
});

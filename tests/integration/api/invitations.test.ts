import { expect, it } from 'vitest';
import { DELETE as TAKE_BACK } from '@/app/api/invitations/[invitationId]/route';
import { POST as ACCEPT } from '@/app/api/invitations/accept/route';
import { POST as OPEN } from '@/app/api/invitations/open/route';
import { GET as LIST, POST } from '@/app/api/invitations/route';
import { GET as ME } from '@/app/api/me/route';
import { GET as GET_PROJECT } from '@/app/api/projects/[projectId]/route';
import { createdInvitationSchema, invitationSchema } from '@/lib/contracts/invitations';
import { pageSchema } from '@/lib/contracts/page';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { projectWith, signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';

const page = pageSchema(invitationSchema);

async function invite(as: TestPerson, body: Record<string, unknown> = {}) {
  const invitation = createdInvitationSchema.parse(await (await call(POST, { as, body })).json());
  return { id: invitation.id, token: invitation.url.split('#')[1] ?? '' };
}

const newPerson = (token: string, email = 'mio@example.com') => ({
  as: 'new-person',
  token,
  name: 'Mio',
  email,
  password: 'long enough words',
});

describeOnPostgres('Invitations', () => {
  it('let a new person join the studio and the project, signed in at once', async () => {
    const aki = await signedIn();
    const projectId = await projectWith([{ person: aki, role: 'owner' }]);
    const { token } = await invite(aki, { project: { id: projectId, memberRole: 'viewer' } });
    const opened = await (await call(OPEN, { body: { token } })).json();
    expect(opened).toMatchObject({ senderName: 'Aki', projectTitle: 'Blue hour', memberRole: 'viewer' });
    const response = await call(ACCEPT, { body: newPerson(token) });
    expect(await response.json()).toEqual({ projectId });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const mio = { ...aki, cookie };
    expect(await (await call(ME, { as: mio })).json()).toMatchObject({
      name: 'Mio',
      role: 'creator',
      hasPassword: true,
    });
    const project = await call(GET_PROJECT, { as: mio, params: { projectId } });
    expect(await project.json()).toMatchObject({ myRole: 'viewer', memberCount: 2 });
  });

  it('work once, also when two open one at the same time', async () => {
    const aki = await signedIn();
    const { token } = await invite(aki);
    const answers = await Promise.all(
      ['a@example.com', 'b@example.com', 'c@example.com'].map((email) =>
        call(ACCEPT, { body: newPerson(token, email) }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 410, 410]);
    expect(await database().user.count()).toBe(2);
    expect((await problemOf(await call(OPEN, { body: { token } }))).code).toBe('invitation-invalid');
  });

  it('stay open when joining failed', async () => {
    const aki = await signedIn({ email: 'mio@example.com' });
    const { token } = await invite(aki);
    expect((await problemOf(await call(ACCEPT, { body: newPerson(token) }))).code).toBe('email-taken');
    expect((await call(ACCEPT, { body: newPerson(token, 'other@example.com') })).status).toBe(200);
  });

  it('that name an e-mail address are for who has it', async () => {
    const [aki, mio, ren] = [await signedIn(), await signedIn({ email: 'mio@example.com' }), await signedIn()];
    const projectId = await projectWith([{ person: aki, role: 'owner' }]);
    const project = { id: projectId, memberRole: 'editor' };
    const { token } = await invite(aki, { email: 'Mio@example.com', project });
    const others = [
      await call(ACCEPT, { body: newPerson(token, 'ren@example.com') }),
      await call(ACCEPT, { as: ren, body: { as: 'myself', token } }),
    ];
    for (const answer of others) expect((await problemOf(answer)).code).toBe('invitation-invalid');
    expect((await call(ACCEPT, { as: mio, body: { as: 'myself', token } })).status).toBe(200);
  });

  it('let somebody who is signed in join as themselves, without losing what they may do already', async () => {
    const [aki, mio] = [await signedIn(), await signedIn()];
    const projectId = await projectWith([
      { person: aki, role: 'owner' },
      { person: mio, role: 'editor' },
    ]);
    const { token } = await invite(aki, { project: { id: projectId, memberRole: 'viewer' } });
    expect((await problemOf(await call(ACCEPT, { body: { as: 'myself', token } }))).code).toBe('not-signed-in');
    expect((await call(ACCEPT, { as: mio, body: { as: 'myself', token } })).status).toBe(200);
    const project = await call(GET_PROJECT, { as: mio, params: { projectId } });
    expect(await project.json()).toMatchObject({ myRole: 'editor' });
  });

  it('are refused when they were taken back, ran out, or lead into a project that was put away', async () => {
    const aki = await signedIn();
    const projectId = await projectWith([{ person: aki, role: 'owner' }]);
    const [taken, old, away] = [
      await invite(aki),
      await invite(aki),
      await invite(aki, { project: { id: projectId, memberRole: 'viewer' } }),
    ];
    expect((await call(TAKE_BACK, { as: aki, method: 'DELETE', params: { invitationId: taken.id } })).status).toBe(204);
    await database().invitation.update({ where: { id: old.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    await database().project.update({ where: { id: projectId }, data: { deletedAt: new Date() } });
    const problems = await Promise.all(
      [taken.token, old.token, away.token, 'x'.repeat(43)].map((token) =>
        call(ACCEPT, { body: newPerson(token) }).then(problemOf),
      ),
    );
    expect(problems.map((problem) => problem.code)).toEqual(Array(4).fill('invitation-invalid'));
    expect(await database().user.count()).toBe(1);
  });

  it('into a stranger’s project cannot be made, and into one’s own by owners alone', async () => {
    const [owner, viewer, stranger] = [await signedIn(), await signedIn(), await signedIn()];
    const id = await projectWith([
      { person: owner, role: 'owner' },
      { person: viewer, role: 'viewer' },
    ]);
    const make = (as: TestPerson) => call(POST, { as, body: { project: { id, memberRole: 'owner' } } }).then(problemOf);
    expect((await make(stranger)).code).toBe('not-found');
    expect((await make(viewer)).code).toBe('role-missing');
  });

  it('give more than a creator’s role only when an admin makes them', async () => {
    const [creator, admin] = [await signedIn(), await signedIn({ role: 'admin' })];
    expect((await problemOf(await call(POST, { as: creator, body: { role: 'admin' } }))).code).toBe('role-missing');
    const { token } = await invite(admin, { role: 'editor' });
    await call(ACCEPT, { body: newPerson(token) });
    expect(await database().user.findUnique({ where: { email: 'mio@example.com' } })).toMatchObject({ role: 'editor' });
  });

  it('are made by admins alone where the settings say so', async () => {
    const creator = await signedIn();
    await database().studioSettings.create({ data: { id: 1, creatorsInvite: false } });
    expect((await problemOf(await call(POST, { as: creator, body: {} }))).code).toBe('role-missing');
  });

  it('are listed to their sender and to admins, never with the link', async () => {
    const [aki, mio, admin] = [await signedIn(), await signedIn(), await signedIn({ role: 'admin' })];
    const { id, token } = await invite(aki);
    const texts = await Promise.all([aki, mio, admin].map(async (as) => (await call(LIST, { as })).text()));
    expect(texts.map((text) => page.parse(JSON.parse(text)).items.length)).toEqual([1, 0, 1]);
    expect(texts.join('')).not.toContain(token);
    expect((await call(TAKE_BACK, { as: mio, method: 'DELETE', params: { invitationId: id } })).status).toBe(404);
  });

  it('are stored as a hash, so that the database gives no link away', async () => {
    const { token } = await invite(await signedIn());
    const rows = await database().invitation.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

import '../jobs/studio';
import { afterEach, expect, vi } from 'vitest';
import { POST as SEND } from '@/app/api/invitations/[invitationId]/send/route';
import { POST as INVITE } from '@/app/api/invitations/route';
import { PATCH as UPDATE_ME } from '@/app/api/me/route';
import { GET as MAIL, PATCH as UPDATE_MAIL } from '@/app/api/settings/mail/route';
import { POST as TEST } from '@/app/api/settings/mail/test/route';
import { GET as SETTINGS } from '@/app/api/settings/route';
import { createdInvitationSchema } from '@/lib/contracts/invitations';
import { mailSettingsSchema, type UpdateMailSettings } from '@/lib/contracts/mail';
import { settingsSchema } from '@/lib/contracts/settings';
import { database } from '@/lib/server/database/database';
import { MAIL_KINDS } from '@/lib/server/jobs/job-handlers';
import { sendMail } from '@/lib/server/mail/send-mail';
import { serveDigests } from '@/lib/server/mail/serve-digests';
import { notify } from '@/lib/server/notifications/notify';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { runJobs } from '../jobs/run-jobs';
import { projectWith, signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';
import { startMailServer, startSilentServer, type TestMailServer } from './mail-server';

vi.setConfig({ testTimeout: 60_000 });

const HOUR_MS = 60 * 60 * 1000;
const running: TestMailServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});
async function started(server: Promise<TestMailServer>): Promise<TestMailServer> {
  const one = await server;
  running.push(one);
  return one;
}

async function settingsOf(admin: TestPerson) {
  return mailSettingsSchema.parse(await (await call(MAIL, { as: admin })).json());
}

async function setMail(admin: TestPerson, port: number, change: UpdateMailSettings = {}) {
  const body = {
    host: '127.0.0.1',
    port,
    security: 'none',
    sender: 'koma@example.com',
    allowsPrivate: true,
    ...change,
  };
  const headers = { 'If-Match': `"${(await settingsOf(admin)).revision}"` };
  const answer = await call(UPDATE_MAIL, { as: admin, method: 'PATCH', headers, body });
  if (answer.status !== 200) throw new Error(await answer.text());
  return mailSettingsSchema.parse(await answer.json());
}

const test = (admin: TestPerson) => call(TEST, { as: admin, body: { to: 'rin@example.com' } });

/** A member who wants email, and somebody who comments on their pages. */
async function studioWithMail(server: TestMailServer) {
  const admin = await signedIn({ name: 'Rin', role: 'admin' });
  await setMail(admin, server.port);
  const aki = await signedIn({ name: 'Aki', email: 'aki@example.com' });
  const mio = await signedIn({ name: 'Mio' });
  const projectId = await projectWith([
    { person: aki, role: 'owner' },
    { person: mio, role: 'editor' },
  ]);
  const body = { digestEvery: 'hourly' };
  await call(UPDATE_ME, { as: aki, method: 'PATCH', headers: { 'If-Match': '"1"' }, body });
  const tell = (excerpt: string) =>
    notify({ userId: mio.actor.userId, name: 'Mio' }, [aki.actor.userId], { projectId, kind: 'comment', excerpt });
  return { admin, aki, projectId, tell };
}

describeOnDatabases('Mail settings', ({ itOnce }) => {
  itOnce('are the admins’; the password is told to nobody and goes with the host', async () => {
    const admin = await signedIn({ role: 'admin' });
    const aki = await signedIn();
    expect((await problemOf(await call(MAIL, { as: aki }))).code).toBe('role-missing');
    expect((await problemOf(await test(aki))).code).toBe('role-missing');
    expect((await problemOf(await test(admin))).code).toBe('state-conflict');
    const set = await setMail(admin, 2525, { user: 'koma', password: 'hush-hush' });
    expect(set).toMatchObject({ hasPassword: true, port: 2525, waitingCount: 0 });
    const everybodys: unknown = await (await call(SETTINGS, { as: aki })).json();
    expect(settingsSchema.parse(everybodys).sendsMail).toBe(true);
    expect((await setMail(admin, 2525, { sender: 'other@example.com' })).hasPassword).toBe(true);
    expect((await setMail(admin, 2525, { host: 'localhost' })).hasPassword).toBe(false);
    expect(JSON.stringify([everybodys, await database().auditEntry.findMany()])).not.toContain('hush-hush');
    const stale = await call(UPDATE_MAIL, { as: admin, method: 'PATCH', headers: { 'If-Match': '"1"' }, body: {} });
    expect((await problemOf(stale)).code).toBe('revision-stale');
  });

  itOnce('are tried by a test message that says what failed', async () => {
    const admin = await signedIn({ role: 'admin' });
    const server = await started(startMailServer());
    await setMail(admin, server.port, { user: 'koma', password: 'right' });
    expect((await test(admin)).status).toBe(200);
    expect(server.messages[0]).toContain('Subject: Koma: test message');
    expect(await settingsOf(admin)).toMatchObject({ problem: null, pausedUntil: null });
    await setMail(admin, server.port, { password: 'wrong' });
    expect(await problemOf(await test(admin))).toMatchObject({ code: 'mail-login-refused', status: 502 });
    expect((await settingsOf(admin)).problem).toContain('refused the user name or the password');
    const tls = await started(startMailServer('yes', { isTls: true }));
    await setMail(admin, tls.port, { security: 'tls', user: '' });
    expect((await problemOf(await test(admin))).code).toBe('mail-certificate-invalid');
    await setMail(admin, server.port, { security: 'starttls' });
    expect((await problemOf(await test(admin))).code).toBe('mail-certificate-invalid');
    await setMail(admin, server.port, { allowsPrivate: false });
    expect((await problemOf(await test(admin))).code).toBe('address-private');
    const gone = await startMailServer();
    await gone.stop();
    await setMail(admin, gone.port);
    expect((await problemOf(await test(admin))).code).toBe('mail-unreachable');
    for (const [says, code] of [
      ['no-recipient', 'mail-refused'],
      ['busy', 'mail-busy'],
    ] as const) {
      const one = await started(startMailServer(says));
      await setMail(admin, one.port);
      expect((await problemOf(await test(admin))).code).toBe(code);
    }
  });

  itOnce('wait for a server that says nothing no longer than the time limit', async () => {
    const server = await started(startSilentServer());
    const settings = {
      host: '127.0.0.1',
      user: '',
      password: '',
      sender: 'a@example.com',
      allowsPrivate: true,
    } as const;
    const message = { to: 'b@example.com', subject: 'A', text: 'A', html: 'A', id: '1' };
    for (const security of ['none', 'tls'] as const) {
      const sent = sendMail({ ...settings, port: server.port, security }, message, {
        senderName: 'Koma',
        timeLimitMs: 200,
      });
      await expect(sent).rejects.toMatchObject({ code: 'mail-too-slow' });
    }
  });
});

describeOnDatabases('Invitations', ({ itOnce }) => {
  const invite = async (as: TestPerson, body: object) =>
    createdInvitationSchema.parse(await (await call(INVITE, { as, body })).json());
  const send = (as: TestPerson, { id, url }: { id: string; url: string }) =>
    call(SEND, { as, params: { invitationId: id }, body: { token: url.split('#')[1] } });

  itOnce('are sent to their address, and say who invites to which studio and project', async () => {
    const server = await started(startMailServer());
    const { aki, projectId } = await studioWithMail(server);
    await database().project.update({ where: { id: projectId }, data: { title: 'Rain <b>on</b> Kanda' } });
    const project = { id: projectId, memberRole: 'editor' };
    const made = await invite(aki, { email: 'ren@example.com', project });
    expect(await (await send(aki, made)).json()).toEqual({ email: 'ren@example.com' });
    const [message = ''] = server.messages;
    expect(message).toContain('To: ren@example.com');
    const plain = message.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    expect(plain).toContain(made.url);
    expect(plain).toMatch(/Aki invites you to work on/);
    expect(plain.slice(plain.indexOf('Content-Type: text/html'))).not.toContain('<b>on</b>');
    // The studio keeps the link by its hash alone.
    expect(JSON.stringify(await database().invitation.findMany())).not.toContain(made.url.split('#')[1]);
    expect((await problemOf(await send(await signedIn(), made))).code).toBe('not-found');
    expect((await problemOf(await send(aki, { ...made, url: `${made.url}x` }))).code).toBe('invitation-invalid');
    expect((await problemOf(await send(aki, await invite(aki, { project })))).code).toBe('state-conflict');
    await database().invitation.updateMany({ data: { revokedAt: new Date() } });
    expect((await problemOf(await send(aki, made))).code).toBe('invitation-invalid');
    expect(server.messages).toHaveLength(1);
  });

  itOnce('are made and can be copied without a mail server, and where it can’t be reached', async () => {
    const server = await startMailServer();
    const aki = await signedIn();
    const made = await invite(aki, { email: 'ren@example.com' });
    expect((await problemOf(await send(aki, made))).code).toBe('state-conflict');
    const { admin } = await studioWithMail(server);
    await server.stop();
    expect((await problemOf(await send(aki, made))).code).toBe('mail-unreachable');
    expect((await settingsOf(admin)).problem).not.toBeNull();
    expect(await database().invitation.count({ where: { usedAt: null, revokedAt: null } })).toBe(1);
  });
});

describeOnDatabases('Digests', ({ itOnce }) => {
  itOnce('tell what is unread once, by project, and no more often than asked for', async () => {
    const server = await started(startMailServer());
    const { admin, aki, tell } = await studioWithMail(server);
    await tell('The tail points <b>elsewhere</b>');
    await tell('And the hat');
    expect((await settingsOf(admin)).waitingCount).toBe(2);
    const now = new Date();
    expect([await serveDigests(now), await serveDigests(now)]).toEqual([1, 0]);
    await runJobs(MAIL_KINDS);
    expect(server.messages).toHaveLength(1);
    const message = (server.messages[0] ?? '').replaceAll('=\r\n', '');
    expect(message).toContain('Subject: Koma: 2 new notifications');
    expect(message).toContain('To: aki@example.com');
    expect(message).toContain('Blue hour');
    expect(message).toContain('http://localhost:3000/settings#email');
    expect(message).toContain('&lt;b&gt;elsewhere');
    expect((await settingsOf(admin)).waitingCount).toBe(0);
    await tell('One more');
    expect(await serveDigests(new Date())).toBe(0);
    const later = new Date(Date.now() + HOUR_MS + 1000);
    expect(await serveDigests(later)).toBe(1);
    // Read in the studio before it was sent.
    await database().notification.updateMany({ where: { userId: aki.actor.userId }, data: { readAt: new Date() } });
    await runJobs(MAIL_KINDS);
    expect(server.messages).toHaveLength(1);
  });

  itOnce('lose nothing while the server can’t be reached, and pause', async () => {
    const gone = await startMailServer();
    await gone.stop();
    const { admin, tell } = await studioWithMail(gone);
    await tell('The tail');
    expect(await serveDigests(new Date())).toBe(1);
    await runJobs(MAIL_KINDS);
    const [job] = await database().job.findMany({ where: { kind: 'mail-digest' } });
    expect(job).toMatchObject({ status: 'queued', failureCount: 1, errorCode: 'mail-unreachable' });
    const failing = await settingsOf(admin);
    expect(failing.problem).toContain('can’t be reached');
    expect(failing.pausedUntil).not.toBeNull();
    await database().job.updateMany({ data: { status: 'failed' } });
    expect(await serveDigests(new Date())).toBe(0);
    const server = await started(startMailServer());
    await setMail(admin, server.port);
    expect(await serveDigests(new Date())).toBe(1);
    await runJobs(MAIL_KINDS);
    expect(server.messages).toHaveLength(1);
  });

  itOnce('go on for others when one address is refused', async () => {
    const server = await started(startMailServer('no-recipient'));
    const { admin, aki, tell } = await studioWithMail(server);
    await tell('The tail');
    await serveDigests(new Date());
    await runJobs(MAIL_KINDS);
    expect(await settingsOf(admin)).toMatchObject({ pausedUntil: null, waitingCount: 1 });
    expect(await serveDigests(new Date())).toBe(0);
    expect(await serveDigests(new Date(Date.now() + HOUR_MS + 1000))).toBe(1);
    await database().user.update({ where: { id: aki.actor.userId }, data: { digestEvery: 'never' } });
    await runJobs(MAIL_KINDS);
    expect(await serveDigests(new Date(Date.now() + 3 * HOUR_MS))).toBe(0);
  });
});

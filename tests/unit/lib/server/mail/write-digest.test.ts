import { expect, test } from 'vitest';
import type { Notification } from '@/lib/contracts/notifications';
import { toMailFailure } from '@/lib/server/mail/mail-failure';
import { writeDigest } from '@/lib/server/mail/write-digest';

function notice(id: string, part: Partial<Notification> = {}): Notification {
  return {
    ...{ id, kind: 'reply', project: { id: 'p1', title: 'Blue hour' }, page: { id: 'g1', number: 3 } },
    ...{ subjectId: 't1', actorName: 'Mio', excerpt: 'A <script> & more', isRead: false },
    createdAt: '2026-11-30T12:00:00.000Z',
    ...part,
  };
}

const at = { studioName: 'Inkhouse', url: 'https://koma.example' };

test('what is of one thread is one entry under its project, with a link to it', () => {
  const other = { project: { id: 'p2', title: 'Second' }, page: null, subjectId: null, actorName: 'Ren' };
  const notifications = [notice('3', { actorName: 'Ren' }), notice('2'), notice('1', other)];
  const { subject, text, html } = writeDigest({ ...at, notifications, count: 3, locale: 'en' });
  expect(subject).toBe('Inkhouse: 3 new notifications');
  expect(text).toContain('Blue hour\n\n- Ren and 1 other replied (Page 3)\n  A <script> & more\n');
  expect(text).toContain('https://koma.example/projects/p1/pages?page=g1&stage=letter&comment=t1');
  expect(text).toContain('Second\n\n- Ren replied\n');
  expect(text).toContain('https://koma.example/settings#email');
  expect(html).toContain('A &lt;script&gt; &amp; more');
  expect(html).not.toContain('<script>');
});

test('a digest is in its person’s language, and of many it tells how many more there are', () => {
  const notifications = Array.from({ length: 60 }, (_, index) => notice(String(index), { subjectId: null }));
  const { subject, text, html } = writeDigest({ ...at, notifications, count: 75, locale: 'ja' });
  expect(subject).toBe('Inkhouse：新しい通知 75 件');
  expect(text).toContain('ほか 25 件');
  expect(html).toContain('<html lang="ja">');
});

test('failures of the SMTP client become sentences that name the server', () => {
  const failure = (message: string, part: object) => toMailFailure(Object.assign(new Error(message), part), 'mx:25');
  const codes = [
    failure('connect ECONNREFUSED', { code: 'ECONNREFUSED' }),
    failure('Greeting never received', { code: 'ETIMEDOUT', command: 'CONN' }),
    failure('Invalid login: 535', { code: 'EAUTH', response: '535 no', responseCode: 535 }),
    failure('self-signed certificate', { code: 'ESOCKET' }),
    failure('rejected', {
      code: 'EENVELOPE',
      response: '550 No such\r\nmailbox',
      responseCode: 550,
      command: 'RCPT TO',
    }),
    failure('later', { code: 'EENVELOPE', response: '451 later', responseCode: 451, command: 'RCPT TO' }),
  ].map(({ code, message }) => [code, message.includes('mx:25'), /[\r\n]/.test(message)]);
  expect(codes).toEqual([
    ['mail-unreachable', true, false],
    ['mail-too-slow', true, false],
    ['mail-login-refused', true, false],
    ['mail-certificate-invalid', true, false],
    ['mail-refused', true, false],
    ['mail-busy', true, false],
  ]);
});

import { expect, it } from 'vitest';
import { readSignInError } from '@/components/sign-in/read-sign-in-error';
import { messagesOf } from '@/lib/i18n/messages';

it.each([
  [null, null],
  ['link-invalid', 'link-invalid'],
  ['not-invited', 'not-invited'],
  ['too-many-attempts', 'too-many-attempts'],
  ['CredentialsSignin', 'sign-in-failed'],
  ['OAuthCallback', 'provider-failed'],
  ['AccessDenied', 'provider-failed'],
  ['offline', 'offline'],
  ['database-unreachable', 'studio-away'],
  ['Configuration', 'studio-away'],
])('%s is told as %s', (code, trouble) => {
  expect(readSignInError(code)).toBe(trouble);
});

it('never blames what was typed for a failure it does not know', () => {
  expect(messagesOf('en').signIn[readSignInError('anything else') ?? 'sign-in-failed']).toMatch(/Wait a few seconds/);
});

import { AppError } from '../app-error';
import { isPasswordRight } from '../auth/password';
import {
  accountFromAddressKey,
  addressKey,
  forgetAttempts,
  giveBack,
  takeTurn,
  type RateLimitKey,
} from '../auth/rate-limit';
import { hashSecretToken } from '../auth/secret-token';
import { database } from '../database/database';
import type { LinkKind, ProjectLink } from '../generated/client';
import { hasLinkPass, linkPassCookie } from './link-pass';

const LONGEST_TOKEN = 200;

/** Which link a request names. */
export interface LinkCall {
  readonly kind: LinkKind;
  readonly token: string;
  /** Of the request: they hold the pass of a link with a password, and whom attempts are counted for. */
  readonly headers: Headers;
}

/**
 * The link of a token, for anybody who has it: not revoked, in time, into a project that is still there, its password
 * given. Wrong tokens make the next wrong ones of their address slower; a right one never waits.
 * @throws AppError `shared-link-invalid`, `link-password-needed`, `too-many-attempts`
 */
export async function openLink(call: LinkCall): Promise<ProjectLink> {
  const link = await findOpenLink(call);
  if (link.passwordHash === null || (await hasLinkPass(link, call.headers))) return link;
  throw new AppError('link-password-needed', 'This link needs a password.', {
    action: 'Enter the password that you got with the link.',
  });
}

/**
 * Gives the password of a link. Wrong ones slow the next ones down, and no number of them keeps the right one out.
 * @returns the `Set-Cookie` by which `openLink` knows the browser afterwards
 * @throws AppError `shared-link-invalid`, `link-password-wrong`, `too-many-attempts`
 */
export async function unlockLink(call: LinkCall, password: string): Promise<string> {
  const link = await findOpenLink(call);
  const everywhere: RateLimitKey = { action: 'link', kind: 'account', who: link.id };
  const address = addressKey('link', call.headers);
  const fromHere = accountFromAddressKey('link', link.id, call.headers);
  await takeTurn(address, fromHere, everywhere);
  if (link.passwordHash !== null && !(await isPasswordRight(password, link.passwordHash))) {
    throw new AppError('link-password-wrong', 'This password doesn’t open the link.', { action: 'Try again.' });
  }
  await forgetAttempts(fromHere);
  await giveBack(address, everywhere);
  return linkPassCookie(link);
}

/** Counts that a link was opened, and nothing about who did. */
export async function countView(link: ProjectLink): Promise<void> {
  await database().projectLink.updateMany({ where: { id: link.id }, data: { viewCount: { increment: 1 } } });
}

async function findOpenLink({ kind, token, headers }: LinkCall): Promise<ProjectLink> {
  const now = new Date();
  const link =
    token.length > LONGEST_TOKEN
      ? null
      : await database().projectLink.findFirst({
          where: {
            kind,
            tokenHash: hashSecretToken(token),
            revokedAt: null,
            OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
            project: { deletedAt: null },
          },
        });
  if (link !== null) return link;
  await takeTurn(addressKey('link', headers));
  throw linkInvalid();
}

/** What the holder of a link hears that opens nothing, for whatever reason. */
export function linkInvalid(): AppError {
  return new AppError('shared-link-invalid', 'This link is expired or revoked.', {
    action: 'Ask whoever sent it for a new one.',
  });
}

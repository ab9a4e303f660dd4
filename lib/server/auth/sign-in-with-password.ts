import { z } from 'zod';
import { emailSchema } from '@/lib/contracts/people';
import { database } from '../database/database';
import { isPasswordRight } from './password';
import { accountFromAddressKey, addressKey, forgetAttempts, giveBack, takeTurn, type RateLimitKey } from './rate-limit';

const credentialsSchema = z.object({ email: emailSchema, password: z.string().min(1).max(200) });

/**
 * The id of the person whom an e-mail and a password belong to, null when they belong to nobody or to a closed account.
 * Wrong ones slow the next ones down, right ones are forgotten; no number of wrong ones keeps the right password out.
 * @throws AppError `too-many-attempts` with the seconds after which it may be tried again
 */
export async function signInWithPassword(given: unknown, headers: Headers): Promise<string | null> {
  const credentials = credentialsSchema.safeParse(given);
  if (!credentials.success) return null;
  const { email, password } = credentials.data;
  const account: RateLimitKey = { action: 'sign-in', kind: 'account', who: email };
  const [address, fromHere] = [addressKey('sign-in', headers), accountFromAddressKey('sign-in', email, headers)];
  await takeTurn(address, fromHere, account);
  const user = await database().user.findUnique({ where: { email } });
  const isRight = await isPasswordRight(password, user?.passwordHash ?? null);
  if (!isRight || user === null || user.disabledAt !== null) return null;
  await forgetAttempts(fromHere);
  await giveBack(address, account);
  return user.id;
}

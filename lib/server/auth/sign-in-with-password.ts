import { z } from 'zod';
import { emailSchema } from '@/lib/contracts/people';
import { database } from '../database/database';
import { isPasswordRight } from './password';
import { countAddressAttempt, countAttempt, forgetAttempts, type RateLimitKey } from './rate-limit';

const credentialsSchema = z.object({ email: emailSchema, password: z.string().min(1).max(200) });

/**
 * The id of the person whom an e-mail and a password belong to, null when they belong to nobody or to a closed account.
 * Every attempt counts, right ones are forgotten.
 * @throws AppError `too-many-attempts`
 */
export async function signInWithPassword(given: unknown, headers: Headers): Promise<string | null> {
  const credentials = credentialsSchema.safeParse(given);
  if (!credentials.success) return null;
  const { email, password } = credentials.data;
  const account: RateLimitKey = { action: 'sign-in', kind: 'account', who: email };
  await countAttempt(account);
  await countAddressAttempt('sign-in', headers);
  const user = await database().user.findUnique({ where: { email } });
  const isRight = await isPasswordRight(password, user?.passwordHash ?? null);
  if (!isRight || user === null || user.disabledAt !== null) return null;
  await forgetAttempts(account);
  return user.id;
}

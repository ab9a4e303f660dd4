import { createHash } from 'node:crypto';
import { AppError } from '../app-error';
import { database } from '../database/database';
import { environment } from '../environment';

const WINDOW_SECONDS = 15 * 60;

/** Attempts in 15 minutes: few for one account, more for an address, behind which a whole house may sit. */
export const ATTEMPTS = { account: 10, address: 60 } as const;

/** Whom attempts are counted for. Kept as a hash, so that the table says nothing about people. */
export interface RateLimitKey {
  readonly action: 'sign-in' | 'invitation' | 'password' | 'link';
  readonly kind: keyof typeof ATTEMPTS;
  readonly who: string;
}

function rowKey({ action, kind, who }: RateLimitKey): string {
  return `${action}:${kind}:${createHash('sha256').update(who).digest('hex').slice(0, 32)}`;
}

/**
 * Counts an attempt, in the database, so that all processes count together.
 * @throws AppError `too-many-attempts` with the seconds to wait
 */
export async function countAttempt(key: RateLimitKey): Promise<void> {
  const [row] = await database().$queryRaw<{ points: number; seconds: number }[]>`
    INSERT INTO "RateLimit" ("key", "points", "resetsAt")
    VALUES (${rowKey(key)}, 1, now() + make_interval(secs => ${WINDOW_SECONDS}::int))
    ON CONFLICT ("key") DO UPDATE SET
      "points" = CASE WHEN "RateLimit"."resetsAt" < now() THEN 1 ELSE "RateLimit"."points" + 1 END,
      "resetsAt" = CASE WHEN "RateLimit"."resetsAt" < now() THEN EXCLUDED."resetsAt" ELSE "RateLimit"."resetsAt" END
    RETURNING "points", ceil(extract(epoch FROM "resetsAt" - now()))::int AS "seconds"`;
  if (row === undefined || row.points <= ATTEMPTS[key.kind]) return;
  throw new AppError('too-many-attempts', 'Too many attempts.', {
    action: `Wait ${Math.ceil(row.seconds / 60)} minutes, then try again.`,
    retryAfterSeconds: row.seconds,
  });
}

/** Forgets a key's attempts, after one that succeeded. */
export async function forgetAttempts(key: RateLimitKey): Promise<void> {
  await database().rateLimit.deleteMany({ where: { key: rowKey(key) } });
}

/**
 * Counts an attempt for the caller's address as well, where it can be trusted: behind our own proxy it is the entry which
 * that added last. Otherwise the header is the caller's own word, and accounts alone are counted.
 * @throws AppError `too-many-attempts`
 */
export async function countAddressAttempt(action: RateLimitKey['action'], headers: Headers): Promise<void> {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  if (!environment().trustProxy || address === undefined) return;
  await countAttempt({ action, kind: 'address', who: address });
}

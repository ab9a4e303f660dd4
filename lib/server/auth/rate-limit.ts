import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../app-error';
import { database } from '../database/database';
import { callerAddress } from './caller-address';

/** What attempts are counted for, and how many there are. */
interface Limit {
  /** Attempts that are answered at once. */
  readonly burst: number;
  /** After those, one more every so many seconds. */
  readonly everySeconds: number;
  /** So long an attempt waits for its turn; one that would wait longer is refused. */
  readonly longestWaitSeconds: number;
  /** Whether one that would wait longer is answered after the longest wait all the same. */
  readonly isNeverRefused?: true;
}

/**
 * Attempts that fail make the next ones slower and never close an account: whoever knows the password gets in, at worst some
 * seconds later. Few for one account from one address; more for an address, behind which a whole house may sit; and an account
 * that is tried from everywhere is only slowed down, since its owner can't help it.
 */
export const LIMITS = {
  'account-from-address': { burst: 10, everySeconds: 5, longestWaitSeconds: 20 },
  address: { burst: 20, everySeconds: 3, longestWaitSeconds: 20 },
  account: { burst: 50, everySeconds: 1, longestWaitSeconds: 5, isNeverRefused: true },
} as const satisfies Record<string, Limit>;

/** Whom attempts are counted for. Kept as a hash, so that the table says nothing about people. */
export interface RateLimitKey {
  readonly action: 'sign-in' | 'invitation' | 'invitation-mail' | 'password' | 'token' | 'link';
  readonly kind: keyof typeof LIMITS;
  readonly who: string;
}

function rowKey({ action, kind, who }: RateLimitKey): string {
  return `${action}:${kind}:${createHash('sha256').update(who).digest('hex').slice(0, 32)}`;
}

/**
 * Counts an attempt for each key, in the database, so that all processes count together, and waits until it is its turn.
 * Give attempts that were right back with {@link giveBack}.
 * @throws AppError `too-many-attempts` with the seconds to wait
 */
export async function takeTurn(...keys: readonly RateLimitKey[]): Promise<void> {
  let waitSeconds = 0;
  for (const key of keys) waitSeconds = Math.max(waitSeconds, await countAttempt(key));
  if (waitSeconds > 0) await sleep(waitSeconds * 1000);
}

/**
 * `resetsAt` is when all attempts of a key are forgotten: each moves it on by one interval, so its distance from now tells how
 * many there were (the generic cell rate algorithm).
 * @returns the seconds until it is this attempt's turn
 */
async function countAttempt(key: RateLimitKey): Promise<number> {
  const limit: Limit = LIMITS[key.kind];
  const { burst, everySeconds, longestWaitSeconds } = limit;
  const freeSeconds = (burst - 1) * everySeconds;
  const mostSeconds = freeSeconds + longestWaitSeconds;
  const [row] = await database().$queryRaw<{ ahead: number }[]>`
    INSERT INTO "RateLimit" AS r ("key", "points", "resetsAt")
    VALUES (${rowKey(key)}, 1, now() + make_interval(secs => ${everySeconds}::int))
    ON CONFLICT ("key") DO UPDATE SET
      "points" = r."points" + 1,
      "resetsAt" = LEAST(GREATEST(r."resetsAt", now()), now() + make_interval(secs => ${mostSeconds}::int))
        + make_interval(secs => ${everySeconds}::int)
    WHERE ${limit.isNeverRefused === true} OR r."resetsAt" <= now() + make_interval(secs => ${mostSeconds}::int)
    RETURNING extract(epoch FROM "resetsAt" - now())::float8 - ${everySeconds}::int AS ahead`;
  if (row !== undefined) return Math.max(0, row.ahead - freeSeconds);
  const retryAfterSeconds = everySeconds;
  throw new AppError('too-many-attempts', 'Too many attempts.', {
    action: `Wait ${retryAfterSeconds} seconds, then try again.`,
    retryAfterSeconds,
  });
}

/** Takes back what attempts counted that were right. */
export async function giveBack(...keys: readonly RateLimitKey[]): Promise<void> {
  for (const key of keys) {
    const { everySeconds } = LIMITS[key.kind];
    await database().$executeRaw`
      UPDATE "RateLimit" SET "points" = "points" - 1,
        "resetsAt" = "resetsAt" - make_interval(secs => ${everySeconds}::int)
      WHERE "key" = ${rowKey(key)}`;
  }
}

/** Forgets a key's attempts, after one that succeeded. */
export async function forgetAttempts(key: RateLimitKey): Promise<void> {
  await database().rateLimit.deleteMany({ where: { key: rowKey(key) } });
}

/** What attempts of the caller's address count for. */
export function addressKey(action: RateLimitKey['action'], headers: Headers): RateLimitKey {
  return { action, kind: 'address', who: callerAddress(headers) };
}

/** What attempts of the caller's address at one account count for. */
export function accountFromAddressKey(action: RateLimitKey['action'], account: string, headers: Headers): RateLimitKey {
  return { action, kind: 'account-from-address', who: `${account}\n${callerAddress(headers)}` };
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import type { Prisma } from '../generated/client';

/** What a key looks like. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,100}$/;
const keySchema = z.string().regex(IDEMPOTENCY_KEY);

/** The request's `Idempotency-Key`, null without one. @throws AppError `request-invalid` */
export function idempotencyKey(request: Request): string | null {
  const given = request.headers.get('idempotency-key');
  if (given === null) return null;
  const parsed = keySchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new AppError('request-invalid', 'An Idempotency-Key must have 8 to 100 visible characters.');
}

/**
 * Runs a create once for a person's key, and answers every repetition with what the first one answered. The key and
 * what was made are written in one transaction, so a crash leaves both or neither, and of two requests at the same
 * time the second waits for the first. A create that failed leaves no key behind and may be tried again.
 *
 * @param prepare computes outside of the transaction, and gives the function that writes; of two requests at the same time
 * both may compute, and one writes
 * @throws AppError `idempotency-key-reused` when the key came with another request before
 */
export async function once(
  actor: Actor,
  request: { key: string; operation: string; words: string },
  prepare: () => Promise<() => Promise<Prisma.InputJsonValue>>,
): Promise<Prisma.JsonValue> {
  const requestHash = createHash('sha256').update(`${request.operation}\n${request.words}`).digest('hex');
  const id = { userId: actor.userId, key: request.key };
  if ((await database().idempotencyKey.count({ where: id })) > 0) return replay(id, requestHash);
  const create = await prepare();
  return inTransaction(async () => {
    const { count } = await database().idempotencyKey.createMany({
      data: { ...id, operation: request.operation, requestHash },
      skipDuplicates: true,
    });
    if (count === 0) return replay(id, requestHash);
    const response = await create();
    await database().idempotencyKey.update({ where: { userId_key: id }, data: { response } });
    return response as Prisma.JsonValue;
  });
}

async function replay(id: { userId: string; key: string }, requestHash: string): Promise<Prisma.JsonValue> {
  const earlier = await database().idempotencyKey.findUniqueOrThrow({ where: { userId_key: id } });
  if (earlier.requestHash === requestHash) return earlier.response;
  throw new AppError('idempotency-key-reused', 'This Idempotency-Key was already used for another request.', {
    action: 'Use a new key for every new request.',
  });
}

import path from 'node:path';
import { z } from 'zod';
import { operations } from '@/lib/contracts/api';
import type { Operation } from '@/lib/contracts/operation';
import { database, inTransaction } from '@/lib/server/database/database';
import { call } from '../call';
import type { TestPerson } from '../people';
import type { StudioToWalk } from './studio-to-walk';
import { walkRequests, type WalkRequest } from './walk-requests';

export type OperationId = keyof typeof operations;
type Handler = Parameters<typeof call>[0];

const routeSchema = z.record(z.string(), z.unknown());
/** Every operation of the API. */
export const OPERATION_IDS = z.enum(Object.keys(operations) as [OperationId, ...OperationId[]]).options;

async function handlerOf({ path: address, method }: Operation): Promise<Handler> {
  const folder = address.replaceAll('{', '[').replaceAll('}', ']');
  const file = path.resolve(import.meta.dirname, `../../../app/api${folder}/route.ts`);
  const found = routeSchema.parse(await import(file))[method];
  if (typeof found !== 'function') throw new Error(`${method} ${address} has no handler`);
  return found as Handler;
}

async function putAway(studio: StudioToWalk, what: NonNullable<WalkRequest['away']>): Promise<void> {
  const data = { deletedAt: new Date() };
  const { page, characterId, placeId, typefaceId, generationId, otherPictureId } = studio;
  if (what === 'page') await database().page.update({ where: { id: page.id }, data });
  if (what === 'picture') await database().picture.update({ where: { id: otherPictureId }, data });
  if (what === 'character') await database().character.update({ where: { id: characterId }, data });
  if (what === 'place') await database().place.update({ where: { id: placeId }, data });
  if (what === 'typeface') await database().typeface.update({ where: { id: typefaceId }, data });
  if (what === 'generation') await database().generation.update({ where: { id: generationId }, data });
}

class TakenBack extends Error {}

/** What an operation computes in another process takes its time while many tests run. */
const LONG = { timeoutMs: 120_000 };

/** Asks as a person or by an access token, and takes back whatever it did. @param o.look what is compared before and after */
export async function askOperation(
  studio: StudioToWalk,
  id: OperationId,
  { as, token, look }: { as?: TestPerson | undefined; token?: string; look?: () => Promise<unknown> },
): Promise<{ status: number; code: string; audited: number; hasChanged: boolean }> {
  const operation: Operation = operations[id];
  const request = walkRequests(studio)[id];
  const handler = await handlerOf(operation);
  let heard = { status: 0, code: '', audited: 0, hasChanged: false };
  await inTransaction(async () => {
    if (request.away) await putAway(studio, request.away);
    const before = await database().auditEntry.count();
    const seen = JSON.stringify(await look?.());
    const answer = await call(handler, {
      ...request,
      method: operation.method,
      path: `/walk?${request.query ?? ''}`,
      ...(as === undefined ? {} : { as }),
      headers: { ...request.headers, ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
    });
    const isProblem = answer.headers.get('content-type') === 'application/problem+json';
    heard = {
      status: answer.status,
      code: isProblem ? String(Object(await answer.json()).code) : '',
      audited: 0,
      hasChanged: false,
    };
    heard.audited = (await database().auditEntry.count()) - before;
    if (!isProblem) await answer.body?.cancel();
    heard.hasChanged = JSON.stringify(await look?.()) !== seen;
    throw new TakenBack();
  }, LONG).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return heard;
}

import '../jobs/studio';
import path from 'node:path';
import { expect, vi } from 'vitest';
import { z } from 'zod';
import { operations } from '@/lib/contracts/api';
import type { Operation } from '@/lib/contracts/operation';
import { CALLERS, OPERATION_RIGHTS, verdictOn, type Caller } from '@/lib/domain/access/operation-rights';
import { database, inTransaction } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { personOf, studioToWalk, type StudioToWalk } from './studio-to-walk';
import { walkRequests, type WalkRequest } from './walk-requests';

vi.setConfig({ testTimeout: 300_000 });

type OperationId = keyof typeof operations;
type Handler = Parameters<typeof call>[0];

const routeSchema = z.record(z.string(), z.unknown());
const IDS = z.enum(Object.keys(operations) as [OperationId, ...OperationId[]]).options;

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

/** Asks, and takes back whatever it did. */
async function ask(studio: StudioToWalk, id: OperationId, caller: Caller): Promise<{ status: number; code: string }> {
  const operation: Operation = operations[id];
  const request = walkRequests(studio)[id];
  const handler = await handlerOf(operation);
  const as = personOf(studio, caller);
  let heard = { status: 0, code: '' };
  await inTransaction(async () => {
    if (request.away) await putAway(studio, request.away);
    const answer = await call(handler, {
      ...request,
      method: operation.method,
      path: `/walk?${request.query ?? ''}`,
      ...(as === undefined ? {} : { as }),
    });
    const isProblem = answer.headers.get('content-type') === 'application/problem+json';
    heard = { status: answer.status, code: isProblem ? String(Object(await answer.json()).code) : '' };
    if (!isProblem) await answer.body?.cancel();
    throw new TakenBack();
  }).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return heard;
}

/** The verdict that an answer says; what is neither a refusal nor what `says` names stands as it is. */
function verdictIn({ status, code }: { status: number; code: string }, says: number | undefined): string {
  if (status === says || (status > 0 && status < 400)) return 'yes';
  return ['not-signed-in', 'role-missing', 'not-found'].includes(code) ? code : `${status} ${code}`;
}

describeOnDatabases('The table of who may do what', ({ itOnce }) => {
  itOnce('names every operation, and is what every caller hears', async () => {
    expect(Object.keys(OPERATION_RIGHTS).sort()).toEqual([...IDS].sort());
    const studio = await studioToWalk();
    const requests = walkRequests(studio);
    const heard: string[] = [];
    const told: string[] = [];
    for (const id of IDS) {
      for (const caller of CALLERS) {
        const verdict = verdictOn(id, caller);
        const says = verdict === 'yes' ? requests[id].says : undefined;
        heard.push(`${id} ${caller}: ${verdictIn(await ask(studio, id, caller), says)}`);
        told.push(`${id} ${caller}: ${verdict}`);
      }
    }
    expect(heard).toEqual(told);
  });
});

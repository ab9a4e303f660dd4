import type { EngineFacts } from '@/lib/contracts/engines';
import { AppError } from '../app-error';
import { database } from '../database/database';
import type { Engine as EngineRow, Prisma } from '../generated/client';
import { log } from '../log';
import { startEngineDeadline } from './engine-deadline';
import { engineFailure } from './engine-failure';
import type { EngineAccess } from './engine-client';
import { toAccess } from './engine-row';
import { openEngine } from './open-engine';
import { withPageLacks } from './page-lacks';
import { saveEngineModels } from './save-engine-models';

/** How long an engine may take to tell what it has. */
export const PROBE_LIMIT_MS = 15_000;

/** Asks an engine what it has. @throws AppError `engine-…`, `took-too-long`, `request-invalid` */
export async function probeEngine(
  access: EngineAccess,
  o: { readonly signal: AbortSignal; readonly limitMs?: number },
): Promise<EngineFacts> {
  const deadline = startEngineDeadline(access.name, o.limitMs ?? PROBE_LIMIT_MS, o.signal);
  try {
    return withPageLacks(await openEngine(access).probe(deadline.signal), access);
  } catch (error) {
    throw deadline.reason() ?? error;
  } finally {
    deadline.end();
  }
}

/** Asks every engine what it has, and writes it into the catalogue. Called by workers once a minute; may be repeated. */
export async function scanEngines(signal: AbortSignal): Promise<void> {
  for (const row of await database().engine.findMany({ orderBy: { id: 'asc' } })) {
    if (!signal.aborted) await scanEngine(row, signal);
  }
}

/** Asks one engine what it has, and writes it into the catalogue, or why it can't draw. */
export async function scanEngine(row: EngineRow, signal: AbortSignal): Promise<void> {
  const found = await askOne(row, signal);
  if (signal.aborted) return;
  // Whoever changed it meanwhile has asked it anew.
  const { count } = await database().engine.updateMany({ where: { id: row.id, revision: row.revision }, data: found });
  if (count === 0) return;
  await saveEngineModels(await database().engine.findUniqueOrThrow({ where: { id: row.id } }));
}

async function askOne(row: EngineRow, signal: AbortSignal): Promise<Prisma.EngineUpdateManyMutationInput> {
  try {
    const facts = await probeEngine(toAccess(row), { signal });
    return { facts, problem: null, seenAt: new Date() };
  } catch (error) {
    if (!(error instanceof AppError) && !signal.aborted) log().warn({ engine: row.id, err: error }, 'an engine failed');
    return { problem: (error instanceof AppError ? error : engineFailure('engine-unreachable', NO_ANSWER)).message };
  }
}

const NO_ANSWER = 'The engine did not answer.';

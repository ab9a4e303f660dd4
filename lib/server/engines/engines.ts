import { z } from 'zod';
import {
  type CreatedEngine,
  type Engine,
  engineOptionsSchema,
  type EngineFacts,
  type EngineKind,
  type EngineOptions,
  type TestEngine,
  testEngineSchema,
  type UpdateEngine,
} from '@/lib/contracts/engines';
import { notFound, staleRevision } from '../app-error';
import { changesBetween } from '../audit/changes-between';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import { defined } from '../database/defined';
import type { Engine as EngineRow } from '../generated/client';
import { cancelQueued } from '../queue/change-status';
import { isSameHost } from '../settings/is-same-host';
import { workflowOf } from './comfyui/probe-comfyui';
import { toEngine } from './engine-row';
import { probeEngine, scanEngine } from './scan-engines';

/** The engines, by name, without their keys. For admins. @throws AppError `role-missing` */
export async function findEngines(actor: Actor): Promise<{ items: Engine[] }> {
  requireAdmin(actor);
  const rows = await database().engine.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return { items: rows.map(toEngine) };
}

/**
 * Adds an engine and asks it what it has; one that does not answer is added with its problem. For admins.
 * @throws AppError `role-missing`, `request-invalid` for a workflow whose parts can't be found
 */
export async function createEngine(actor: Actor, input: CreatedEngine): Promise<Engine> {
  requireAdmin(actor);
  requireWorkflow(input.kind, input.options);
  const row = await inTransaction(async () => {
    const created = await database().engine.create({ data: { ...input, options: toJson(input.options) } });
    await recordAudit(actor, { kind: 'engine-created', target: { id: created.id, name: created.name } });
    return created;
  });
  return lookedAt(row);
}

/**
 * Changes an engine and asks it anew. A key is for the host that it was given for, and goes when the address names another.
 * For admins.
 * @throws AppError `role-missing`, `not-found`, `revision-stale` with both versions, `request-invalid`
 */
export async function updateEngine(
  actor: Actor,
  o: { readonly engineId: string; readonly revision: number; readonly change: UpdateEngine },
): Promise<Engine> {
  requireAdmin(actor);
  const row = await requireEngine(o.engineId);
  const { options: changed = {}, ...change } = o.change;
  const options = engineOptionsSchema.parse({ ...engineOptionsSchema.parse(row.options), ...defined(changed) });
  requireWorkflow(toEngine(row).kind, options);
  const isElsewhere = change.url !== undefined && !isSameHost(change.url, row.url);
  const data = { ...(isElsewhere && { key: '' }), ...defined(change), options: toJson(options) };
  const stored = await inTransaction(async () => {
    const { count } = await database().engine.updateMany({
      where: { id: o.engineId, revision: o.revision },
      data: { ...data, revision: { increment: 1 } },
    });
    const after = await requireEngine(o.engineId);
    if (count === 0) throw staleRevision(toEngine(after), o.change);
    const changes = changesBetween({ ...row }, data, { secrets: ['key', 'options'] });
    await recordAudit(actor, { kind: 'engine-updated', target: { id: after.id, name: after.name }, changes });
    return after;
  });
  return lookedAt(stored);
}

/**
 * Removes an engine with its key; drawings that wait for it are cancelled. Its models keep their rows for the recipes that
 * name them, and are offered no more. For admins; may be repeated.
 * @throws AppError `role-missing`, `not-found`
 */
export async function deleteEngine(actor: Actor, engineId: string): Promise<void> {
  requireAdmin(actor);
  const { name } = await requireEngine(engineId);
  await inTransaction(async () => {
    const waiting = await database().generation.findMany({
      where: { status: { in: ['queued', 'paused', 'running'] }, model: { engineId } },
      select: { id: true },
    });
    await cancelQueued(
      'Generation',
      waiting.map(({ id }) => id),
    );
    const problem = 'Its engine was removed.';
    await database().model.updateMany({ where: { engineId }, data: { isAvailable: false, problem, removal: 'gone' } });
    await database().engine.delete({ where: { id: engineId } });
    await recordAudit(actor, { kind: 'engine-removed', target: { id: engineId, name } });
  });
}

/**
 * Asks an engine what it has, without storing anything. A stored key goes to the host that it was given for alone. For
 * admins; may be repeated.
 * @throws AppError `role-missing`, `not-found`, `engine-…`, `took-too-long`, `request-invalid`
 */
export async function testEngine(actor: Actor, asked: TestEngine): Promise<EngineFacts> {
  requireAdmin(actor);
  const { engineId, kind, url, key, workflow, ...asks } = testEngineSchema.parse(asked);
  const row = engineId === undefined ? null : await requireEngine(engineId);
  const storedKey = row !== null && isSameHost(row.url, url) ? row.key : '';
  const stored = row === null ? null : engineOptionsSchema.parse(row.options).workflow;
  const options = engineOptionsSchema.parse({ workflow: workflow ?? stored, ...asks });
  const access = { kind, url, options, name: row?.name ?? new URL(url).host, key: key === '' ? storedKey : key };
  return probeEngine(access, { signal: new AbortController().signal });
}

/** As the database takes it. */
function toJson(options: EngineOptions) {
  return z.record(z.string(), z.json()).parse(options);
}

function requireWorkflow(kind: EngineKind, options: EngineOptions): void {
  if (kind === 'comfyui') workflowOf({ kind, options, name: '', url: '', key: '' });
}

async function requireEngine(engineId: string): Promise<EngineRow> {
  const row = await database().engine.findUnique({ where: { id: engineId } });
  if (row === null) throw notFound('engine');
  return row;
}

async function lookedAt(row: EngineRow): Promise<Engine> {
  await scanEngine(row, new AbortController().signal);
  return toEngine(await requireEngine(row.id));
}

import type { AuditChanges, AuditKind } from '@/lib/contracts/audit';
import { type MODEL_EVENT_KINDS, type ModelEvent, modelEventSchema } from '@/lib/contracts/model-desk';
import { z } from 'zod';
import { notFound } from '../app-error';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';

const MOST_EVENTS = 100;

export type ModelEventKind = (typeof MODEL_EVENT_KINDS)[number];

/** What else a line of the record says. */
const eventDetailSchema = z.object({
  /** The licence that was accepted, or the model that was switched to or from. */
  about: z.string().default(''),
});

/** The same in the audit log of the studio. */
const AUDITED: Readonly<Record<ModelEventKind, AuditKind>> = {
  tested: 'model-tested',
  allowed: 'model-allowed',
  licence: 'model-licence-accepted',
  switched: 'model-switched',
  'rolled-back': 'model-rolled-back',
  removed: 'model-removed',
  restored: 'model-restored',
  purged: 'model-purged',
};

/** Writes a line into a model's record, and into the audit log. Call it in the transaction that does what it says. */
export async function recordModelEvent(
  actor: Actor,
  event: { readonly modelId: string; readonly kind: ModelEventKind; readonly detail?: Prisma.InputJsonObject },
): Promise<void> {
  const person = await database().user.findUnique({ where: { id: actor.userId }, select: { name: true } });
  await database().modelEvent.create({ data: { ...event, actorId: actor.userId, actorName: person?.name ?? '' } });
  await auditModel(actor, event.modelId, { kind: AUDITED[event.kind] });
}

/** Writes what was done with a model into the audit log alone. Call it in the transaction that does what it says. */
export async function auditModel(
  actor: Actor,
  modelId: string,
  entry: { readonly kind: AuditKind; readonly changes?: AuditChanges },
): Promise<void> {
  const model = await database().model.findUnique({ where: { id: modelId }, select: { name: true } });
  await recordAudit(actor, { ...entry, target: { id: modelId, name: model?.name ?? '' } });
}

/** A model's record, newest first. For admins. @throws AppError `not-found` */
export async function findModelEvents(_actor: Actor, modelId: string): Promise<{ items: ModelEvent[] }> {
  if ((await database().model.count({ where: { id: modelId } })) === 0) throw notFound('model');
  const rows = await database().modelEvent.findMany({ where: { modelId }, orderBy: { id: 'desc' }, take: MOST_EVENTS });
  return {
    items: rows.map(({ id, kind, actorName, detail, createdAt }) => ({
      ...{ id, modelId, actorName },
      kind: modelEventSchema.shape.kind.parse(kind),
      about: eventDetailSchema.catch({ about: '' }).parse(detail).about,
      createdAt: createdAt.toISOString(),
    })),
  };
}

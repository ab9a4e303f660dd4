import type { Model } from '@/lib/contracts/models';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import { cancelQueued } from '../queue/change-status';
import { modelRow } from './change-model';
import { getModel } from './find-models';
import { recordModelEvent, type ModelEventKind } from './model-events';

/**
 * Takes a model out of use: it is offered no more, routes and the studio's default fall back, and workers move its files to
 * the trash as soon as nothing is drawn with it. For admins. May be repeated.
 * @param o.waiting whether drawings that wait for it are drawn before, or cancelled; paused ones are cancelled
 * @throws AppError `role-missing`, `not-found`, `state-conflict` for models that no file of the models folder belongs to
 */
export async function removeModel(
  actor: Actor,
  modelId: string,
  o: { readonly waiting: 'draw' | 'cancel' },
): Promise<Model> {
  requireAdmin(actor);
  await inTransaction(async () => {
    const row = await modelRow(modelId);
    if (row.origin !== 'installed') {
      const words = row.origin === 'engine' ? 'belongs to another program' : 'is part of Koma';
      throw new AppError('state-conflict', `This model ${words}, so it can’t be removed here.`);
    }
    if (row.removal !== null) return;
    const waiting = await database().generation.findMany({
      where: { modelId, status: { in: o.waiting === 'cancel' ? ['queued', 'paused', 'running'] : ['paused'] } },
      select: { id: true },
    });
    const ids = waiting.map(({ id }) => id);
    await cancelQueued('Generation', ids);
    await change(actor, modelId, { kind: 'removed', to: 'removing' });
  });
  return getModel(actor, modelId);
}

/** Brings a model back from the trash, or keeps it there where it still was. For admins. @throws as {@link removeModel} */
export async function restoreModel(actor: Actor, modelId: string): Promise<Model> {
  requireAdmin(actor);
  await inTransaction(async () => {
    const { removal } = await modelRow(modelId);
    if (removal !== 'trashed' && removal !== 'removing') throw notInTrash();
    await change(actor, modelId, { kind: 'restored', to: removal === 'removing' ? null : 'restoring' });
  });
  return getModel(actor, modelId);
}

/** Deletes the files of a model in the trash for good; recipes still name it. For admins. @throws as {@link removeModel} */
export async function purgeModel(actor: Actor, modelId: string): Promise<Model> {
  requireAdmin(actor);
  await inTransaction(async () => {
    const { removal } = await modelRow(modelId);
    if (removal !== 'trashed') throw notInTrash();
    await change(actor, modelId, { kind: 'purged', to: 'purging' });
  });
  return getModel(actor, modelId);
}

function notInTrash(): AppError {
  return new AppError('state-conflict', 'This model is not in the trash.', { action: 'Reload the page.' });
}

async function change(
  actor: Actor,
  modelId: string,
  { kind, to }: { readonly kind: ModelEventKind; readonly to: string | null },
): Promise<void> {
  await database().model.update({ where: { id: modelId }, data: { removal: to, removalAt: new Date() } });
  await recordModelEvent(actor, { modelId, kind });
}

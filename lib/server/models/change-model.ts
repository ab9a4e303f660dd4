import type { UpdateModel } from '@/lib/contracts/model-desk';
import type { Model } from '@/lib/contracts/models';
import { AppError, notFound } from '../app-error';
import { changesBetween } from '../audit/changes-between';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import { defined } from '../database/defined';
import type { Model as ModelRow } from '../generated/client';
import { readBlob } from '../storage/studio-blobs';
import { getModel } from './find-models';
import { auditModel, recordModelEvent } from './model-events';
import { queueTrials } from './model-trials';

/** The row of a model, whatever became of it. @throws AppError `not-found` */
export async function modelRow(modelId: string): Promise<ModelRow> {
  const row = await database().model.findUnique({ where: { id: modelId } });
  if (row === null) throw notFound('model');
  return row;
}

/** Sets a model's tags, notes and series. For admins. @throws AppError `role-missing`, `not-found` */
export async function updateModel(actor: Actor, modelId: string, change: UpdateModel): Promise<Model> {
  requireAdmin(actor);
  const { tags } = change;
  const data = { ...defined(change), ...(tags !== undefined && { tags: [...new Set(tags)] }) };
  await inTransaction(async () => {
    const before = await modelRow(modelId);
    await database().model.update({ where: { id: modelId }, data });
    await auditModel(actor, modelId, { kind: 'model-updated', changes: changesBetween({ ...before }, data) });
  });
  return getModel(actor, modelId);
}

/**
 * Has a model draw its test picture again; it is offered meanwhile where it was. For admins. May be repeated.
 * @throws AppError `role-missing`, `not-found`, `state-conflict` for one that can't be opened
 */
export async function testModel(actor: Actor, modelId: string): Promise<Model> {
  requireAdmin(actor);
  await inTransaction(async () => {
    const { hash, isAvailable, removal, trial, origin } = await modelRow(modelId);
    if (origin === 'engine') throw new AppError('state-conflict', 'Models of other programs are tested with their engine.');
    if (!isAvailable || removal !== null) {
      throw new AppError('state-conflict', 'This model can’t be opened, so it can’t be tested.', {
        action: 'Read what is wrong with its files on the models page.',
      });
    }
    if ((await queueTrials([{ modelId, hash }])) === 0) return;
    if (trial === 'failed') await database().model.update({ where: { id: modelId }, data: { trial: 'waiting' } });
    await recordModelEvent(actor, { modelId, kind: 'tested' });
  });
  return getModel(actor, modelId);
}

/**
 * Offers a model although its test picture failed or was not drawn yet; the record says who did. For admins.
 * @throws AppError `role-missing`, `not-found`, `state-conflict` for one that is offered already
 */
export async function allowModel(actor: Actor, modelId: string): Promise<Model> {
  requireAdmin(actor);
  await inTransaction(async () => {
    await modelRow(modelId);
    const { count } = await database().model.updateMany({
      where: { id: modelId, trial: { in: ['waiting', 'failed'] } },
      data: { trial: 'allowed' },
    });
    if (count === 0) throw new AppError('state-conflict', 'This model is offered already.');
    await recordModelEvent(actor, { modelId, kind: 'allowed' });
  });
  return getModel(actor, modelId);
}

/**
 * Accepts a model's licence as it is named now. For admins. May be repeated.
 * @throws AppError `role-missing`, `not-found`, `state-conflict` when it is another one by now
 */
export async function acceptModelLicence(actor: Actor, modelId: string, licence: string): Promise<Model> {
  requireAdmin(actor);
  await inTransaction(async () => {
    const row = await modelRow(modelId);
    if (row.licence !== licence) {
      throw new AppError('state-conflict', 'The licence of this model is another one by now.', {
        action: 'Reload the page and read it again.',
      });
    }
    if (row.acceptedLicence === licence && !row.isLicenceOpen) return;
    await database().model.update({ where: { id: modelId }, data: { acceptedLicence: licence, isLicenceOpen: false } });
    await recordModelEvent(actor, { modelId, kind: 'licence', detail: { about: licence } });
  });
  return getModel(actor, modelId);
}

/** A model's test picture as a PNG with its recipe. For everybody who is signed in. @throws AppError `not-found` */
export async function getModelSample(_actor: Actor, modelId: string): Promise<Response> {
  const { hash } = await modelRow(modelId);
  const trial = await database().modelTrial.findUnique({ where: { hash }, select: { sampleSha256: true } });
  if (trial === null || trial.sampleSha256 === null) throw notFound('picture');
  return new Response(await readBlob(trial.sampleSha256), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'private, max-age=60',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}

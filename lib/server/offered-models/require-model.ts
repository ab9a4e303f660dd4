import { AppError } from '../app-error';
import { database } from '../database/database';
import type { Model as ModelRow } from '../generated/client';
import { isOffered, whyNotOffered } from './offered';

/** The row of a model that can draw now. @throws AppError `model-not-found` with the reason */
export async function requireModel(modelId: string): Promise<ModelRow> {
  const row = await database().model.findUnique({ where: { id: modelId } });
  if (row !== null && isOffered(row)) return row;
  const [sentence, action] = whyNotOffered(row, modelId);
  throw new AppError('model-not-found', sentence, { action });
}

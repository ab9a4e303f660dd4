import { seedSchema } from '@/lib/contracts/drawing';
import type { PictureSettings } from '@/lib/contracts/pictures';
import { readPictureSettings, toPictureSettings } from '@/pipeline/deliver';
import { PipelineError } from '@/pipeline/error';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { OFFERED } from '../offered-models/offered';

/**
 * How a picture was drawn, by whatever tool, from its file or a text; null when it doesn't say. For everybody who is signed in:
 * nothing is stored, and only installed models are looked up.
 * @throws AppError `picture-unreadable` for files that are broken, or neither a picture nor a text
 */
export async function getPictureSettings(_actor: Actor, bytes: Uint8Array): Promise<PictureSettings | null> {
  const models = await database().model.findMany({
    where: OFFERED,
    select: { id: true, name: true, hash: true },
  });
  try {
    const reading = await readPictureSettings(bytes, { models });
    const { seed, loras, uncarried, ...settings } = toPictureSettings(reading);
    const { name: sampler = null, schedule = null } = reading.choices.sampler;
    return {
      ...settings,
      sampler,
      schedule,
      tool: reading.tool,
      seed: seed === null ? null : seedSchema.parse(seed),
      loras: [...loras],
      uncarried: [...uncarried],
      modelId: reading.model?.id ?? null,
    };
  } catch (cause) {
    if (!(cause instanceof PipelineError)) throw cause;
    if (cause.code === 'recipe-missing') return null;
    throw new AppError('picture-unreadable', cause.message, {
      action: 'Choose a PNG, JPEG, WebP or AVIF file that a drawing tool saved, or a text with its settings.',
      cause,
    });
  }
}

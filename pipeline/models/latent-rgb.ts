import { join } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../error';
import { readJson } from './model-card';
import type { ModelCapabilities, OpenedModel } from './opened-model';

const rgbSchema = z.object({ factors: z.array(z.array(z.number()).length(3)), bias: z.array(z.number()).length(3) });

/** Linear fits of latents to colours that are in common use for each family (ComfyUI's tables, as facts). */
const KNOWN: Partial<Record<ModelCapabilities['family'], NonNullable<OpenedModel['latentRgb']>>> = {
  sd1: {
    factors: [
      [0.3512, 0.2297, 0.3227],
      [0.325, 0.4974, 0.235],
      [-0.2829, 0.1762, 0.2721],
      [-0.212, -0.2616, -0.7177],
    ],
    bias: [0, 0, 0],
  },
  sdxl: {
    factors: [
      [0.3651, 0.4232, 0.4341],
      [-0.2533, -0.0042, 0.1068],
      [0.1076, 0.1111, -0.0362],
      [-0.3165, -0.2492, -0.2188],
    ],
    bias: [0.1084, -0.0175, -0.0011],
  },
};

/** The fit of a family's latents; null where none is known for so many channels. */
export function knownLatentRgb({
  family,
  latentChannels,
}: Pick<ModelCapabilities, 'family' | 'latentChannels'>): OpenedModel['latentRgb'] {
  const known = KNOWN[family === 'sd2' ? 'sd1' : family] ?? null;
  return known && known.factors.length === latentChannels ? known : null;
}

/**
 * How a model's latents look as colours: its own `latent_rgb.json`, else its family's fit.
 * @throws PipelineError `model-unreadable`, `model-wrong-shape`
 */
export async function readLatentRgb(
  folder: string,
  { family, latentChannels }: ModelCapabilities,
): Promise<OpenedModel['latentRgb']> {
  const path = join(folder, 'latent_rgb.json');
  const json = await readJson(path);
  if (json === null) return knownLatentRgb({ family, latentChannels });
  const result = rgbSchema.safeParse(json);
  if (result.success && result.data.factors.length === latentChannels) return result.data;
  throw new PipelineError(
    'model-wrong-shape',
    `${path} must hold ${latentChannels} rows of three "factors" and three of "bias".`,
  );
}

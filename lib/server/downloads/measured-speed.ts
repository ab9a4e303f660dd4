import { join } from 'node:path';
import { z } from 'zod';
import { forecastModel } from '@/pipeline/models';
import { PipelineError } from '@/pipeline/error';
import { thisMachine } from '@/pipeline/runtime';
import { database } from '../database/database';
import { modelsFolder } from './download-folder';

const MOST_PICTURES = 20;

/** What of a recipe its time follows from. */
const recipeSchema = z.object({
  size: z.object({ widthPx: z.number(), heightPx: z.number() }),
  sampler: z.object({ steps: z.number().int().min(1) }),
  guidance: z.object({ scale: z.number() }),
  batch: z.object({ count: z.number().int().min(1) }),
});

/**
 * What this machine was measured to compute while it drew, in multiplications a second: the median of the latest pictures that
 * a checkpoint drew, with all that a picture takes beside its steps. Null before one was drawn.
 */
export async function measuredSpeed(): Promise<number | null> {
  const rows = await database().generation.findMany({
    where: { status: 'succeeded', model: { origin: 'installed', place: { not: null } } },
    orderBy: { id: 'desc' },
    take: MOST_PICTURES,
    select: { recipe: true, drawnWith: true, model: { select: { place: true } } },
  });
  const speeds: number[] = [];
  for (const { recipe, drawnWith, model } of rows) {
    const asked = recipeSchema.safeParse(recipe);
    const took = z.object({ ms: z.number().min(1) }).safeParse(drawnWith);
    const place = model?.place ?? null;
    if (!asked.success || !took.success || place === null) continue;
    const work = await workOf(place, asked.data);
    if (work !== null) speeds.push((work * 1000) / took.data.ms);
  }
  return speeds.sort((a, b) => a - b)[Math.floor(speeds.length / 2)] ?? null;
}

/** Multiplications of all runs of the U-Net; null for a model whose shapes don't tell. */
async function workOf(
  place: string,
  { size, sampler, guidance, batch }: z.infer<typeof recipeSchema>,
): Promise<number | null> {
  try {
    const forecast = await forecastModel(join(modelsFolder(), place), { ...size, ...thisMachine() });
    return forecast && forecast.multiplications * sampler.steps * batch.count * (guidance.scale > 1 ? 2 : 1);
  } catch (error) {
    if (error instanceof PipelineError) return null;
    throw error;
  }
}

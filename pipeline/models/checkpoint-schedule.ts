import { join } from 'node:path';
import { z } from 'zod';
import type { CheckpointSources } from './build-parts';
import { checkScheduler } from './check-scheduler';
import { readJson } from './model-card';
import { isFile } from './read-checkpoint-files';
import { readPrediction } from './read-prediction';

const recordSchema = z.record(z.string(), z.unknown());

/**
 * The noise schedule of a checkpoint, as diffusers names it: the one that its folder holds, or that SD was trained with.
 * @param o.chosen what it predicts, where somebody said so
 * @throws PipelineError `model-unreadable`, also where the folder's schedule is none of which the rules are known
 */
export async function checkpointSchedule(
  { facts, networks }: CheckpointSources,
  { place, chosen }: { readonly place: string; readonly chosen: 'epsilon' | 'v_prediction' | undefined },
): Promise<Record<string, unknown>> {
  const own = recordSchema.safeParse(isFile(place) ? null : await readJson(join(place, 'scheduler', 'scheduler_config.json')));
  if (own.success) {
    const schedule = checkScheduler(own.data);
    return chosen ? { ...schedule, prediction_type: chosen } : schedule;
  }
  return {
    _class_name: 'EulerDiscreteScheduler',
    num_train_timesteps: 1000,
    beta_start: 0.00085,
    beta_end: 0.012,
    beta_schedule: 'scaled_linear',
    prediction_type: chosen ?? (await readPrediction(place, facts, networks.unet)),
    steps_offset: 1,
    set_alpha_to_one: false,
    clip_sample: false,
    timestep_spacing: facts.zeroTerminalSnr ? 'trailing' : 'leading',
    rescale_betas_zero_snr: facts.zeroTerminalSnr,
  };
}

import type { Model } from '@/lib/contracts/models';
import { SAMPLER_LABELS, SCHEDULE_LABELS, readSamplerLabels } from '@/pipeline/deliver';
import type { SamplerName, ScheduleName } from '@/pipeline/samplers';
import { refuseField } from './unsupported-fields';

/** A1111's names of the upscalers, by Koma's. */
export const UPSCALER_NAMES = {
  fine: 'R-ESRGAN 4x+ Anime6B',
  fast: 'R-ESRGAN AnimeVideo 4x',
} as const;

/** Schedules that A1111 names otherwise than Koma. */
const SCHEDULER_NAMES: Partial<Record<ScheduleName, string>> = {
  model: 'automatic',
  ays: 'align_your_steps',
  'ddim-uniform': 'ddim',
};

/** As A1111 names a schedule in requests. */
export function schedulerName(schedule: ScheduleName): string {
  return SCHEDULER_NAMES[schedule] ?? schedule.replaceAll('-', '_');
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.trim().toLowerCase();

/**
 * The sampler and schedule that a request names by any of their spellings, also both in one; null where it leaves them open.
 * @throws AppError `request-invalid` for names that Koma doesn't have
 */
export function readSampler(o: { readonly sampler: string | null; readonly scheduler: string | null }): {
  sampler: SamplerName | null;
  schedule: ScheduleName | null;
} {
  const scheduler = o.scheduler === null || isSame('automatic', o.scheduler) ? undefined : o.scheduler;
  const { name, schedule, eta } = readSamplerLabels(o.sampler ?? '', scheduler);
  if (o.sampler !== null && (name === null || eta !== undefined)) {
    refuseField('sampler_name', `Sampler not found. Use one of: ${labels(SAMPLER_LABELS)}.`);
  }
  if (schedule === null) {
    refuseField('scheduler', `Scheduler not found. Use one of: ${labels(SCHEDULE_LABELS)}.`);
  }
  return { sampler: name, schedule: scheduler === undefined && schedule === 'model' ? null : schedule };
}

function labels(named: Readonly<Record<string, string>>): string {
  return Object.values(named).join(', ');
}

/** As A1111 lists a checkpoint. */
export function modelTitle({ name, hash }: Pick<Model, 'name' | 'hash'>): string {
  return `${name} [${hash.slice(0, 10)}]`;
}

/** The model that a request names by title, name, id or hash; null for none. */
export function findByTitle<Found extends Pick<Model, 'id' | 'name' | 'hash'>>(
  models: readonly Found[],
  wanted: string,
): Found | null {
  const hash = /^[0-9a-f]{8,64}$/i.test(wanted) ? wanted.toLowerCase() : null;
  const file = wanted.replace(/ \[[0-9a-f]+\]$/, '');
  // Programs that know A1111's folders send a file's path.
  const bare = (file.split(/[/\\]/).at(-1) ?? file).replace(/\.(safetensors|ckpt)$/i, '');
  return (
    models.find((model) => isSame(modelTitle(model), wanted)) ??
    models.find(({ id, name }) => [id, name].some((own) => [wanted, file, bare].some((one) => isSame(own, one)))) ??
    (hash === null ? undefined : models.find((model) => model.hash.startsWith(hash))) ??
    null
  );
}

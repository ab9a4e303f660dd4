import { SAMPLER_NAMES, SCHEDULE_NAMES, type SamplerName, type ScheduleName } from '../samplers';

/** What the samplers are called in infotexts. */
export const SAMPLER_LABELS: Readonly<Record<SamplerName, string>> = {
  ddim: 'DDIM',
  ddpm: 'DDPM',
  pndm: 'PLMS',
  euler: 'Euler',
  'euler-a': 'Euler a',
  heun: 'Heun',
  lms: 'LMS',
  'dpmpp-2m': 'DPM++ 2M',
  'dpmpp-2m-sde': 'DPM++ 2M SDE',
  'dpmpp-sde': 'DPM++ SDE',
  unipc: 'UniPC',
  lcm: 'LCM',
};

/** What the spreads of noise levels are called in infotexts. */
export const SCHEDULE_LABELS: Readonly<Record<ScheduleName, string>> = {
  model: 'Automatic',
  karras: 'Karras',
  exponential: 'Exponential',
  'sgm-uniform': 'SGM Uniform',
  simple: 'Simple',
  beta: 'Beta',
};

/**
 * The sampler and schedule that an infotext names, `Schedule type` or the older habit of one name for both ("DPM++ 2M
 * Karras"); null for what Koma doesn't have.
 */
export function readSamplerLabels(
  sampler: string,
  scheduleType: string | undefined,
): { name: SamplerName | null; schedule: ScheduleName | null } {
  const suffix = SCHEDULE_NAMES.find((each) => endsWithWord(sampler, SCHEDULE_LABELS[each]));
  const bare = suffix ? sampler.slice(0, -SCHEDULE_LABELS[suffix].length).trim() : sampler.trim();
  const name = SAMPLER_NAMES.find((each) => isSame(SAMPLER_LABELS[each], bare)) ?? null;
  if (scheduleType === undefined) return { name, schedule: suffix ?? 'model' };
  const schedule = SCHEDULE_NAMES.find((each) => isSame(SCHEDULE_LABELS[each], scheduleType)) ?? null;
  return { name, schedule };
}

function endsWithWord(text: string, word: string): boolean {
  return text.toLowerCase().endsWith(` ${word.toLowerCase()}`);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.trim().toLowerCase();
}

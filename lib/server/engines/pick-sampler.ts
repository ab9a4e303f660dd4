import type { EngineFacts } from '@/lib/contracts/engines';
import { readSamplerLabels, readScheduleName, SAMPLER_LABELS, SCHEDULE_LABELS } from '@/pipeline/deliver';
import { SAMPLER_NAMES, type SamplerName, SCHEDULE_NAMES, type ScheduleName } from '@/pipeline/samplers';
import { AppError } from '../app-error';

type Known = Pick<EngineFacts, 'samplers' | 'schedules'>;

/**
 * A sampler and schedule of Koma in an engine's own words. Older engines name both in one ("DPM++ 2M Karras").
 * @throws AppError `capability-missing` for one that the engine lacks
 */
export function pickSampler(known: Known, asked: { readonly name: SamplerName; readonly schedule: ScheduleName }) {
  const read = known.samplers.map((name) => ({ name, ...namesOf(name, known) }));
  const bare = read.find(({ sampler, inName }) => sampler === asked.name && inName === null)?.name;
  if (asked.schedule === 'model' && bare !== undefined) return { sampler: bare, schedule: null };
  const schedule = known.schedules.find((name) => readScheduleName(name) === asked.schedule);
  if (bare !== undefined && schedule !== undefined) return { sampler: bare, schedule };
  const both = read.find(({ sampler, inName }) => sampler === asked.name && inName === asked.schedule)?.name;
  if (both !== undefined) return { sampler: both, schedule: null };
  const lacking = bare === undefined ? SAMPLER_LABELS[asked.name] : SCHEDULE_LABELS[asked.schedule];
  throw new AppError('capability-missing', `The engine has no “${lacking}”.`, {
    action: 'Choose another sampler or schedule.',
  });
}

/** The samplers of Koma that an engine has, in Koma's order of use. */
export function knownSamplers(known: Known): SamplerName[] {
  const named = known.samplers.map((name) => namesOf(name, known).sampler);
  return SAMPLER_NAMES.filter((name) => named.includes(name));
}

/** The schedules of Koma that an engine has, in Koma's order; its own default is always one. */
export function knownSchedules(known: Known): ScheduleName[] {
  const named = [
    'model',
    ...known.schedules.map(readScheduleName),
    ...known.samplers.map((name) => namesOf(name, known).inName),
  ];
  return SCHEDULE_NAMES.filter((name) => named.includes(name));
}

/** What stands for Koma's sampler, and the schedule where the name says one too; samplers with other noise are not ours. */
function namesOf(name: string, { schedules }: Known): { sampler: SamplerName | null; inName: ScheduleName | null } {
  const { name: sampler, schedule, eta } = readSamplerLabels(name, undefined);
  const inName = schedule === 'model' || schedules.length > 0 ? null : schedule;
  // Where schedules are listed on their own, a name that has one in it is another sampler.
  const isBare = schedule === 'model' || schedules.length === 0;
  return { sampler: eta === undefined && isBare ? sampler : null, inName };
}

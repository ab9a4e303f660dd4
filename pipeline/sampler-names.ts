import { SAMPLER_NAMES, SCHEDULE_NAMES, type SamplerName, type ScheduleName } from './samplers';

/** What the samplers are called: A1111's names where it has them, as in infotexts and on the page. */
export const SAMPLER_LABELS: Readonly<Record<SamplerName, string>> = {
  'euler-a': 'Euler a',
  'dpmpp-2m': 'DPM++ 2M',
  'dpmpp-2m-sde': 'DPM++ 2M SDE',
  euler: 'Euler',
  'dpmpp-3m-sde': 'DPM++ 3M SDE',
  'dpmpp-sde': 'DPM++ SDE',
  unipc: 'UniPC',
  'res-multistep': 'Res Multistep',
  'er-sde': 'ER SDE',
  ddim: 'DDIM',
  deis: 'DEIS',
  heun: 'Heun',
  'dpmpp-2s-a': 'DPM++ 2S a',
  lcm: 'LCM',
  tcd: 'TCD',
  'euler-cfgpp': 'Euler CFG++',
  'euler-a-cfgpp': 'Euler a CFG++',
  dpm2: 'DPM2',
  'dpm2-a': 'DPM2 a',
  lms: 'LMS',
  pndm: 'PLMS',
  ddpm: 'DDPM',
};

/** What the spreads of noise levels are called, in the same way. */
export const SCHEDULE_LABELS: Readonly<Record<ScheduleName, string>> = {
  model: 'Automatic',
  karras: 'Karras',
  'sgm-uniform': 'SGM Uniform',
  simple: 'Simple',
  normal: 'Normal',
  beta: 'Beta',
  exponential: 'Exponential',
  ays: 'Align Your Steps',
  'kl-optimal': 'KL Optimal',
  'ddim-uniform': 'DDIM',
  turbo: 'Turbo',
  polyexponential: 'Polyexponential',
};

/**
 * Further names of the same samplers, in one spelling (see `spell`): ComfyUI and its kin (SwarmUI, Fooocus), InvokeAI,
 * NovelAI, SD.Next, and diffusers' classes.
 */
const SAMPLER_ALIASES: Readonly<Record<SamplerName, readonly string[]>> = {
  'euler-a': ['eulerancestral', 'eulerancestraldiscretescheduler'],
  'dpmpp-2m': ['dpmsolvermultistepscheduler', 'dpmsolvermultistep', 'dpmsolverpp'],
  'dpmpp-2m-sde': ['dpmpp2msdegpu'],
  euler: ['eulerdiscretescheduler', 'flowmatcheulerdiscretescheduler'],
  'dpmpp-3m-sde': ['dpmpp3msdegpu'],
  'dpmpp-sde': ['dpmppsdegpu', 'dpmsde', 'dpmsolversdescheduler'],
  unipc: ['unipcbh2', 'unipcmultistepscheduler'],
  'res-multistep': ['resmultistepancestral'],
  'er-sde': ['extendedreversetimesde'],
  ddim: ['ddimscheduler', 'ddimv3'],
  deis: ['deismultistepscheduler'],
  heun: ['heundiscretescheduler'],
  'dpmpp-2s-a': ['dpmpp2sancestral'],
  lcm: ['lcmscheduler'],
  tcd: ['tcdscheduler'],
  'euler-cfgpp': ['eulercfgpp'],
  'euler-a-cfgpp': ['eulerancestralcfgpp'],
  dpm2: ['kdpm2', 'kdpm2discretescheduler'],
  'dpm2-a': ['dpm2ancestral', 'kdpm2a', 'kdpm2ancestraldiscretescheduler'],
  lms: ['lmsd', 'lmsdiscretescheduler'],
  pndm: ['pndm', 'pndmscheduler'],
  ddpm: ['ddpmscheduler'],
};

const SCHEDULE_ALIASES: Readonly<Record<ScheduleName, readonly string[]>> = {
  model: ['native', 'default'],
  karras: ['k'],
  'sgm-uniform': ['trailing'],
  simple: [],
  normal: ['uniform'],
  beta: [],
  exponential: [],
  ays: [],
  'kl-optimal': [],
  'ddim-uniform': [],
  turbo: ['sdturbo'],
  polyexponential: [],
};

/** Samplers that another tool has as one with more noise. */
const ETAS: Readonly<Record<string, number>> = { resmultistepancestral: 1 };

/** What another tool's words mean here; null for what Koma doesn't have, which nobody guesses. */
export interface ReadSampler {
  readonly name: SamplerName | null;
  readonly schedule: ScheduleName | null;
  /** Where the tool's sampler is one of Koma's with another stochasticity than its own. */
  readonly eta?: number;
}

/**
 * The sampler and schedule that another tool names, by any of its spellings: the schedule by itself, or, in older versions,
 * one name for both ("DPM++ 2M Karras", `dpmpp_2m_karras`, InvokeAI's `dpmpp_2m_k`).
 * @param scheduleType undefined where the tool names none: then the model's own, unless the sampler's name says one
 */
export function readSamplerLabels(sampler: string, scheduleType: string | undefined): ReadSampler {
  const spelled = spell(sampler);
  const whole = samplerOf(spelled);
  const both = whole === null ? splitName(spelled) : null;
  const name = whole ?? both?.name ?? null;
  const own = name === null ? namedAtEnd(spelled) : (both?.schedule ?? null);
  const schedule = scheduleType === undefined ? (own ?? 'model') : readScheduleName(scheduleType);
  const eta = ETAS[both?.rest ?? spelled];
  return { name, schedule, ...(eta !== undefined && { eta }) };
}

/** The schedule that another tool names; null for one that Koma doesn't have. */
export function readScheduleName(name: string): ScheduleName | null {
  return SCHEDULES.get(spell(name)) ?? null;
}

/** One spelling for all: small letters and digits, `++` as `pp`, nothing between. */
function spell(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('++', 'pp')
    .replaceAll(/[^a-z0-9]/g, '');
}

const SAMPLERS = new Map(
  SAMPLER_NAMES.flatMap((name) =>
    [name, SAMPLER_LABELS[name], ...SAMPLER_ALIASES[name]].map((each) => [spell(each), name] as const),
  ),
);
const SCHEDULES = new Map(
  SCHEDULE_NAMES.flatMap((name) =>
    [name, SCHEDULE_LABELS[name], ...SCHEDULE_ALIASES[name]].map((each) => [spell(each), name] as const),
  ),
);

/** Also with the `k` in front that tells k-diffusion's samplers (`k_euler`). */
function samplerOf(spelled: string): SamplerName | null {
  return SAMPLERS.get(spelled) ?? (spelled.startsWith('k') ? (SAMPLERS.get(spelled.slice(1)) ?? null) : null);
}

function splitName(spelled: string): { name: SamplerName; schedule: ScheduleName; rest: string } | null {
  for (const [ending, schedule] of SCHEDULES) {
    if (!spelled.endsWith(ending)) continue;
    const rest = spelled.slice(0, -ending.length);
    const name = samplerOf(rest);
    if (name !== null) return { name, schedule, rest };
  }
  return null;
}

/** The schedule at the end of a name whose sampler isn't known. */
function namedAtEnd(spelled: string): ScheduleName | null {
  const endings = [...SCHEDULES].filter(([ending]) => ending.length > 3 && spelled.endsWith(ending));
  return endings[0]?.[1] ?? null;
}

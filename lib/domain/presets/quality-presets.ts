import type { GenerationInput } from '@/lib/contracts/generations';
import type { Model } from '@/lib/contracts/models';
import { loraInputSchema, type Network } from '@/lib/contracts/networks';
import { ACCELERATORS, type Accelerator } from './accelerators.data';

/** How long a picture may take. */
export const PRESETS = ['quality', 'balanced', 'fast'] as const;
export type Preset = (typeof PRESETS)[number];

/** The settings that a preset makes; nulls are the model's own. */
export type PresetSettings = Pick<GenerationInput, 'sampler' | 'schedule' | 'steps' | 'guidance' | 'loras'>;

type PresetModel = Pick<Model, 'capabilities' | 'defaults'>;

/** Share of the model's own steps that the balanced preset takes, with a solver that needs fewer. */
const BALANCED_SHARE = 0.55;
const LEAST_STEPS = 4;

/** What a preset sets, or why it can't be had: the files that would give it, none where the model takes no LoRA. */
export type PresetAnswer =
  | { readonly settings: PresetSettings; readonly accelerator: Accelerator | null }
  | { readonly missing: readonly string[] };

/**
 * The settings of a preset for a model. `quality` is the model as its card has it; `balanced` about half the steps with a
 * multistep solver; `fast` the best accelerator LoRA that is there, with the sampler, spread, steps and guidance that it was
 * made for. LoRAs of other accelerators are taken out, all others stay.
 * @param networks the files that fit the model
 */
export function presetSettings(
  preset: Preset,
  o: { readonly model: PresetModel; readonly networks: readonly Network[]; readonly loras: GenerationInput['loras'] },
): PresetAnswer {
  const loras = o.loras.filter(({ name }) => acceleratorOf(name) === null);
  const own = { sampler: null, schedule: null, steps: null, guidance: null, loras };
  switch (preset) {
    case 'quality':
      return { settings: own, accelerator: null };
    case 'balanced':
      return { settings: { ...own, ...balanced(o.model) }, accelerator: null };
    case 'fast': {
      const found = findAccelerator(o.networks, o.model);
      if (found === null) return { missing: missingFiles(o.model) };
      const { sampler, schedule, steps, guidance } = found.accelerator;
      const lora = loraInputSchema.parse({ name: found.name, strength: 1 });
      return {
        settings: { sampler, schedule, steps, guidance, loras: [...loras, lora] },
        accelerator: found.accelerator,
      };
    }
    default:
      return preset satisfies never;
  }
}

/** The preset whose settings these are; null where somebody set them otherwise. */
export function presetOf(
  settings: PresetSettings,
  o: { readonly model: PresetModel; readonly networks: readonly Network[] },
): Preset | null {
  const used = o.model.capabilities.networks === true ? settings.loras : [];
  const accelerator = used.map(({ name }) => acceleratorOf(name)).find((each) => each !== null) ?? null;
  if (accelerator !== null) return isSame(settings, accelerator) ? 'fast' : null;
  const own = { sampler: null, schedule: null, steps: null, guidance: null };
  if (isSame(settings, own)) return 'quality';
  return isSame(settings, { ...own, ...balanced(o.model) }) ? 'balanced' : null;
}

/** The accelerator that a LoRA is by its name; null for any other. */
export function acceleratorOf(name: string): Accelerator | null {
  const spelled = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return ACCELERATORS.find(({ matches }) => matches.test(spelled)) ?? null;
}

function findAccelerator(networks: readonly Network[], { capabilities }: PresetModel) {
  if (capabilities.networks !== true) return null;
  const usable = networks.filter(({ kind, problem }) => kind === 'lora' && problem === null);
  for (const accelerator of ACCELERATORS) {
    const lora = usable.find(({ name }) => acceleratorOf(name) === accelerator);
    if (lora && hasFamily(accelerator, capabilities.family)) return { accelerator, name: lora.name };
  }
  return null;
}

function hasFamily({ files }: Accelerator, family: Model['capabilities']['family']): boolean {
  return (family === 'sd1' || family === 'sdxl') && files[family] !== undefined;
}

function missingFiles({ capabilities: { family, networks } }: PresetModel): string[] {
  if (networks !== true || (family !== 'sd1' && family !== 'sdxl')) return [];
  return ACCELERATORS.flatMap(({ files }) => files[family] ?? []);
}

/** Half the steps: Align Your Steps where there is a table of it, and an even spread where the table ends without signal. */
function balanced({ capabilities, defaults }: PresetModel): Pick<PresetSettings, 'sampler' | 'schedule' | 'steps'> {
  const steps = Math.max(LEAST_STEPS, Math.round(defaults.steps * BALANCED_SHARE));
  if (capabilities.prediction === 'flow_prediction') return { sampler: null, schedule: null, steps };
  if (capabilities.prediction === 'v_prediction') return { sampler: 'dpmpp-2m', schedule: 'sgm-uniform', steps };
  const hasTable = capabilities.family === 'sd1' || capabilities.family === 'sdxl';
  return { sampler: 'dpmpp-2m', schedule: hasTable ? 'ays' : 'karras', steps };
}

function isSame(a: Omit<PresetSettings, 'loras'>, b: Omit<PresetSettings, 'loras'>): boolean {
  return a.sampler === b.sampler && a.schedule === b.schedule && a.steps === b.steps && a.guidance === b.guidance;
}

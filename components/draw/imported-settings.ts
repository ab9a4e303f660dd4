import { sizeSchema } from '@/lib/contracts/drawing';
import type { Capabilities, ModelPrompting } from '@/lib/contracts/models';
import { loraInputSchema, type Network } from '@/lib/contracts/networks';
import type { PictureSettings } from '@/lib/contracts/pictures';
import type { Draft } from './draft';

/** A setting that stays out of the form. */
export interface LeftSetting {
  readonly key: string;
  readonly value: string;
}

const PROMPT_MAX = 8000;
const NEGATIVE_MAX = 4000;

/** What of a model an import has to know. */
interface TargetModel {
  readonly capabilities: Pick<Capabilities, 'multiplePx'>;
  readonly prompting: Pick<ModelPrompting, 'words'>;
}

/**
 * What settings that were read from a picture change in the form, and what of them can't be changed there. LoRAs are taken where
 * one of that name is installed; sizes are rounded to what the model draws.
 */
export function importSettings(
  settings: PictureSettings,
  { model, networks }: { readonly model: TargetModel; readonly networks: readonly Network[] },
): { change: Partial<Draft>; left: readonly LeftSetting[] } {
  const { seed, steps, guidance } = settings;
  const installed = networks.filter(({ kind, problem }) => kind === 'lora' && problem === null);
  const loras = settings.loras.flatMap(({ name, weight }) => {
    const found = installed.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const parsed = loraInputSchema.safeParse({ name: found?.name, strength: weight ?? 1 });
    return parsed.success ? [parsed.data] : [];
  });
  const size = sizeOf(settings, model.capabilities.multiplePx);
  const isTaken = ({ key, value }: LeftSetting) =>
    (key === 'prompt' || key === 'LoRA') && loras.some(({ name }) => value.toLowerCase().includes(name.toLowerCase()));
  return {
    change: {
      prompt: settings.prompt.slice(0, PROMPT_MAX),
      negative: settings.negative.slice(0, NEGATIVE_MAX),
      // Another tool's prompt is complete; a model that knows few words still needs its own.
      compilePrompt: model.prompting.words !== null,
      sampler: settings.sampler,
      schedule: settings.schedule,
      steps: steps === null ? null : Math.min(steps, 150),
      guidance: guidance === null ? null : Math.min(guidance, 30),
      clipSkip: settings.clipSkip,
      loras,
      refiner: refinerOf(settings),
      ...(seed === null ? {} : { seed, isSeedLocked: true }),
      ...(settings.modelId === null ? {} : { modelId: settings.modelId }),
      ...(size === null ? {} : { size }),
    },
    left: settings.uncarried.filter((each) => !isTaken(each)).map(({ key, value }) => ({ key, value })),
  };
}

function refinerOf({ refiner }: PictureSettings): Draft['refiner'] {
  if (refiner === null || refiner.modelId === null) return null;
  return { modelId: refiner.modelId, switchAt: Math.min(0.95, Math.max(0.05, refiner.switchAt)) };
}

function sizeOf({ widthPx, heightPx }: PictureSettings, multiplePx: number): Draft['size'] {
  if (widthPx === null || heightPx === null) return null;
  const rounded = (side: number) => Math.round(side / multiplePx) * multiplePx;
  const parsed = sizeSchema.safeParse({ widthPx: rounded(widthPx), heightPx: rounded(heightPx) });
  return parsed.success ? parsed.data : null;
}

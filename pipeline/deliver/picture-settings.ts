import type { NetworkUse } from './foreign/foreign-settings';
import type { InfotextReading } from './infotext';
import type { UncarriedSetting } from './infotext-words';

/** How a picture was drawn, in Koma's words; null for what isn't said. */
export interface PictureSettings {
  readonly prompt: string;
  readonly negative: string;
  /** Decimal digits: seeds of 64 bits are more than a JSON number holds. */
  readonly seed: string | null;
  readonly steps: number | null;
  readonly sampler: string | null;
  readonly schedule: string | null;
  readonly guidance: number | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /** Layers of the text encoder left out at the end, 0 none. */
  readonly clipSkip: number | null;
  readonly loras: readonly NetworkUse[];
  readonly model: string | null;
  /** The model of the last steps, and the share of the steps from which on it draws. */
  readonly refiner: { readonly name: string; readonly modelId: string | null; readonly switchAt: number } | null;
  readonly uncarried: readonly UncarriedSetting[];
}

/** The settings of an infotext that was read, flat. */
export function toPictureSettings({ choices, networks, refiner, others, uncarried }: InfotextReading): PictureSettings {
  return {
    prompt: choices.prompt.text,
    negative: choices.prompt.negative,
    seed: choices.seed,
    steps: choices.sampler.steps ?? null,
    sampler: choices.sampler.name ?? null,
    schedule: choices.sampler.schedule ?? null,
    guidance: choices.guidance.scale ?? null,
    widthPx: choices.size?.widthPx ?? null,
    heightPx: choices.size?.heightPx ?? null,
    clipSkip: choices.clipSkip,
    loras: networks,
    model: others.get('Model') ?? null,
    refiner: choices.refiner && {
      name: choices.refiner.name,
      modelId: refiner?.id ?? null,
      switchAt: choices.refiner.switchAt,
    },
    uncarried,
  };
}

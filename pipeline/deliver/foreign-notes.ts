import type { UncarriedSetting } from './infotext-words';

/** Settings of other tools that change a picture, and why they can't be carried over. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^(Hires |hrf_|Second pass)/i, 'A second pass at a higher resolution is not drawn; upscale the picture instead.'],
  [/^Denoising strength$/, 'The picture that it started from is not part of the text.'],
  [/^(Mask|Inpaint|Masked|Soft inpainting)/, 'The mask is not part of the text.'],
  [/^ControlNet/, 'The picture that guided it is not part of the text.'],
  [/^(Lora hashes|TI hashes|TI|Lora weights)$/, 'The networks that it names are not part of the text.'],
  [/^ADetailer/, "Face repair has its own settings here: add the step 'faces'."],
  [/^Refiner/i, 'Of a refiner, the model and the share of the steps at which it begins are taken over.'],
  [/^Batch (size|pos)$/, 'The seeds of a batch of that tool are its own.'],
  [/^styles?$/i, 'The words that a style of that tool adds are not part of the text.'],
  [/^(Distilled CFG Scale|fluxguidancescale|Shift|sigmashift)$/i, 'It belongs to models of another kind.'],
  [
    /^(ENSD|Seed resize from|VAE|VAE hash|SGM noise multiplier|sharpness|adm[_ ]guidance|CFG mode|Tiling|FreeU.*|Dynthres.*|NGMS|Token merging ratio.*|perlin|threshold|seamless.*|dynamic_thresholding|uncond_scale|skip_cfg_above_sigma)$/i,
    'Koma has no such setting.',
  ],
];
const OFF = /^(|none|false|0|0\.0|null|automatic|\[\])$/i;
/** A drawing from noise alone: it started from no picture. */
const FROM_NOISE = /^1(\.0+)?$/;

/** Those of another tool's settings that change a picture and can't be carried over, each with why. */
export function foreignNotes(others: ReadonlyMap<string, string>): UncarriedSetting[] {
  return [...others].flatMap(([key, value]) => {
    const isOff = OFF.test(value) || (key === 'Denoising strength' && FROM_NOISE.test(value));
    const reason = isOff ? undefined : REASONS.find(([pattern]) => pattern.test(key))?.[1];
    return reason === undefined ? [] : [{ key, value, reason }];
  });
}

import { PipelineError } from '../error';

/** Parts that are drawn with, and those that change no picture. */
const PARTS = new Set(
  (
    'tokenizer tokenizer_2 text_encoder text_encoder_2 unet vae vae_encoder vae_decoder scheduler image_encoder ' +
    'reference_encoder controlnet safety_checker feature_extractor watermark'
  ).split(' '),
);
const SETTINGS = new Set(['force_zeros_for_empty_prompt', 'add_watermarker', 'requires_safety_checker']);

/**
 * @param index `model_index.json`
 * @throws PipelineError `model-unreadable` naming a part or a setting of the model that would not be drawn with
 */
export function checkIndex(index: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(index)) {
    const isAbsent = Array.isArray(value) && value.every((each) => each === null);
    if (name.startsWith('_') || isAbsent || value === null || value === false) continue;
    const isPart = Array.isArray(value);
    if (isPart ? PARTS.has(name) : SETTINGS.has(name)) continue;
    const what = isPart ? `the part "${name}"` : `the setting "${name}"`;
    throw new PipelineError(
      'model-unreadable',
      `model_index.json names ${what}, which is not drawn with here. Models of Stable Diffusion 1, 2 and XL can be opened.`,
    );
  }
}

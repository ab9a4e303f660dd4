import { z } from 'zod';
import { promptTextSchema } from './prompt-text';

/** A picture as base64, with or without `data:image/png;base64,` before it. */
export const encodedPictureSchema = z
  .string()
  .min(1)
  .max(64 * 2 ** 20);

const seedSchema = z.union([z.number().int().min(-1).max(Number.MAX_SAFE_INTEGER), z.string().regex(/^\d{1,20}$/)]);
const scriptsSchema = z.record(z.string(), z.looseObject({ args: z.unknown().optional() }));

/** What both ways to draw take. Null is as good as nothing, as with A1111. */
const sharedShape = {
  prompt: promptTextSchema(8000),
  negative_prompt: promptTextSchema(4000),
  styles: z.array(z.string()).nullish(),
  seed: seedSchema.nullish(),
  subseed: seedSchema.nullish(),
  subseed_strength: z.number().min(0).max(1).nullish(),
  seed_resize_from_h: z.number().nullish(),
  seed_resize_from_w: z.number().nullish(),
  sampler_name: z.string().nullish(),
  sampler_index: z.string().nullish(),
  scheduler: z.string().nullish(),
  batch_size: z.number().int().min(1).nullish(),
  n_iter: z.number().int().min(1).nullish(),
  steps: z.number().int().min(1).max(150).nullish(),
  cfg_scale: z.number().min(0).max(30).nullish(),
  width: z.number().int().min(64).max(4096).nullish(),
  height: z.number().int().min(64).max(4096).nullish(),
  restore_faces: z.boolean().nullish(),
  tiling: z.boolean().nullish(),
  eta: z.number().nullish(),
  s_churn: z.number().nullish(),
  s_tmin: z.number().nullish(),
  s_tmax: z.number().nullish(),
  s_noise: z.number().nullish(),
  denoising_strength: z.number().min(0).max(1).nullish(),
  override_settings: z.record(z.string(), z.unknown()).nullish(),
  override_settings_restore_afterwards: z.boolean().nullish(),
  refiner_checkpoint: z.string().nullish(),
  refiner_switch_at: z.number().nullish(),
  disable_extra_networks: z.boolean().nullish(),
  script_name: z.string().nullish(),
  script_args: z.array(z.unknown()).nullish(),
  alwayson_scripts: scriptsSchema.nullish(),
  infotext: z.string().nullish(),
  send_images: z.boolean().nullish(),
  save_images: z.boolean().nullish(),
  do_not_save_samples: z.boolean().nullish(),
  do_not_save_grid: z.boolean().nullish(),
  force_task_id: z.string().nullish(),
  comments: z.unknown().optional(),
};

/** `POST /sdapi/v1/txt2img`. The fields of a second pass count where `enable_hr` is on. */
export const textToImageSchema = z.looseObject({
  ...sharedShape,
  enable_hr: z.boolean().nullish(),
  firstphase_width: z.number().nullish(),
  firstphase_height: z.number().nullish(),
});
export type TextToImage = z.output<typeof textToImageSchema>;

/** `POST /sdapi/v1/img2img`. */
export const imageToImageSchema = z.looseObject({
  ...sharedShape,
  init_images: z.array(encodedPictureSchema).min(1, 'needs the picture to start from'),
  resize_mode: z.number().int().min(0).max(3).nullish(),
  image_cfg_scale: z.number().nullish(),
  mask: encodedPictureSchema.nullish(),
  mask_blur: z.number().min(0).max(64).nullish(),
  mask_blur_x: z.number().nullish(),
  mask_blur_y: z.number().nullish(),
  mask_round: z.boolean().nullish(),
  inpainting_fill: z.number().int().min(0).max(3).nullish(),
  inpaint_full_res: z.boolean().nullish(),
  inpaint_full_res_padding: z.number().int().min(0).max(1024).nullish(),
  inpainting_mask_invert: z.union([z.literal(0), z.literal(1), z.boolean()]).nullish(),
  initial_noise_multiplier: z.number().nullish(),
  latent_mask: encodedPictureSchema.nullish(),
  include_init_images: z.boolean().nullish(),
});
export type ImageToImage = z.output<typeof imageToImageSchema>;

/** What both ways to draw take. */
export type DrawRequest = TextToImage | ImageToImage;

/** `POST /sdapi/v1/extra-single-image`. */
export const extraImageSchema = z.looseObject({
  image: encodedPictureSchema,
  resize_mode: z.number().int().min(0).max(1).nullish(),
  show_extras_results: z.boolean().nullish(),
  gfpgan_visibility: z.number().nullish(),
  codeformer_visibility: z.number().nullish(),
  codeformer_weight: z.number().nullish(),
  upscaling_resize: z.number().nullish(),
  upscaling_resize_w: z.number().nullish(),
  upscaling_resize_h: z.number().nullish(),
  upscaling_crop: z.boolean().nullish(),
  upscaler_1: z.string().nullish(),
  upscaler_2: z.string().nullish(),
  extras_upscaler_2_visibility: z.number().nullish(),
  upscale_first: z.boolean().nullish(),
});
export type ExtraImage = z.output<typeof extraImageSchema>;

/** `POST /sdapi/v1/png-info`. */
export const pngInfoSchema = z.looseObject({ image: encodedPictureSchema });

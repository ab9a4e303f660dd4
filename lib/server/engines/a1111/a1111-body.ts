import type { PictureRef } from '@/pipeline/request';
import type { EngineDrawing } from '../engine-client';
import { layoutText } from '../layout-text';
import { jsonWithSeeds, seedMark } from '../json-with-seeds';
import { pickSampler } from '../pick-sampler';

/** A drawing as the body of `/sdapi/v1/txt2img`, or of `img2img` where it starts from a picture. */
export function a1111Body(drawing: EngineDrawing): { readonly path: string; readonly json: string } {
  const { request } = drawing;
  const path = request.image === null ? '/sdapi/v1/txt2img' : '/sdapi/v1/img2img';
  return { path, json: jsonWithSeeds({ ...common(drawing), ...start(drawing), ...scripts(drawing) }) };
}

function common({ request, facts, model, drawingId }: EngineDrawing) {
  const { sampler, schedule } = pickSampler(facts, request.sampler);
  const { value, variation } = request.seed;
  return {
    prompt: request.prompt.text,
    negative_prompt: request.prompt.negative,
    seed: seedMark(value),
    ...(variation && { subseed: seedMark(variation.seed), subseed_strength: variation.strength }),
    sampler_name: sampler,
    ...(schedule !== null && { scheduler: schedule }),
    steps: request.sampler.steps,
    eta: request.sampler.eta,
    cfg_scale: request.guidance.scale,
    width: request.size.widthPx,
    height: request.size.heightPx,
    // One after another takes less memory, and the seeds are the same.
    batch_size: 1,
    n_iter: request.batch.count,
    override_settings: overridden({ request, facts, model }),
    override_settings_restore_afterwards: true,
    send_images: true,
    save_images: false,
    force_task_id: drawingId,
  };
}

function overridden({ request, facts, model }: Pick<EngineDrawing, 'request' | 'facts' | 'model'>) {
  const wanted = {
    sd_model_checkpoint: model,
    randn_source: request.seed.family === 'cpu' ? 'CPU' : 'NV',
    // A1111 counts layers from 1, Koma those that are left out.
    ...(request.clipSkip !== null && { CLIP_stop_at_last_layers: request.clipSkip + 1 }),
    // As in Koma: of so many steps a part is drawn.
    ...(request.image !== null && { img2img_fix_steps: false }),
  };
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => facts.settings.includes(name)));
}

function start({ request, inputs }: EngineDrawing) {
  const { image, mask } = request;
  if (image === null) return {};
  return {
    init_images: [base64(image.picture, inputs)],
    denoising_strength: image.strength,
    resize_mode: 0,
    ...(mask && {
      mask: base64(mask.picture, inputs),
      mask_blur: 0,
      // What lies under the mask is where it starts from; Koma has filled it already.
      inpainting_fill: 1,
      inpaint_full_res: false,
      inpainting_mask_invert: 0,
    }),
  };
}

/** What goes to scripts that run with every picture. */
function scripts(drawing: EngineDrawing) {
  const all = { ...controlnet(drawing), ...layout(drawing) };
  return Object.keys(all).length === 0 ? {} : { alwayson_scripts: all };
}

/** A whole page's layout, as the one argument of the script that takes it; a program without one is told by rough and prompt. */
function layout({ request, inputs, facts }: EngineDrawing) {
  const json = layoutText({ request, inputs });
  return json === null || facts.layoutScript === '' ? {} : { [facts.layoutScript]: { args: [json] } };
}

/** The units of the ControlNet extension, without a preprocessor: Koma's control pictures are what models look at. */
function controlnet({ request, inputs }: EngineDrawing) {
  if (request.controls.length === 0) return {};
  const args = request.controls.map(({ name, picture, scale, from, to }) => ({
    enabled: true,
    module: 'none',
    model: name,
    image: base64(picture, inputs),
    weight: scale,
    resize_mode: 'Just Resize',
    guidance_start: from,
    guidance_end: to,
    control_mode: 'Balanced',
    pixel_perfect: false,
    save_detected_map: false,
  }));
  return { ControlNet: { args } };
}

function base64({ sha256 }: PictureRef, inputs: EngineDrawing['inputs']): string {
  const bytes = inputs.get(sha256);
  if (bytes === undefined) throw new RangeError('A request that was checked has its pictures.');
  return Buffer.from(bytes).toString('base64');
}

/** What a request asks for and A1111's API has no word for. */
export function unusedByA1111({ request, facts }: Pick<EngineDrawing, 'request' | 'facts'>): string[] {
  const { guidance, layout: page } = request;
  return [
    ...(page !== undefined && facts.layoutScript === ''
      ? ['The engine has no script that reads the page’s layout: it was told by the rough and the prompt.']
      : []),
    ...(guidance.rescale > 0 ? ['The engine has no guidance rescale: it was not used.'] : []),
    ...(guidance.from > 0 || guidance.to < 1 ? ['The engine guides all steps.'] : []),
  ];
}

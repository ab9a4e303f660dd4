import type { Json } from '../json-patch';
import type { GraphLink, GraphNode } from './comfy-graph';
import { asList, asRecord, asText, type JsonRecord } from './read-json';

const CONTROL_VALUES = ['fixed', 'increment', 'decrement', 'randomize'];

/** What the editor's `widgets_values` are, in their order, where a node doesn't say it itself. */
const WIDGETS: Readonly<Record<string, string>> = {
  KSampler: 'seed steps cfg sampler_name scheduler denoise',
  'KSampler (Efficient)': 'seed steps cfg sampler_name scheduler denoise preview_method vae_decode',
  KSamplerAdvanced:
    'add_noise noise_seed steps cfg sampler_name scheduler start_at_step end_at_step return_with_leftover_noise',
  SamplerCustom: 'add_noise noise_seed cfg',
  'KSampler Adv. (Efficient)':
    'add_noise noise_seed steps cfg sampler_name scheduler start_at_step end_at_step return_with_leftover_noise preview_method vae_decode',
  KSamplerSelect: 'sampler_name',
  BasicScheduler: 'scheduler steps denoise',
  KarrasScheduler: 'steps sigma_max sigma_min rho',
  ExponentialScheduler: 'steps sigma_max sigma_min',
  PolyexponentialScheduler: 'steps sigma_max sigma_min rho',
  LaplaceScheduler: 'steps sigma_max sigma_min mu beta',
  VPScheduler: 'steps beta_d beta_min eps_s',
  GITSScheduler: 'coeff steps denoise',
  OptimalStepsScheduler: 'model_type steps denoise',
  Flux2Scheduler: 'steps width height',
  BetaSamplingScheduler: 'steps alpha beta',
  SDTurboScheduler: 'steps denoise',
  AlignYourStepsScheduler: 'model_type steps denoise',
  RandomNoise: 'noise_seed',
  CFGGuider: 'cfg',
  DualCFGGuider: 'cfg_conds cfg_cond2_negative',
  PerpNegGuider: 'cfg neg_scale',
  CLIPTextEncode: 'text',
  CLIPTextEncodeSDXL: 'width height crop_w crop_h target_width target_height text_g text_l',
  CLIPTextEncodeSDXLRefiner: 'ascore width height text',
  CLIPTextEncodeFlux: 'clip_l t5xxl guidance',
  CheckpointLoaderSimple: 'ckpt_name',
  CheckpointLoader: 'config_name ckpt_name',
  UNETLoader: 'unet_name weight_dtype',
  VAELoader: 'vae_name',
  LoraLoader: 'lora_name strength_model strength_clip',
  LoraLoaderModelOnly: 'lora_name strength_model',
  EmptyLatentImage: 'width height batch_size',
  EmptySD3LatentImage: 'width height batch_size',
  EmptyFlux2LatentImage: 'width height batch_size',
  EmptyHunyuanImageLatent: 'width height batch_size',
  CLIPSetLastLayer: 'stop_at_clip_layer',
  FluxGuidance: 'guidance',
  RescaleCFG: 'multiplier',
  PrimitiveNode: 'value',
  PrimitiveInt: 'value',
  PrimitiveFloat: 'value',
  PrimitiveString: 'value',
  PrimitiveStringMultiline: 'value',
  UnetLoaderGGUF: 'unet_name',
  'Seed (rgthree)': 'seed',
  StringConcatenate: 'string_a string_b delimiter',
  'Efficient Loader':
    'ckpt_name vae_name clip_skip lora_name lora_model_strength lora_clip_strength positive negative token_normalization weight_interpretation empty_latent_width empty_latent_height batch_size',
};

/**
 * A node as the editor stores it.
 * @param sources what its links come from, by their ids
 * @param given values that are set from outside, by the inputs' names
 */
export function readEditorNode(
  id: string,
  node: JsonRecord,
  { sources, given }: { sources: ReadonlyMap<string, GraphLink>; given: ReadonlyMap<string, Json> },
): GraphNode {
  const type = asText(node['type']) ?? '';
  const inputs = recordsOf(node['inputs']);
  const links = new Map(
    inputs.flatMap((input): [string, GraphLink][] => {
      const source = sources.get(asText(input['link']) ?? '');
      const name = asText(input['name']);
      return source && name !== null ? [[name, source]] : [];
    }),
  );
  const values = new Map([...readWidgets(node['widgets_values'], widgetNames(node)), ...given]);
  for (const name of links.keys()) values.delete(name);
  return { id, type, title: asText(node['title']) ?? '', values, links };
}

/** The names of a node's widgets, as far as they are known. */
export function widgetNames(node: JsonRecord): readonly string[] {
  const named = recordsOf(node['inputs']).flatMap((input) => asText(asRecord(input['widget'])?.['name']) ?? []);
  return WIDGETS[asText(node['type']) ?? '']?.split(' ') ?? named;
}

/** Behind a seed the editor keeps what happens to it after a drawing, which is no input. */
export function readWidgets(stored: Json | undefined, names: readonly string[]): [string, Json][] {
  const record = asRecord(stored);
  if (record) return Object.entries(record);
  const values = asList(stored);
  const named: [string, Json][] = [];
  let next = 0;
  for (const [index, value] of values.entries()) {
    const isControl =
      /seed|value/.test(names[next - 1] ?? '') && (value === null || CONTROL_VALUES.includes(String(value)));
    if (isControl) continue;
    const name = names[next++] ?? (names.length === 0 && values.length === 1 ? 'value' : `widget_${index}`);
    named.push([name, value]);
  }
  return named;
}

/** The records among a list's values. */
export function recordsOf(list: Json | undefined): JsonRecord[] {
  return asList(list)
    .map(asRecord)
    .filter((record) => record !== null);
}

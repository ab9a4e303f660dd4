import type { Json } from '../json-patch';
import { asList, asRecord, asText, type JsonRecord } from './read-json';

/** Which output of which node an input is connected to. */
export interface GraphLink {
  readonly id: string;
  readonly slot: number;
}

/** One node of a ComfyUI graph: an input is a value or a link. */
export interface GraphNode {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly values: ReadonlyMap<string, Json>;
  readonly links: ReadonlyMap<string, GraphLink>;
}

export type Graph = ReadonlyMap<string, GraphNode>;

const MAX_NODES = 10_000;
const CONTROL_VALUES = ['fixed', 'increment', 'decrement', 'randomize'];
const BYPASSED = 4;
const MUTED = 2;

/** What the editor's `widgets_values` are, in their order, where a node doesn't say it itself. */
const WIDGETS: Readonly<Record<string, string>> = {
  KSampler: 'seed steps cfg sampler_name scheduler denoise',
  'KSampler (Efficient)': 'seed steps cfg sampler_name scheduler denoise preview_method vae_decode',
  KSamplerAdvanced:
    'add_noise noise_seed steps cfg sampler_name scheduler start_at_step end_at_step return_with_leftover_noise',
  SamplerCustom: 'add_noise noise_seed cfg',
  KSamplerSelect: 'sampler_name',
  BasicScheduler: 'scheduler steps denoise',
  KarrasScheduler: 'steps sigma_max sigma_min rho',
  ExponentialScheduler: 'steps sigma_max sigma_min',
  PolyexponentialScheduler: 'steps sigma_max sigma_min rho',
  BetaSamplingScheduler: 'steps alpha beta',
  SDTurboScheduler: 'steps denoise',
  AlignYourStepsScheduler: 'model_type steps denoise',
  RandomNoise: 'noise_seed',
  CFGGuider: 'cfg',
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
  CLIPSetLastLayer: 'stop_at_clip_layer',
  FluxGuidance: 'guidance',
  RescaleCFG: 'multiplier',
  PrimitiveNode: 'value',
  'Efficient Loader':
    'ckpt_name vae_name clip_skip lora_name lora_model_strength lora_clip_strength positive negative token_normalization weight_interpretation empty_latent_width empty_latent_height batch_size',
};

/**
 * A ComfyUI graph in either form: what is sent to its server (`prompt`: nodes by id with `class_type` and `inputs`), or what
 * its editor stores (`workflow`: lists of nodes and links). Null for records that are neither.
 */
export function readGraph(record: JsonRecord): Graph | null {
  const nodes = asList(record['nodes']);
  if (nodes.length > 0 && record['links'] !== undefined) return readWorkflow(nodes, asList(record['links']));
  const entries = Object.entries(record).slice(0, MAX_NODES);
  const graph = new Map(
    entries.flatMap(([id, value]): [string, GraphNode][] => {
      const node = asRecord(value);
      return node && typeof node['class_type'] === 'string' ? [[id, readNode(id, node)]] : [];
    }),
  );
  return graph.size > 0 && graph.size * 2 >= entries.length ? graph : null;
}

function readNode(id: string, node: JsonRecord): GraphNode {
  const values = new Map<string, Json>();
  const links = new Map<string, GraphLink>();
  for (const [name, value] of Object.entries(asRecord(node['inputs']) ?? {})) {
    const [from, slot] = asList(value);
    const isLink = asList(value).length === 2 && asText(from) !== null && typeof slot === 'number';
    if (isLink) links.set(name, { id: String(from), slot: Number(slot) });
    else values.set(name, value);
  }
  const title = asText(asRecord(node['_meta'])?.['title']) ?? '';
  return { id, type: asText(node['class_type']) ?? '', title, values, links };
}

function readWorkflow(nodes: readonly Json[], links: readonly Json[]): Graph {
  const sources = new Map(
    links.slice(0, MAX_NODES * 4).flatMap((link): [string, GraphLink][] => {
      const record = asRecord(link);
      const [linkId, id, slot] = record
        ? [record['id'], record['origin_id'], record['origin_slot']]
        : asList(link).slice(0, 3);
      return asText(linkId) === null || asText(id) === null
        ? []
        : [[String(linkId), { id: String(id), slot: Number(slot) }]];
    }),
  );
  const graph = new Map<string, GraphNode>();
  const through = new Map<string, GraphLink>();
  for (const each of nodes.slice(0, MAX_NODES)) {
    const node = asRecord(each);
    const id = asText(node?.['id']);
    if (!node || id === null || node['mode'] === MUTED) continue;
    const read = readEditorNode(id, node, sources);
    if (node['mode'] !== BYPASSED) graph.set(id, read);
    else for (const [key, link] of passedLinks(id, node, sources)) through.set(key, link);
  }
  return through.size === 0 ? graph : withoutBypassed(graph, through);
}

function readEditorNode(id: string, node: JsonRecord, sources: ReadonlyMap<string, GraphLink>): GraphNode {
  const type = asText(node['type']) ?? '';
  const inputs = recordsOf(node['inputs']);
  const links = new Map(
    inputs.flatMap((input): [string, GraphLink][] => {
      const source = sources.get(asText(input['link']) ?? '');
      const name = asText(input['name']);
      return source && name !== null ? [[name, source]] : [];
    }),
  );
  const named = inputs.flatMap((input) => asText(asRecord(input['widget'])?.['name']) ?? []);
  const known = WIDGETS[type]?.split(' ');
  const values = new Map(readWidgets(node['widgets_values'], known ?? named));
  for (const name of links.keys()) values.delete(name);
  return { id, type, title: asText(node['title']) ?? '', values, links };
}

/** Behind a seed the editor keeps what happens to it after a drawing, which is no input. */
function readWidgets(stored: Json | undefined, names: readonly string[]): [string, Json][] {
  const record = asRecord(stored);
  if (record) return Object.entries(record);
  const values = asList(stored);
  const named: [string, Json][] = [];
  let next = 0;
  for (const [index, value] of values.entries()) {
    const isControl = /seed|value/.test(names[next - 1] ?? '') && CONTROL_VALUES.includes(String(value));
    if (isControl) continue;
    const name = names[next++] ?? (names.length === 0 && values.length === 1 ? 'value' : `widget_${index}`);
    named.push([name, value]);
  }
  return named;
}

/** A bypassed node hands on what comes in of the same type. */
function passedLinks(id: string, node: JsonRecord, sources: ReadonlyMap<string, GraphLink>): [string, GraphLink][] {
  const inputs = recordsOf(node['inputs']);
  return asList(node['outputs']).flatMap((output, slot): [string, GraphLink][] => {
    const type = asRecord(output)?.['type'];
    const source = sources.get(asText(inputs.find((input) => input['type'] === type)?.['link']) ?? '');
    return source ? [[`${id} ${slot}`, source]] : [];
  });
}

function withoutBypassed(graph: Graph, through: ReadonlyMap<string, GraphLink>): Graph {
  const real = (link: GraphLink): GraphLink => {
    let at = link;
    for (let steps = 0; steps < through.size; steps++) {
      const next = through.get(`${at.id} ${at.slot}`);
      if (!next) return at;
      at = next;
    }
    return at;
  };
  return new Map(
    [...graph].map(([id, node]) => [
      id,
      { ...node, links: new Map([...node.links].map(([name, link]) => [name, real(link)])) },
    ]),
  );
}

function recordsOf(list: Json | undefined): JsonRecord[] {
  return asList(list)
    .map(asRecord)
    .filter((record) => record !== null);
}

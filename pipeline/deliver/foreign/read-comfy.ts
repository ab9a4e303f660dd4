import type { Json } from '../json-patch';
import { conditioningText, type Side } from './comfy-conditioning';
import type { Graph, GraphLink, GraphNode } from './comfy-graph';
import { findSampler, refinerOf, samplingOf, type Sampling } from './comfy-sampler';
import { openValues, type GraphValues } from './comfy-values';
import { fileTitle, settingsOf, type ForeignSettings, type NetworkUse } from './foreign-settings';
import { readGraph } from './read-graph';
import { asNumber, asRecord, asText, type JsonRecord } from './read-json';

const MODEL_NAMES = ['ckpt_name', 'unet_name', 'base_ckpt_name', 'model_name', 'gguf_name', 'checkpoint', 'ckpt'];
/** Inputs through which a model comes to its sampler. */
const notPicture = (name: string) =>
  !/^(positive|negative|conditioning.*|latent_image|samples|image|images|pixels)$/.test(name);
const NOTES: readonly (readonly [RegExp, string])[] = [
  [/controlnet/i, 'The picture that guided it is not part of the graph.'],
  [/ipadapter|clipvision|unclip|stylemodel/i, 'The picture whose look was taken is not part of the graph.'],
  [/detailer|facerestore|reactor/i, "Face repair has its own settings here: add the step 'faces'."],
  [/ultimatesdupscale|imageupscalewithmodel|latentupscale/i, 'The enlargement has its own settings here.'],
  [
    /^(freeu.*|perturbedattention.*|selfattentionguidance|perpneg.*|hypertile|deepcache|tomepatchmodel)$/i,
    'Koma has no such change of the model.',
  ],
  [/^modelsampling/i, 'How the noise levels are spread is set by the model here.'],
  [/setarea|setmask|regional/i, 'Regions of a prompt are set by placing characters here.'],
];

/**
 * What a ComfyUI graph draws, from the sampler that works first: its settings, the texts of both its conditionings, its model
 * with LoRAs, the size of what it starts from. The graph may be hostile. Null for records that are no graph.
 */
export function readComfy(record: JsonRecord): ForeignSettings | null {
  const graph = readGraph(record);
  if (graph === null) return null;
  const values = openValues(graph);
  const sampler = findSampler(graph, values);
  if (sampler === null) return { ...readLooseTexts(graph, values), ...NOTHING };
  const sampling = samplingOf(graph, values, sampler);
  const before = values.upstream([...sampler.links.values()]);
  const models = values.upstream(sampling.model ? [sampling.model] : [...sampler.links.values()], notPicture);
  const model = modelOf(values, models) ?? modelOf(values, before);
  return {
    tool: 'ComfyUI',
    prompt: wordsOf(graph, values, { sampling, before, side: 'positive' }),
    negative: wordsOf(graph, values, { sampling, before, side: 'negative' }),
    settings: settingsOf([
      ...Object.entries(sampling.settings),
      ['Size', sizeOf(values, sampling.latent ? values.upstream([sampling.latent]) : before)],
      ['Model', model],
      ...refinerSettings(graph, values, { sampler, model }),
      ['Distilled CFG Scale', fluxGuidanceOf(values, before)],
      ['Clip skip', clipSkipOf(values, before)],
      ['VAE', vaeOf(graph, values)],
      ['RNG', 'CPU'],
    ]),
    networks: networksOf(values, models),
    uncarried: notesOf(graph, sampler),
  };
}

const NOTHING = { tool: 'ComfyUI', settings: new Map<string, string>(), networks: [], uncarried: [] };

function wordsOf(
  graph: Graph,
  values: GraphValues,
  o: { sampling: Sampling; before: readonly GraphNode[]; side: Side },
): string {
  const link: GraphLink | undefined = o.sampling[o.side];
  const found = link ? conditioningText(graph, values, link, o.side) : null;
  if (found !== null) return found.trim();
  if (o.side === 'negative' && o.sampling.isWithoutNegative) return '';
  // Pipes hand both prompts on in one link.
  const loader = o.before.find((node) => node.links.has(o.side) || typeof node.values.get(o.side) === 'string');
  const inner = loader?.links.get(o.side);
  if (inner) return (conditioningText(graph, values, inner, o.side) ?? '').trim();
  if (loader) return values.textOf(loader, o.side)?.trim() ?? '';
  return readLooseTexts(graph, values)[o.side === 'positive' ? 'prompt' : 'negative'];
}

/** Without a way from the sampler to its texts: encoders by their titles, the first that isn't negative. */
function readLooseTexts(graph: Graph, values: GraphValues): { prompt: string; negative: string } {
  const encoders = [...graph.values()].filter(({ type }) => /^CLIPTextEncode/.test(type));
  const isNegative = ({ title }: GraphNode) => /negative/i.test(title);
  const first = encoders.find((node) => !isNegative(node));
  const negative = encoders.find(isNegative);
  const text = (node: GraphNode | undefined) => (node ? (values.textOf(node, 'text') ?? '').trim() : '');
  return { prompt: text(first), negative: text(negative) };
}

function modelOf(values: GraphValues, nodes: readonly GraphNode[]): string | null {
  for (const node of nodes) {
    for (const name of MODEL_NAMES) {
      const value = asText(values.valueOf(node, name));
      if (value !== null && value !== '' && value !== 'None') return fileTitle(value);
    }
  }
  return null;
}

/** The model of the last steps where that is another one. */
function refinerSettings(
  graph: Graph,
  values: GraphValues,
  { sampler, model }: { sampler: GraphNode; model: string | null },
): [string, string | number | null][] {
  const refiner = refinerOf(graph, values, sampler);
  const name = refiner && modelOf(values, values.upstream([refiner.model], notPicture));
  if (refiner === null || name === null || name === model) return [];
  return [
    ['Refiner', name],
    ['Refiner switch at', refiner.switchAt],
  ];
}

/** The guidance that a model was trained to be told, which is no CFG scale. */
function fluxGuidanceOf(values: GraphValues, nodes: readonly GraphNode[]): string | null {
  const node = nodes.find(({ type }) => type === 'FluxGuidance' || type === 'CLIPTextEncodeFlux');
  return node ? asText(values.valueOf(node, 'guidance')) : null;
}

function sizeOf(values: GraphValues, nodes: readonly GraphNode[]): string | null {
  const names = [
    ['width', 'height'],
    ['empty_latent_width', 'empty_latent_height'],
  ] as const;
  const isEmpty = (node: GraphNode) => /empty|loader|size|resolution/i.test(node.type);
  const sources = [...nodes.filter(isEmpty), ...nodes.filter((node) => /latent/i.test(node.type) && !isEmpty(node))];
  for (const node of sources) {
    for (const [width, height] of names) {
      const [w, h] = [asNumber(values.valueOf(node, width)), asNumber(values.valueOf(node, height))];
      if (w !== null && h !== null) return `${w}x${h}`;
    }
    const written = /(\d{2,5}) ?[x×] ?(\d{2,5})/.exec([...node.values.values()].filter(isText).join(' '));
    if (written && isEmpty(node)) return `${written[1]}x${written[2]}`;
  }
  return null;
}

/** ComfyUI counts layers from the end below zero: -2 leaves the last one out. */
function clipSkipOf(values: GraphValues, nodes: readonly GraphNode[]): number | null {
  for (const node of nodes) {
    const value = asNumber(values.valueOf(node, 'stop_at_clip_layer')) ?? asNumber(values.valueOf(node, 'clip_skip'));
    if (value !== null && value !== 0) return Math.abs(value);
  }
  return null;
}

function vaeOf(graph: Graph, values: GraphValues): string | null {
  const named = [...graph.values()].flatMap((node) => asText(values.valueOf(node, 'vae_name')) ?? []);
  const name = named.find((each) => each !== '' && !/^(baked vae|none|automatic)$/i.test(each));
  return name === undefined ? null : fileTitle(name);
}

/** LoRAs between the checkpoint and the sampler, the checkpoint's nearest first; those that are switched off are left out. */
function networksOf(values: GraphValues, nodes: readonly GraphNode[]): NetworkUse[] {
  return nodes
    .toReversed()
    .flatMap((node) => [
      ...[...new Set([...node.values.keys(), ...node.links.keys()])].flatMap(
        (name) => networkOf(values, node, name) ?? [],
      ),
      ...[...node.values.values()].flatMap((value) => switchedNetwork(asRecord(value)) ?? []),
    ]);
}

function networkOf(values: GraphValues, node: GraphNode, input: string): NetworkUse | null {
  const [, number] = /^lora(?:_name)?(?:_?(\d{1,2}))?$/.exec(input) ?? [];
  if (number === undefined && input !== 'lora_name') return null;
  const file = asText(values.valueOf(node, input));
  const isOff = number !== undefined && isOffValue(values.valueOf(node, `switch_${number}`));
  if (file === null || isOff || /^(none|off|)$/i.test(file)) return null;
  const names = number
    ? ['strength', 'model_weight', 'model_str', 'lora_wt', 'strength_model', 'lora_strength', 'weight'].map(
        (name) => `${name}_${number}`,
      )
    : ['strength_model', 'lora_model_strength', 'strength', 'lora_strength', 'model_strength', 'weight'];
  const weight = names.map((name) => asNumber(values.valueOf(node, name))).find((value) => value !== null);
  return weight === 0 ? null : { name: fileTitle(file), weight: weight ?? null };
}

/** `{ on: true, lora: 'ink.safetensors', strength: 0.8 }`, as stacks of some extensions keep them. */
function switchedNetwork(record: JsonRecord | null): NetworkUse | null {
  const file = asText(record?.['lora']);
  if (!record || file === null || isOffValue(record['on'] ?? true) || /^none$/i.test(file)) return null;
  return { name: fileTitle(file), weight: asNumber(record['strength']) };
}

function isOffValue(value: Json | undefined): boolean {
  return value === false || /^(off|false|disable.*)$/i.test(String(value));
}

function notesOf(graph: Graph, sampler: GraphNode): ForeignSettings['uncarried'] {
  const noted = [...graph.values()].flatMap(({ id, type }) => {
    const reason = NOTES.find(([pattern]) => pattern.test(type))?.[1];
    return reason === undefined || id === sampler.id ? [] : [{ key: type, value: id, reason }];
  });
  const others = [...graph.values()].filter(
    ({ id, type, links }) =>
      id !== sampler.id && /^(KSampler|SamplerCustom)/.test(type) && type !== 'KSamplerSelect' && links.size > 0,
  );
  const reason = 'Only the sampler that works first is taken over; later passes are left out.';
  const unique = new Map(
    [...noted, ...others.map(({ id, type }) => ({ key: type, value: id, reason }))].map((note) => [note.key, note]),
  );
  return [...unique.values()];
}

function isText(value: Json): value is string {
  return typeof value === 'string';
}

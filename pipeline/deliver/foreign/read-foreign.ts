import type { Json } from '../json-patch';
import { fileTitle, settingsOf, type ForeignSettings } from './foreign-settings';
import { readComfy } from './read-comfy';
import {
  asList,
  asNumber,
  asRecord,
  asText,
  readFirstRecord,
  readJson,
  readJsonRecord,
  type JsonRecord,
} from './read-json';
import { readRecord } from './read-record';

/**
 * What the JSON of a tool says of a picture: ComfyUI, SwarmUI, Fooocus, InvokeAI, NovelAI, Civitai, Draw Things, Easy
 * Diffusion, and others whose keys name their settings. The text may be hostile. Null for texts that are no record, or
 * whose record says nothing of a drawing.
 */
export function readForeignJson(text: string): ForeignSettings | null {
  const record = readFirstRecord(text);
  return record && readForeignRecord(record, 0);
}

function readForeignRecord(record: JsonRecord, depth: number): ForeignSettings | null {
  const inner = innerRecord(record);
  if (inner && depth < 2) return readForeignRecord(inner, depth + 1);
  const found = readSwarm(record) ?? readComfyRequest(record) ?? readInvoke(record) ?? readNovelAi(record);
  const read = found ?? readCivitai(record) ?? readRecord(record, toolOf(record));
  return found !== null || saysSomething(read) ? read : null;
}

/** What Civitai's pictures and A1111's API say one level deeper; null where the record says it itself. */
function innerRecord(record: JsonRecord): JsonRecord | null {
  const meta = asRecord(record['meta']);
  if (meta !== null || 'prompt' in record) return meta;
  // The answer says what was drawn; what was asked for may leave the seed open.
  const answered = typeof record['info'] === 'string' ? readJsonRecord(record['info']) : null;
  return answered ?? asRecord(record['parameters']) ?? asRecord(record['metadata']);
}

/** Whether it has a prompt, or two settings at least that are known. */
function saysSomething({ prompt, settings }: ForeignSettings): boolean {
  const known = ['Steps', 'Sampler', 'Seed', 'CFG scale', 'Size', 'Model'].filter((key) => settings.has(key));
  return known.length > 1 || (prompt !== '' && known.length > 0) || (prompt !== '' && settings.size < 3);
}

function toolOf(record: JsonRecord): string {
  if (record['metadata_scheme'] === 'fooocus' || 'Base Model' in record || 'base_model' in record) return 'Fooocus';
  if ('c' in record && 'uc' in record) return 'Draw Things';
  if ('use_stable_diffusion_model' in record) return 'Easy Diffusion';
  return 'JSON';
}

/** ComfyUI's noise, which SwarmUI and Fooocus have too, comes from the processor. */
const CPU_NOISE: readonly [string, string] = ['RNG', 'CPU'];

function readSwarm(record: JsonRecord): ForeignSettings | null {
  const params = asRecord(record['sui_image_params']);
  if (params === null) return null;
  const read = readRecord(params, 'SwarmUI');
  const stop = asNumber(params['clipstopatlayer']);
  const clipSkip = stop === null || stop === 0 ? null : Math.abs(stop);
  const share = asNumber(params['refinercontrolpercentage']);
  const isSwitched = params['refinermethod'] === 'StepSwap' && share !== null;
  const own = settingsOf([
    ['Clip skip', clipSkip],
    ['Refiner', fileTitle(asText(params['refinermodel']) ?? '')],
    ['Refiner switch at', isSwitched ? Number((1 - share).toFixed(4)) : null],
  ]);
  return { ...read, settings: new Map([CPU_NOISE, ...read.settings, ...own]) };
}

/** A graph by itself, or inside of what is sent to ComfyUI, stored by its editor or by sites. */
function readComfyRequest(record: JsonRecord): ForeignSettings | null {
  const own = readComfy(record);
  if (own !== null) return withCivitaiExtra(own, record);
  const inner = [record['prompt'], record['workflow'], asRecord(record['extra_pnginfo'])?.['workflow']];
  for (const value of inner) {
    const graph = typeof value === 'string' ? readJsonRecord(value) : asRecord(value);
    const read = graph && readComfy(graph);
    if (read) return withCivitaiExtra(read, record);
  }
  return null;
}

/** Civitai writes what its generator was asked beside the graph that it made of it. */
function withCivitaiExtra(read: ForeignSettings, record: JsonRecord): ForeignSettings {
  const extra = civitaiExtra(record);
  if (extra === null) return read;
  const asked = readRecord(extra, 'Civitai');
  return {
    ...read,
    tool: 'Civitai',
    prompt: asked.prompt === '' ? read.prompt : asked.prompt,
    negative: asked.negative === '' ? read.negative : asked.negative,
    settings: new Map([...read.settings, ...asked.settings]),
  };
}

function readCivitai(record: JsonRecord): ForeignSettings | null {
  const extra = civitaiExtra(record);
  return extra === null ? null : readRecord(extra, 'Civitai');
}

function civitaiExtra(record: JsonRecord): JsonRecord | null {
  const extra = record['extraMetadata'] ?? asRecord(record['extra'])?.['extraMetadata'];
  return typeof extra === 'string' ? readJsonRecord(extra) : asRecord(extra);
}

/** `invokeai_metadata`, and `sd-metadata` of version 2, whose settings are one level deeper. */
function readInvoke(record: JsonRecord): ForeignSettings | null {
  const old = asRecord(record['image']);
  if (old && ('app_id' in record || 'model_weights' in record)) {
    const read = readRecord(
      { ...old, model: record['model_weights'] ?? null, model_hash: record['model_hash'] ?? null },
      'InvokeAI',
    );
    return { ...read, ...splitInvokePrompt(read) };
  }
  const isOwn =
    'positive_prompt' in record && ('generation_mode' in record || 'app_version' in record || 'scheduler' in record);
  if (!isOwn) return null;
  // Its `scheduler` is what others call a sampler.
  const { scheduler = null, clip_skip: skip = null, ...rest } = record;
  const read = readRecord({ ...rest, sampler: scheduler }, 'InvokeAI');
  const layers = asNumber(skip);
  const controls = [
    ...asList(record['controlnets']),
    ...asList(record['ipAdapters']),
    ...asList(record['t2iAdapters']),
  ];
  return {
    ...read,
    settings: new Map([
      ['RNG', 'CPU'],
      ...read.settings,
      ...settingsOf([['Clip skip', layers === null || layers === 0 ? null : layers + 1]]),
    ]),
    uncarried:
      controls.length === 0
        ? []
        : [noteOf('ControlNet', String(controls.length), 'The pictures that guided it are not part of the text.')],
  };
}

/** Version 2 wrote what should not be there in square brackets. */
function splitInvokePrompt({ prompt, negative }: ForeignSettings): { prompt: string; negative: string } {
  const inside = [...prompt.matchAll(/\[([^[\]]*)\]/g)].map(([, words = '']) => words.trim());
  if (negative !== '' || inside.length === 0) return { prompt, negative };
  return { prompt: prompt.replace(/\s*\[[^[\]]*\]/g, '').trim(), negative: inside.join(', ') };
}

/** NovelAI's `Comment`, by itself or with what stands beside it; since version 4 with a caption for each character. */
function readNovelAi(record: JsonRecord): ForeignSettings | null {
  const comment =
    typeof record['Comment'] === 'string' ? readJsonRecord(record['Comment']) : asRecord(record['Comment']);
  if (comment)
    return readNovelAi({ ...comment, Source: record['Source'] ?? null, Description: record['Description'] ?? null });
  const isOwn =
    'v4_prompt' in record || ('uc' in record && ('scale' in record || 'sampler' in record) && !('c' in record));
  if (!isOwn) return null;
  const { Source: source = null, Description: description = null, ...rest } = record;
  const read = readRecord(rest, 'NovelAI');
  const positive = captions(record['v4_prompt']);
  const negative = captions(record['v4_negative_prompt']);
  const prompt = positive.base ?? (read.prompt === '' ? (asText(description) ?? '') : read.prompt);
  return {
    ...read,
    prompt: [prompt, ...positive.characters].join('\n'),
    negative: [negative.base ?? read.negative, ...negative.characters].join('\n'),
    settings: new Map([...settingsOf([['Model', asText(source)]]), ...read.settings]),
    uncarried: [
      ...(positive.characters.length === 0
        ? []
        : [
            noteOf(
              'char_captions',
              String(positive.characters.length),
              'Where each character stands is set by placing characters here.',
            ),
          ]),
      ...(/\{[^{}]+\}|::/.test(prompt)
        ? [noteOf('prompt', 'NovelAI', 'Weights in braces and colons are another notation; they are kept as written.')]
        : []),
      ...(record['sm'] === true ? [noteOf('SMEA', 'true', 'Koma has no such setting.')] : []),
    ],
  };
}

function captions(value: Json | undefined): { base: string | null; characters: string[] } {
  const caption = asRecord(asRecord(value)?.['caption']);
  const characters = asList(caption?.['char_captions']).flatMap(
    (each) => asText(asRecord(each)?.['char_caption']) ?? [],
  );
  return { base: asText(caption?.['base_caption']), characters: characters.filter((text) => text.trim() !== '') };
}

function noteOf(key: string, value: string, reason: string) {
  return { key, value, reason };
}

/** InvokeAI's command of version 1: `"a cat [blurry]" -s 20 -S 7 -W 512 -H 768 -C 7.5 -A k_euler_a`. Null for other texts. */
export function readDream(text: string): ForeignSettings | null {
  const [, quoted, options = ''] =
    /^\s*"((?:[^"\\]|\\.){0,20000})"((?:\s+-{1,2}\w+(?:[ =]\S+)?){2,60})\s*$/.exec(text) ?? [];
  if (quoted === undefined) return null;
  const flags = new Map(
    [...options.matchAll(/-{1,2}(\w+)[ =]?(\S+)?/g)].map(([, key = '', value = '']) => [key, value]),
  );
  const [width, height] = [flags.get('W'), flags.get('H')];
  return {
    tool: 'InvokeAI',
    ...splitInvokePrompt({ ...EMPTY, prompt: quoted }),
    settings: settingsOf([
      ['Steps', flags.get('s')],
      ['Sampler', flags.get('A')],
      ['CFG scale', flags.get('C')],
      ['Seed', flags.get('S')],
      ['Size', width !== undefined && height !== undefined ? `${width}x${height}` : null],
    ]),
    networks: [],
    uncarried: [],
  };
}

const EMPTY: ForeignSettings = { tool: '', prompt: '', negative: '', settings: new Map(), networks: [], uncarried: [] };

/** Networks that Civitai lists among the settings: `[{"type":"lora","weight":0.8,"modelName":"Ink"}]`. */
export function readCivitaiResources(text: string): { type: string; name: string; weight: number | null }[] {
  return asList(readJson(text)).flatMap((each) => {
    const record = asRecord(each);
    const name = asText(record?.['modelName']) ?? asText(record?.['name']);
    if (!record || name === null) return [];
    return [{ type: asText(record['type']) ?? '', name, weight: asNumber(record['weight']) }];
  });
}

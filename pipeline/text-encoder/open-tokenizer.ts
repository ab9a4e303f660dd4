import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer as HfTokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';
import { PipelineError } from '../error';
import { readJson } from '../models/model-card';

/** Words of a prompt as ids, by the model's own files. */
export interface Tokenizer {
  readonly startId: number;
  readonly endId: number;
  readonly padId: number;
  /** The end id that fills a chunk before padding differs from `padId` where encoders disagree. */
  readonly maxLength: number;
  /** Ids of a text without start and end, any number of them. */
  encode(text: string): number[];
  /** The id of the comma as a word of its own, where prompts may be broken. */
  readonly commaId: number | null;
}

const vocabularySchema = z.record(z.string(), z.number().int().min(0));
const tokenSchema = z.union([z.string(), z.object({ content: z.string() }).transform(({ content }) => content)]);
const configSchema = z.object({
  bos_token: tokenSchema.default('<|startoftext|>'),
  eos_token: tokenSchema.default('<|endoftext|>'),
  pad_token: tokenSchema.optional(),
  unk_token: tokenSchema.default('<|endoftext|>'),
  model_max_length: z.number().default(77),
});

/** CLIP's pieces: special tokens, English endings, runs of letters, single digits, runs of anything else. */
const PIECES = "<\\|startoftext\\|>|<\\|endoftext\\|>|'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+";

const opened = new Map<string, Promise<Tokenizer>>();

/**
 * The CLIP byte-pair tokenizer of a model's folder (Radford et al. 2021, arXiv 2103.00020; byte pairs by Sennrich et al.
 * 2016, arXiv 1508.07909).
 * @throws PipelineError `model-unreadable`, `model-missing-file`
 */
export function openTokenizer(folder: string): Promise<Tokenizer> {
  const known = opened.get(folder);
  if (known) return known;
  const opening = readTokenizer(folder);
  opened.set(folder, opening);
  opening.catch(() => opened.delete(folder));
  return opening;
}

async function readTokenizer(folder: string): Promise<Tokenizer> {
  const vocabulary = parse(vocabularySchema, await readJson(join(folder, 'vocab.json')), join(folder, 'vocab.json'));
  const special = await readJson(join(folder, 'special_tokens_map.json'));
  const settings = await readJson(join(folder, 'tokenizer_config.json'));
  const config = parse(configSchema, { ...asRecord(special), ...asRecord(settings) }, folder);
  const merges = await readMerges(join(folder, 'merges.txt'));
  const idOf = (token: string) => {
    const id = vocabulary[token];
    if (id !== undefined) return id;
    throw new PipelineError('model-unreadable', `${join(folder, 'vocab.json')} has no token "${token}".`);
  };
  const specials = [...new Set([config.bos_token, config.eos_token, config.unk_token])];
  const tokenizer = new HfTokenizer(
    {
      version: '1.0',
      added_tokens: specials.map((content) => ({ id: idOf(content), content, special: true })),
      normalizer: {
        type: 'Sequence',
        normalizers: [
          { type: 'NFC' },
          { type: 'Replace', pattern: { Regex: '\\s+' }, content: ' ' },
          { type: 'Lowercase' },
        ],
      },
      decoder: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false },
      post_processor: null,
      pre_tokenizer: {
        type: 'Sequence',
        pretokenizers: [
          { type: 'Split', pattern: { Regex: PIECES }, behavior: 'Removed', invert: true },
          { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false },
        ],
      },
      model: {
        type: 'BPE',
        vocab: vocabulary,
        merges,
        unk_token: config.unk_token,
        continuing_subword_prefix: '',
        end_of_word_suffix: '</w>',
        fuse_unk: false,
        byte_fallback: false,
      },
    },
    {},
  );
  return {
    startId: idOf(config.bos_token),
    endId: idOf(config.eos_token),
    padId: idOf(config.pad_token ?? config.eos_token),
    maxLength: Math.min(77, config.model_max_length),
    commaId: vocabulary[',</w>'] ?? null,
    encode: (text) => tokenizer.encode(text, { add_special_tokens: false }).ids,
  };
}

/** The pairs in order of rank; the first line of the file names its version. */
async function readMerges(path: string): Promise<[string, string][]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PipelineError('model-missing-file', `${path} is missing: the tokenizer's merges were expected.`, {
      cause,
    });
  });
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#version'))
    .map((line) => {
      const [left = '', right = ''] = line.trim().split(' ');
      return [left, right];
    });
}

function asRecord(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function parse<T extends z.ZodType>(schema: T, value: unknown, path: string): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new PipelineError(
    'model-unreadable',
    `${path} is no CLIP tokenizer: ${result.error.issues[0]?.message ?? ''}.`,
  );
}

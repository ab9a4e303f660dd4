import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../error';
import { missing, readJson } from './model-card';
import { readTokenizerJson, type TokenizerJson } from './read-tokenizer-json';

/** A CLIP tokenizer's files, parsed. */
export interface TokenizerFiles {
  /** The file that holds the word pieces, for sentences; none for CLIP's own. */
  readonly place?: string;
  /** Word pieces by their ids; those that end a word end in `</w>`. */
  readonly vocabulary: Readonly<Record<string, number>>;
  /** Pairs that are joined, in order of rank. */
  readonly merges: readonly [string, string][];
  readonly start: string;
  readonly end: string;
  readonly pad: string;
  readonly unknown: string;
}

/** CLIP's positions: start, 75 word pieces, end. */
export const TOKENS_AT_ONCE = 77;

const vocabularySchema = z.record(z.string(), z.number().int().min(0));
const tokenSchema = z.union([z.string(), z.object({ content: z.string() }).transform(({ content }) => content)]);
const configSchema = z.object({
  bos_token: tokenSchema.default('<|startoftext|>'),
  eos_token: tokenSchema.default('<|endoftext|>'),
  pad_token: tokenSchema.nullish(),
  unk_token: tokenSchema.default('<|endoftext|>'),
  model_max_length: z.number().min(TOKENS_AT_ONCE).default(TOKENS_AT_ONCE),
});

/**
 * Reads a tokenizer's folder: vocab.json with merges.txt, or tokenizer.json alone, as transformers 5 writes it. What pads is in
 * its `tokenizer_config.json` or `special_tokens_map.json`; else the end token.
 * @throws PipelineError `model-missing-file`, `model-unreadable`, naming the file
 */
export async function readTokenizerFiles(folder: string): Promise<TokenizerFiles> {
  const { place, vocabulary, merges, named: told } = await readPieces(folder);
  const special = await readJson(join(folder, 'special_tokens_map.json'));
  const settings = await readJson(join(folder, 'tokenizer_config.json'));
  const named = { ...told, ...asRecord(special), ...asRecord(settings) };
  const config = parse(configSchema, named, join(folder, 'tokenizer_config.json'));
  const { bos_token: start, eos_token: end, unk_token: unknown } = config;
  const pad = config.pad_token ?? end;
  for (const token of [start, end, pad, unknown]) {
    if (vocabulary[token] === undefined)
      throw new PipelineError('model-unreadable', `${place} has no token "${token}".`);
  }
  return { place, vocabulary, merges, start, end, pad, unknown };
}

async function readPieces(folder: string): Promise<TokenizerJson & { readonly place: string }> {
  const place = join(folder, 'vocab.json');
  const json = await readJson(place);
  if (json !== null) {
    const vocabulary = parse(vocabularySchema, json, place);
    return { place, vocabulary, merges: await readMerges(join(folder, 'merges.txt')), named: {} };
  }
  const whole = join(folder, 'tokenizer.json');
  const found = await readJson(whole);
  if (found === null) throw missing(place, 'the tokenizer’s word pieces (or a tokenizer.json)');
  return { place: whole, ...readTokenizerJson(found, whole) };
}

/** The first line names the file's version, in some with a quotation mark before it. */
async function readMerges(path: string): Promise<[string, string][]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    if (isMissing) throw missing(path, 'the tokenizer’s merges');
    throw new PipelineError('model-unreadable', `${path} can't be read.`, { cause });
  });
  const [first = '', ...rest] = text.split('\n');
  const lines = first.includes('#version') ? rest : [first, ...rest];
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [left, right] = line.split(' ');
      if (left !== undefined && right !== undefined) return [left, right];
      throw new PipelineError(
        'model-unreadable',
        `${path} holds "${line.slice(0, 40)}", and two word pieces a line were expected.`,
      );
    });
}

function asRecord(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function parse<T extends z.ZodType>(schema: T, value: unknown, path: string): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new PipelineError(
    'model-unreadable',
    `${path} is no CLIP tokenizer's: "${issue?.path.join('.') ?? ''}" ${issue?.message ?? ''}.`,
  );
}

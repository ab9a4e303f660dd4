import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer as HfTokenizer } from '@huggingface/tokenizers';
import type { EmbeddingWord, TokenizerSource } from '../models/opened-model';
import { readTokenizerFiles, TOKENS_AT_ONCE, type TokenizerFiles } from '../models/read-tokenizer-files';
import { readClipVocabulary } from './clip-vocabulary';
import { plainWord, wordsPattern } from './embedding-words';

/** Words of a prompt as ids, by the model's own files. */
export interface Tokenizer {
  readonly startId: number;
  readonly endId: number;
  readonly padId: number;
  /** Ids that one run of the encoder takes, start and end among them. */
  readonly maxLength: number;
  /** Ids of a text without start and end, any number of them. */
  encode(text: string): number[];
  /** The id of the comma as a word of its own, where prompts may be broken. */
  readonly commaId: number | null;
}

/** CLIP's pieces: special tokens, English endings, runs of letters, single digits, runs of anything else. */
const PIECES = "<\\|startoftext\\|>|<\\|endoftext\\|>|'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+";

/** Tokenizers by their folder, with what its files were when they were read. */
const opened = new Map<string, { readonly stamp: string; readonly tokenizer: Promise<Tokenizer> }>();
const FILES = ['vocab.json', 'merges.txt', 'tokenizer.json', 'tokenizer_config.json', 'special_tokens_map.json'];

/**
 * The CLIP byte-pair tokenizer of a model's folder (Radford et al. 2021, arXiv 2103.00020; byte pairs by Sennrich et al.
 * 2016, arXiv 1508.07909). A folder whose files did not change is read once.
 * @throws PipelineError `model-unreadable`, `model-missing-file`
 */
export async function openTokenizer(folder: string): Promise<Tokenizer> {
  const stamp = await stampOf(folder);
  const known = opened.get(folder);
  if (known?.stamp === stamp) return known.tokenizer;
  const tokenizer = readTokenizer(folder);
  opened.set(folder, { stamp, tokenizer });
  tokenizer.catch(() => opened.delete(folder));
  return tokenizer;
}

async function stampOf(folder: string): Promise<string> {
  const stats = await Promise.all(FILES.map((name) => stat(join(folder, name)).catch(() => null)));
  return stats.map((file) => `${file?.size} ${file?.mtimeMs}`).join(', ');
}

let clipTokenizer: Promise<Tokenizer> | null = null;

/**
 * The tokenizer of a model's text encoder: its own folder's, or CLIP's.
 * @throws PipelineError as `openTokenizer`
 */
export async function openModelTokenizer({ folder, padId, words }: TokenizerSource): Promise<Tokenizer> {
  const tokenizer = await (folder === null ? openClipTokenizer() : openTokenizer(folder));
  return {
    ...tokenizer,
    padId: padId ?? tokenizer.padId,
    encode: words.length === 0 ? tokenizer.encode : (text) => encodeWithWords(text, tokenizer, words),
  };
}

/** Ids of a text in which some words stand for embeddings, in upper or lower case. */
function encodeWithWords(text: string, tokenizer: Tokenizer, words: readonly EmbeddingWord[]): number[] {
  const pattern = wordsPattern(words.map(({ word }) => word));
  const pieces = pattern === null ? [text] : text.split(pattern);
  return pieces.flatMap((piece) => {
    const known = words.find(({ word }) => plainWord(word) === plainWord(piece));
    if (!known) return tokenizer.encode(piece);
    return Array.from({ length: known.count }, (_, index) => known.firstId + index);
  });
}

function openClipTokenizer(): Promise<Tokenizer> {
  clipTokenizer ??= readClipVocabulary().then(makeTokenizer);
  return clipTokenizer;
}

async function readTokenizer(folder: string): Promise<Tokenizer> {
  return makeTokenizer(await readTokenizerFiles(folder));
}

function makeTokenizer({ vocabulary, merges, start, end, pad, unknown }: TokenizerFiles): Tokenizer {
  const idOf = (token: string) => vocabulary[token] ?? 0;
  const specials = [...new Set([start, end, unknown])];
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
        vocab: { ...vocabulary },
        merges: [...merges],
        unk_token: unknown,
        continuing_subword_prefix: '',
        end_of_word_suffix: '</w>',
        fuse_unk: false,
        byte_fallback: false,
      },
    },
    {},
  );
  return {
    startId: idOf(start),
    endId: idOf(end),
    padId: idOf(pad),
    maxLength: TOKENS_AT_ONCE,
    commaId: vocabulary[',</w>'] ?? null,
    encode: (text) => tokenizer.encode(text, { add_special_tokens: false }).ids,
  };
}

import { GgufError, GgufReader, type GgufValue } from './gguf-reader';

/** What is known of a language model from its file's header. */
export interface GgufHeader {
  /** As llama.cpp names it: `llama`, `qwen2`. */
  readonly architecture: string;
  /** Empty where the file has none. */
  readonly name: string;
  /** Tokens it was trained for. */
  readonly contextLength: number;
  readonly layerCount: number;
  readonly embeddingLength: number;
  /** The part of the embedding that keys and values take, 0 to 1. */
  readonly keyValueShare: number;
  readonly hasChatTemplate: boolean;
}

const MAGIC = 0x46554747;
const MOST_ENTRIES = 10_000;
const MOST_TENSORS = 1_000_000;
const MOST_CONTEXT = 100_000_000;

/**
 * Reads the metadata at the beginning of a GGUF file (versions 2 and 3). Everything in it is untrusted: counts and lengths
 * are held against the bytes that are there, nothing is allocated by a number of the file, tokens are skipped.
 * @param bytes the file's first bytes, its whole metadata
 * @throws GgufError with what is wrong
 */
export function parseGguf(bytes: Uint8Array): GgufHeader {
  const reader = new GgufReader(bytes);
  if (bytes.byteLength < 4 || reader.uint32() !== MAGIC) throw new GgufError('The file is no GGUF file.');
  const version = reader.uint32();
  if (version !== 2 && version !== 3) throw new GgufError(`The file has GGUF version ${version}; Koma reads 2 and 3.`);
  const tensorCount = reader.count();
  const entryCount = reader.count();
  if (entryCount > MOST_ENTRIES || tensorCount > MOST_TENSORS) {
    throw new GgufError('The file’s header names more entries than any language model has.');
  }
  const entries = new Map<string, GgufValue>();
  let hasChatTemplate = false;
  for (let index = 0; index < entryCount; index++) {
    const key = reader.string();
    const value = reader.value(reader.uint32());
    if (key === null) throw new GgufError('The file’s header has a key that is too long.');
    if (key === 'tokenizer.chat_template') hasChatTemplate = true;
    else if (value !== null) entries.set(key, value);
  }
  return headerOf(entries, hasChatTemplate);
}

function headerOf(entries: ReadonlyMap<string, GgufValue>, hasChatTemplate: boolean): GgufHeader {
  const architecture = entries.get('general.architecture');
  if (typeof architecture !== 'string' || !/^[a-z0-9_-]{1,40}$/i.test(architecture)) {
    throw new GgufError('The file does not say what model it holds.');
  }
  const whole = (key: string, most: number): number => {
    const value = entries.get(`${architecture}.${key}`);
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most) {
      throw new GgufError(`The file is no language model: it has no ${key.replaceAll('_', ' ')}.`);
    }
    return value;
  };
  const name = entries.get('general.name');
  return {
    architecture,
    name:
      typeof name === 'string'
        ? name
            .replaceAll(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ')
            .trim()
            .slice(0, 120)
        : '',
    contextLength: whole('context_length', MOST_CONTEXT),
    layerCount: whole('block_count', 10_000),
    embeddingLength: whole('embedding_length', 1_000_000),
    keyValueShare: shareOf(
      entries.get(`${architecture}.attention.head_count_kv`),
      entries.get(`${architecture}.attention.head_count`),
    ),
    hasChatTemplate,
  };
}

function shareOf(ofKeys: GgufValue | undefined, all: GgufValue | undefined): number {
  if (typeof ofKeys !== 'number' || typeof all !== 'number' || !(all > 0) || !(ofKeys > 0)) return 1;
  return Math.min(1, ofKeys / all);
}

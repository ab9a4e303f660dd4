import { PipelineError } from '../error';
import type { PromptSegment } from '../prompt/prompt-segment';
import type { Tokenizer } from './open-tokenizer';

/** Up to 75 ids with a weight each: what one run of the encoder sees between start and end. */
export interface TokenChunk {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

/** Ids of a chunk without start and end. */
export const CHUNK_IDS = 75;
/** How far back from a full chunk's end a comma may be where the chunk is broken instead. */
const COMMA_REACH = 20;
/** A prompt that is longer is refused: each chunk costs a U-Net call's attention in full. */
export const MAX_CHUNKS = 32;

/**
 * A prompt in chunks of 75, as the web UIs do: a full chunk is broken after its last comma when that is at most 20 ids
 * back, BREAK ends a chunk; one at the very end adds none. At least one chunk, which may be empty.
 * @throws PipelineError `prompt-too-long`
 */
export function chunkTokens(tokenizer: Tokenizer, segments: readonly PromptSegment[]): TokenChunk[] {
  const chunks: TokenChunk[] = [];
  let ids: number[] = [];
  let weights: number[] = [];
  let lastComma = -1;
  const close = (keep: number) => {
    chunks.push({ ids: ids.slice(0, keep), weights: weights.slice(0, keep) });
    ids = ids.slice(keep);
    weights = weights.slice(keep);
    lastComma = -1;
  };
  for (const segment of segments) {
    if (segment.kind === 'break') {
      close(ids.length);
      continue;
    }
    for (const id of tokenizer.encode(segment.text)) {
      if (ids.length === CHUNK_IDS) {
        const afterComma = lastComma + 1;
        const isNear = lastComma >= 0 && CHUNK_IDS - lastComma <= COMMA_REACH && id !== tokenizer.commaId;
        close(isNear ? afterComma : ids.length);
      }
      if (id === tokenizer.commaId) lastComma = ids.length;
      ids.push(id);
      weights.push(segment.weight);
    }
  }
  if (ids.length > 0 || chunks.length === 0) close(ids.length);
  if (chunks.length > MAX_CHUNKS) throw tooLong(chunks);
  return chunks;
}

function tooLong(chunks: readonly TokenChunk[]): PipelineError {
  const count = chunks.reduce((sum, { ids }) => sum + ids.length, 0);
  return new PipelineError(
    'prompt-too-long',
    `The prompt has ${count} tokens, and the limit is ${MAX_CHUNKS * CHUNK_IDS}. Shorten it.`,
  );
}

/** The text as it is, cut to one chunk, every weight 1: what the reference pipelines do. */
export function plainChunk(tokenizer: Tokenizer, text: string): TokenChunk {
  const ids = tokenizer.encode(text).slice(0, tokenizer.maxLength - 2);
  return { ids, weights: ids.map(() => 1) };
}

/** The chunks with empty ones after them, `length` in all. */
export function padChunks(chunks: readonly TokenChunk[], length: number): TokenChunk[] {
  const empty = Array.from({ length: Math.max(0, length - chunks.length) }, () => ({ ids: [], weights: [] }));
  return [...chunks, ...empty];
}

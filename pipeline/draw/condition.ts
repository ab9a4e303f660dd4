import type { OpenedModel } from '../models/opened-model';
import { parseAnd, promptSchedule } from '../prompt/parse-prompt';
import { parseEmphasis } from '../prompt/parse-emphasis';
import type { GenerationRequest } from '../request';
import type { InferenceRuntime } from '../runtime/inference-runtime';
import { chunkTokens, padChunks, plainChunk, type TokenChunk } from '../text-encoder/chunk-tokens';
import { encodeText, zeroEncoding } from '../text-encoder/encode-text';
import type { TextEncoding } from '../text-encoder/text-encoding';
import type { EncodingCache } from '../text-encoder/encoding-cache';
import type { Tokenizer } from '../text-encoder/open-tokenizer';
import { regionStrengths } from './region-strengths';

/** One prompt of a guide over the whole plan: which encoding rules at each step. */
export interface PromptTrack {
  readonly weight: number;
  readonly byStep: readonly TextEncoding[];
}

/** A prompt with its place: the base prompt (no mask), or a region's. */
export interface Guide {
  /** Composable parts joined by AND; one when there is none. */
  readonly positives: readonly PromptTrack[];
  readonly negative: PromptTrack;
  /** Index into the request's regions, or null for the base prompt. */
  readonly region: number | null;
}

export interface TextEnvironment {
  readonly runtime: InferenceRuntime;
  readonly model: OpenedModel;
  readonly tokenizers: readonly Tokenizer[];
  readonly cache: EncodingCache | undefined;
  readonly signal: AbortSignal | undefined;
}

/**
 * Every prompt of the request as encodings by step: the base prompt first, then one guide a region.
 * Positive and negative sides of a guide have the same number of chunks.
 * @throws PipelineError `prompt-too-long` and what the runtime throws
 */
export async function encodeGuides(request: GenerationRequest, environment: TextEnvironment): Promise<Guide[]> {
  const { prompt, regions, sampler } = request;
  const sides = [
    { positive: prompt.text, negative: prompt.negative, region: null },
    ...regions.map((region, index) => ({ positive: region.prompt, negative: region.negative, region: index })),
  ];
  const strengthsOf = regionStrengths(request, environment.model);
  const guides: Guide[] = [];
  for (const { positive, negative, region } of sides) {
    const text = { ...environment, model: { ...environment.model, strengths: strengthsOf(region) } };
    const tracks = planTracks(positive, prompt.syntax, sampler.steps);
    const [against] = planTracks(negative, prompt.syntax, sampler.steps).map((track) => ({ ...track, weight: 1 }));
    const all = against ? [...tracks, against] : tracks;
    const chunked = all.map((track) => track.texts.map((each) => chunkFor(each, prompt.syntax, text.tokenizers)));
    const length = Math.max(...chunked.flat().map((byTokenizer) => byTokenizer[0]?.length ?? 1));
    const encoded: PromptTrack[] = [];
    for (const [index, track] of all.entries()) {
      const isNegative = index === tracks.length;
      const zeros = isNegative && negative.trim() === '' && text.model.zeroEmptyNegative;
      // The reference implementation skips layers on the prompted side alone; other tools on both.
      const clipSkip = isNegative && request.rules === 'diffusers' ? 0 : request.clipSkip;
      encoded.push(await encodeTrack({ track, chunks: chunked[index] ?? [], length, zeros, clipSkip, text }));
    }
    const last = encoded.pop();
    if (last) guides.push({ positives: encoded, negative: last, region });
  }
  return guides;
}

interface PlannedTrack {
  readonly weight: number;
  /** The distinct texts, and which of them rules at each step. */
  readonly texts: readonly string[];
  readonly indexByStep: readonly number[];
}

function planTracks(text: string, syntax: 'a1111' | 'plain', steps: number): PlannedTrack[] {
  if (syntax === 'plain') return [{ weight: 1, texts: [text], indexByStep: Array<number>(steps).fill(0) }];
  return parseAnd(text).map((part) => {
    const schedule = promptSchedule(part.text, steps);
    const texts = [...new Set(schedule.map((entry) => entry.text))];
    const indexByStep = Array.from({ length: steps }, (_, step) => {
      const entry = schedule.find(({ untilStep }) => step < untilStep) ?? schedule.at(-1);
      return Math.max(0, texts.indexOf(entry?.text ?? ''));
    });
    return { weight: part.weight, texts, indexByStep };
  });
}

function chunkFor(text: string, syntax: 'a1111' | 'plain', tokenizers: readonly Tokenizer[]): TokenChunk[][] {
  return tokenizers.map((tokenizer) =>
    syntax === 'plain' ? [plainChunk(tokenizer, text)] : chunkTokens(tokenizer, parseEmphasis(text)),
  );
}

async function encodeTrack(o: {
  track: PlannedTrack;
  chunks: readonly TokenChunk[][][];
  length: number;
  zeros: boolean;
  clipSkip: number | null;
  text: TextEnvironment;
}): Promise<PromptTrack> {
  const { runtime, model, cache, signal } = o.text;
  const encodings: TextEncoding[] = [];
  for (const byTokenizer of o.chunks) {
    const chunks = byTokenizer.map((each) => padChunks(each, o.length));
    const encoding = await encodeText({ runtime, model, chunks, clipSkip: o.clipSkip, cache, signal });
    encodings.push(o.zeros ? zeroEncoding(encoding) : encoding);
  }
  const byStep = o.track.indexByStep.map((index) => {
    const encoding = encodings[index];
    if (!encoding) throw new RangeError(`no encoding ${index}`);
    return encoding;
  });
  return { weight: o.track.weight, byStep };
}

import { createParser } from 'eventsource-parser';
import { z } from 'zod';
import { modelFailure } from './model-failure';

/** An answer of more bytes is no draft; what comes after is not read. */
export const MOST_ANSWER_BYTES = 2_000_000;
/** Of one event of a stream. */
const MOST_EVENT_CHARACTERS = 200_000;

const choiceSchema = z.object({
  delta: z.object({ content: z.string().nullish() }).optional(),
  message: z.object({ content: z.string().nullish() }).optional(),
  finish_reason: z.string().nullish(),
});
const partSchema = z.object({
  choices: z.array(choiceSchema).optional(),
  error: z.unknown().optional(),
});

/**
 * The text of a chat completion, read while it arrives: a stream of events, or one JSON document from servers that know no
 * streams. Never holds more than {@link MOST_ANSWER_BYTES}.
 * @throws AppError `language-model-answer-cut` when it ends half way, `language-model-answer-invalid` for what is no answer
 */
export async function readChatAnswer(
  response: Response,
  { onText, onStart }: { readonly onText: (soFar: string) => void; readonly onStart: () => void },
): Promise<string> {
  const answer = new ChatAnswer(onText);
  let isStream = (response.headers.get('content-type') ?? '').includes('text/event-stream');
  const parser = createParser({ onEvent: ({ data }) => answer.take(data) });
  const decoder = new TextDecoder();
  let bytes = 0;
  let whole = '';
  let unread = 0;
  for await (const chunk of chunksOf(response)) {
    const text = decoder.decode(chunk, { stream: true });
    if (bytes === 0) {
      onStart();
      // Some servers send events under another type.
      isStream ||= /^\s*(?:data|event|id|retry)?:/.test(text);
    }
    bytes += chunk.byteLength;
    if (bytes > MOST_ANSWER_BYTES) throw tooLong();
    if (isStream) {
      unread = text.includes('\n') ? text.length : unread + text.length;
      if (unread > MOST_EVENT_CHARACTERS) throw tooLong();
      parser.feed(text);
    } else whole += text;
    if (answer.isDone) break;
  }
  if (!isStream) answer.take(whole, true);
  return answer.end();
}

async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

class ChatAnswer {
  readonly #onText: (soFar: string) => void;
  #text = '';
  #finish: string | null = null;
  isDone = false;

  constructor(onText: (soFar: string) => void) {
    this.#onText = onText;
  }

  take(data: string, isWhole = false): void {
    if (this.isDone) return;
    if (data.trim() === '[DONE]') {
      this.isDone = true;
      return;
    }
    const part = partOf(data);
    if (part.error !== undefined && part.error !== null) {
      throw modelFailure('language-model-answer-cut', 'The language model’s server stopped with an error half way.');
    }
    const choice = part.choices?.[0];
    const text = choice?.delta?.content ?? choice?.message?.content ?? '';
    this.#finish = choice?.finish_reason ?? this.#finish;
    if (isWhole) {
      if (choice?.message === undefined) throw noAnswer();
      this.#finish ??= 'stop';
    }
    if (text === '') return;
    this.#text += text;
    this.#onText(this.#text);
  }

  end(): string {
    if (this.#finish === 'length') {
      throw modelFailure(
        'language-model-answer-cut',
        'The language model stopped half way: its answer was too long for it.',
      );
    }
    if (this.#finish === 'content_filter') {
      throw modelFailure('language-model-answer-cut', 'The language model’s server filtered the answer.');
    }
    if (this.#finish === null && !this.isDone) {
      throw modelFailure('language-model-answer-cut', 'The language model’s server closed the connection half way.');
    }
    if (this.#text.trim() === '') throw noAnswer();
    return this.#text;
  }
}

function partOf(data: string): z.infer<typeof partSchema> {
  try {
    return partSchema.parse(JSON.parse(data));
  } catch (cause) {
    throw noAnswer(cause);
  }
}

function noAnswer(cause?: unknown) {
  const sentence = 'The language model’s server answered something that is no chat completion.';
  return modelFailure('language-model-answer-invalid', sentence, cause);
}

function tooLong() {
  return modelFailure('language-model-answer-invalid', 'The language model’s answer is longer than any draft.');
}

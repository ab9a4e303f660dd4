import { AppError } from '../app-error';
import { endpointRefusal, isFieldRefused, isFormRefused, refusalText } from './endpoint-refusal';
import type { LanguageModel, ModelAsk } from './language-model';
import { reasonOf, startDeadline, type ModelLimits } from './model-deadline';
import { modelFailure } from './model-failure';
import { readChatAnswer } from './read-chat-answer';

/** A server that answers in OpenAI's chat form, as Ollama, llama.cpp, vLLM, LM Studio and others do. */
export interface Endpoint {
  /** As in http://localhost:11434/v1. */
  readonly url: string;
  readonly model: string;
  /** Empty sends none. */
  readonly key: string;
}

export const ENDPOINT_LIMITS: ModelLimits = { firstTokenMs: 120_000, wholeMs: 10 * 60_000 };

/** How an answer is held to its schema: each server takes one of them, the last is taken by all. */
const FORMS = ['json_schema', 'json_object', 'text'] as const;
type Form = (typeof FORMS)[number];

/** A language model behind a URL. What it was asked goes there and nowhere else; redirections are not followed. */
export function openEndpointModel(endpoint: Endpoint, limits: ModelLimits = ENDPOINT_LIMITS): LanguageModel {
  return {
    name: endpoint.model,
    async ask(ask, o) {
      const deadline = startDeadline(limits, o.signal);
      try {
        const response = await request(endpoint, ask, deadline.signal);
        return await readChatAnswer(response, { onText: o.onText, onStart: deadline.started });
      } catch (cause) {
        if (deadline.signal.aborted) throw reasonOf(deadline.signal);
        if (cause instanceof AppError) throw cause;
        throw modelFailure('language-model-answer-cut', 'The connection to the language model broke half way.', cause);
      } finally {
        deadline.end();
      }
    },
  };
}

/** Asks in the strictest form that the server takes. */
async function request(endpoint: Endpoint, ask: ModelAsk, signal: AbortSignal): Promise<Response> {
  let hasSeed = true;
  for (const form of FORMS) {
    for (;;) {
      const response = await post(endpoint, bodyOf(endpoint, ask, { form, hasSeed }), signal);
      if (response.ok) return response;
      const text = await refusalText(response);
      if (hasSeed && isFieldRefused(response.status, text, 'seed')) {
        hasSeed = false;
        continue;
      }
      if (form === 'text' || !isFormRefused(response.status, text)) {
        throw endpointRefusal(response.status, text, endpoint.model);
      }
      break;
    }
  }
  throw modelFailure('language-model-refused', 'The language model’s server takes no form of answer.');
}

async function post({ url, key }: Endpoint, body: object, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'text/event-stream, application/json',
        ...(key === '' ? {} : { Authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
      signal,
      redirect: 'error',
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw modelFailure('language-model-unreachable', 'The language model’s server can’t be reached.', cause);
  }
}

function bodyOf(
  { model }: Endpoint,
  { messages, schema, schemaName, mostTokens, seed }: ModelAsk,
  { form, hasSeed }: { readonly form: Form; readonly hasSeed: boolean },
): object {
  return {
    model,
    messages,
    stream: true,
    max_tokens: mostTokens,
    ...(hasSeed && { seed }),
    ...(form === 'json_object' && { response_format: { type: 'json_object' } }),
    ...(form === 'json_schema' && {
      response_format: { type: 'json_schema', json_schema: { name: schemaName, strict: true, schema } },
    }),
  };
}

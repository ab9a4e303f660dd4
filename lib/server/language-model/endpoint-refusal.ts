import type { AppError } from '../app-error';
import { modelFailure } from './model-failure';

/** Of a refusal's own words, only so many bytes are looked at. */
const MOST_REFUSAL_BYTES = 20_000;

/** What a server that refused said, cut short; it is looked at and never shown, since it may quote what it was sent. */
export async function refusalText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let part = await reader.read(); !part.done && text.length < MOST_REFUSAL_BYTES; part = await reader.read())
      text += decoder.decode(part.value, { stream: true });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return text.slice(0, MOST_REFUSAL_BYTES);
}

/** Whether a server refused because it can't write in a form that it was asked for. */
export function isFormRefused(status: number, text: string): boolean {
  return (
    [400, 404, 415, 422, 500, 501].includes(status) &&
    /response_format|json_schema|json_object|grammar|schema/i.test(text)
  );
}

/** Whether a server refused a field beside the form: some know no `seed`. */
export function isFieldRefused(status: number, text: string, field: string): boolean {
  return [400, 422].includes(status) && text.includes(field);
}

/** A refusal of a server as people hear of it. @param model its name in the settings */
export function endpointRefusal(status: number, text: string, model: string): AppError {
  if (status === 401 || status === 403) {
    return modelFailure('language-model-refused', `The language model’s server refused the API key (${status}).`);
  }
  if (
    /context[ _-]?(?:length|window|size)|maximum context|too many tokens|prompt is too long|n_ctx/i.test(text) ||
    status === 413
  ) {
    return modelFailure(
      'language-model-input-too-long',
      'Premise and draft are longer than the language model’s context.',
    );
  }
  if (status === 404) {
    return modelFailure(
      'language-model-refused',
      `The server has no language model “${model}”, or its URL is wrong (404).`,
    );
  }
  if (status === 429)
    return modelFailure('language-model-busy', 'The language model’s server is busy or its quota is used up (429).');
  if (status === 503 || status === 502 || status === 504 || status === 529) {
    return modelFailure(
      'language-model-busy',
      `The language model’s server is not available at the moment (${status}).`,
    );
  }
  return modelFailure('language-model-refused', `The language model’s server refused with ${status}.`);
}

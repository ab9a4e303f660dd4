import { z } from 'zod';
import { askBytes, jsonBody, readJson } from '../ask-engine';
import type { EngineAccess, EngineAnswer, EngineDrawing } from '../engine-client';
import { engineFailure } from '../engine-failure';
import { multipart } from '../multipart';
import { type EngineRequest, type RawAnswer, sendRequest } from '../send-request';
import { editParts, pagePrompt, sizeNear } from './openai-form';

const MOST_ANSWER_BYTES = 128 * 2 ** 20;

const answerSchema = z.looseObject({
  data: z.array(z.looseObject({ b64_json: z.string().nullish(), url: z.string().nullish() })).min(1),
});

/** Draws with an OpenAI-compatible endpoint: one request a picture, `/images/edits` where it starts from a picture. */
export async function drawWithOpenai(engine: EngineAccess, drawing: EngineDrawing): Promise<EngineAnswer> {
  const { request, model, signal, onProgress } = drawing;
  const files: Uint8Array[] = [];
  const { count } = request.batch;
  for (let index = 0; index < count; index++) {
    onProgress({ step: index, of: count, msLeft: null, preview: null });
    const answer = readJson(engine, answerSchema, await ask(engine, drawing));
    const [first] = answer.data;
    const isWhole = typeof first?.b64_json === 'string';
    files.push(isWhole ? Buffer.from(first.b64_json ?? '', 'base64') : await own(engine, first?.url ?? '', signal));
  }
  onProgress({ step: count, of: count, msLeft: null, preview: null });
  const negative = request.prompt.negative.trim() !== '';
  const isLeftOut = request.layout !== undefined && !pagePrompt(drawing).hasLayout;
  return {
    files,
    told: { model },
    warnings: [
      ...(negative ? ['The engine takes no negative prompt: it was not used.'] : []),
      ...(isLeftOut ? ['The page’s layout is too long for the prompt: it was told by the rough and the prompt.'] : []),
    ],
  };
}

/** Asks for the picture's bytes; newer models send nothing else, and refuse to be asked for them. */
async function ask(engine: EngineAccess, drawing: EngineDrawing): Promise<RawAnswer> {
  const { request, model, signal } = drawing;
  const fields = { model, prompt: pagePrompt(drawing).prompt, n: 1, size: sizeNear(request.size) };
  const parts = request.image === null ? null : await editParts(drawing);
  const send = (isAskedForBytes: boolean) => {
    const all = { ...fields, ...(isAskedForBytes && { response_format: 'b64_json' }) };
    const asked: Pick<EngineRequest, 'path' | 'method' | 'body'> =
      parts === null
        ? { path: '/images/generations', ...jsonBody(JSON.stringify(all)) }
        : {
            path: '/images/edits',
            ...multipart([...Object.entries(all).map(([name, value]) => ({ name, text: String(value) })), ...parts]),
          };
    return sendRequest(engine, { ...asked, maxBytes: MOST_ANSWER_BYTES, signal });
  };
  const first = await send(true);
  const isFormRefused = first.status === 400 && Buffer.from(first.bytes).includes('response_format');
  return isFormRefused ? send(false) : first;
}

/** A picture at the engine's own host. Elsewhere nothing is fetched: the answer would choose where Koma's server calls. */
async function own(engine: EngineAccess, url: string, signal: AbortSignal): Promise<Uint8Array> {
  const at = URL.canParse(url) ? new URL(url) : null;
  const base = new URL(engine.url);
  if (at === null || at.origin !== base.origin) {
    const sentence = `The engine “${engine.name}” answered an address at another host instead of a picture.`;
    throw engineFailure('engine-answer-invalid', sentence);
  }
  const atHost = { ...engine, url: base.origin };
  return askBytes(atHost, { path: `${at.pathname}${at.search}`, maxBytes: MOST_ANSWER_BYTES, signal });
}

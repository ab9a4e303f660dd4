import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { ENDPOINT_LIMITS, openEndpointModel } from '@/lib/server/language-model/endpoint-model';
import { readGgufFile } from '@/lib/server/language-model/gguf/read-gguf-file';
import type { LanguageModel } from '@/lib/server/language-model/language-model';
import { LOCAL_LIMITS, openLocalModel } from '@/lib/server/language-model/local-model';

const listSchema = z.object({ data: z.array(z.object({ id: z.string() })) });
const LIST_WAIT_MS = 10_000;

/**
 * The language model that `--model` names: a GGUF file, or the URL of a server in OpenAI's form.
 * @param o.name of the model on the server; its first where it is left out
 * @param o.timeoutMs for the whole answer
 * @throws Error with a sentence for who started the command
 */
export async function modelOfArgument(
  argument: string,
  o: { readonly name: string | undefined; readonly key: string; readonly timeoutMs: number | undefined },
): Promise<LanguageModel> {
  if (/^https?:\/\//.test(argument)) {
    const model = o.name ?? (await firstModel(argument, o.key));
    return openEndpointModel({ url: argument, model, key: o.key }, limitsOf(ENDPOINT_LIMITS, o.timeoutMs));
  }
  const about = await stat(argument).catch(() => null);
  if (about === null) throw new Error(`--model is a GGUF file or a URL; “${argument}” is neither.`);
  const limits = limitsOf(LOCAL_LIMITS, o.timeoutMs);
  return openLocalModel({ path: argument, file: await readGgufFile(argument), device: 'cpu', threads: null, limits });
}

function limitsOf(limits: typeof LOCAL_LIMITS, timeoutMs: number | undefined): typeof LOCAL_LIMITS {
  if (timeoutMs === undefined) return limits;
  return { firstTokenMs: Math.min(limits.firstTokenMs, timeoutMs), wholeMs: timeoutMs };
}

async function firstModel(url: string, key: string): Promise<string> {
  const response = await fetch(`${url.replace(/\/+$/, '')}/models`, {
    headers: key === '' ? {} : { Authorization: `Bearer ${key}` },
    signal: AbortSignal.timeout(LIST_WAIT_MS),
    redirect: 'error',
  }).catch((cause: unknown) => {
    throw new Error(`The server at ${url} can’t be reached. Does it run?`, { cause });
  });
  const list = listSchema.safeParse(await response.json().catch(() => null));
  const first = list.success ? list.data.data[0]?.id : undefined;
  if (first === undefined) throw new Error('The server names no model: say which with --model-name.');
  return first;
}

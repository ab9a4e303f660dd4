import { z } from 'zod';
import { PipelineError } from '../error';
import type { TensorSpec } from '../tensor';
import { typeOfDatatype } from './open-inference-codec';

/** The header that tells how much of a body is JSON, when binary tensors follow it. */
export const jsonLengthHeader = 'Inference-Header-Content-Length';

/** An answer of the server, whatever its status. */
export interface ServerAnswer {
  readonly isOk: boolean;
  readonly status: number;
  readonly body: Uint8Array;
  readonly jsonBytes: number | null;
}

export interface AskOptions {
  readonly method?: 'GET' | 'POST';
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly jsonBytes?: number | null;
  /** What the question is for, in words for the errors. */
  readonly doing: string;
}

/** Asks one server of the Open Inference Protocol. */
export interface OpenInferenceClient {
  /** @throws PipelineError `runtime-unreachable`, `runtime-stuck`, `cancelled` when closed */
  ask(path: string, options: AskOptions): Promise<ServerAnswer>;
  close(): void;
}

function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}

async function toAnswer(response: Response): Promise<ServerAnswer> {
  const length = response.headers.get(jsonLengthHeader);
  return {
    isOk: response.ok,
    status: response.status,
    body: new Uint8Array(await response.arrayBuffer()),
    jsonBytes: length === null ? null : Number(length),
  };
}

/** A client of the server at `url`; a question unanswered after `timeoutMs` is given up. */
export function createOpenInferenceClient(url: string, timeoutMs: number): OpenInferenceClient {
  const base = url.replace(/\/+$/, '');
  const closing = new AbortController();

  const askError = (error: unknown, doing: string, timeout: AbortSignal): PipelineError => {
    if (closing.signal.aborted)
      return new PipelineError('cancelled', 'The runtime was closed. Create a new one to run the model.', {
        cause: error,
      });
    if (timeout.aborted) {
      const sentence = `The inference server at ${base} gave no answer within ${timeoutMs} ms during ${doing}.`;
      return new PipelineError('runtime-stuck', `${sentence} Check the server, or increase the timeout.`, {
        cause: error,
      });
    }
    const sentence = `The inference server at ${base} can't be reached during ${doing}: ${describeCause(error)}.`;
    return new PipelineError(
      'runtime-unreachable',
      `${sentence} Check that it is running and that the address is correct.`,
      {
        cause: error,
      },
    );
  };
  return {
    async ask(path, { method = 'GET', body, jsonBytes = null, doing }) {
      const timeout = AbortSignal.timeout(timeoutMs);
      const headers = {
        'Content-Type': jsonBytes === null ? 'application/json' : 'application/octet-stream',
        ...(jsonBytes === null ? {} : { [jsonLengthHeader]: String(jsonBytes) }),
      };
      try {
        const signal = AbortSignal.any([timeout, closing.signal]);
        return await toAnswer(await fetch(base + path, { method, headers, body: body ?? null, signal }));
      } catch (error) {
        throw askError(error, doing, timeout);
      }
    },
    close: () => closing.abort(),
  };
}

const errorSchema = z.object({ error: z.string() });

/** What the server says of its failure, or its status when it says nothing. */
export function serverMessage({ status, body }: ServerAnswer): string {
  try {
    return errorSchema.parse(JSON.parse(new TextDecoder().decode(body))).error;
  } catch {
    return `status ${status}`;
  }
}

const serverSchema = z.object({ name: z.string(), version: z.string(), extensions: z.array(z.string()).default([]) });
export type ServerMetadata = z.infer<typeof serverSchema>;

const valueSchema = z.object({ name: z.string(), datatype: z.string(), shape: z.array(z.number().int()) });
const modelSchema = z.object({ inputs: z.array(valueSchema), outputs: z.array(valueSchema) });

function parseJson<T>(
  schema: z.ZodType<T>,
  { body }: ServerAnswer,
  code: 'runtime-unreachable' | 'model-unreadable',
): T {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(body)));
  } catch (cause) {
    throw new PipelineError(code, "The inference server's answer is not of the Open Inference Protocol.", { cause });
  }
}

/** @throws PipelineError `runtime-unreachable` when the server isn't ready or speaks another protocol */
export async function readServer(client: OpenInferenceClient): Promise<ServerMetadata> {
  const doing = 'asking whether it is ready';
  const ready = await client.ask('/v2/health/ready', { doing });
  if (!ready.isOk) {
    const sentence = `The inference server is not ready: ${serverMessage(ready)}. Try again when it is.`;
    throw new PipelineError('runtime-unreachable', sentence);
  }
  return parseJson(serverSchema, await client.ask('/v2', { doing }), 'runtime-unreachable');
}

/**
 * What the server says of a model's inputs and outputs.
 * @throws PipelineError `model-unreadable` when it has no such model, or one of an element type that no tensor here has
 */
export async function readModel(
  client: OpenInferenceClient,
  name: string,
): Promise<{ readonly inputs: TensorSpec[]; readonly outputs: TensorSpec[] }> {
  const answer = await client.ask(`/v2/models/${encodeURIComponent(name)}`, { doing: `loading ${name}` });
  if (!answer.isOk) {
    const sentence = `The inference server has no model ${name}: ${serverMessage(answer)}. Add it to its repository.`;
    throw new PipelineError('model-unreadable', sentence);
  }
  const toSpec = (value: z.infer<typeof valueSchema>): TensorSpec => {
    const type = typeOfDatatype(value.datatype);
    const shape = value.shape.map((side) => (side < 0 ? null : side));
    if (type !== null) return { name: value.name, type, shape };
    const sentence = `The model ${name} can't be used: its ${value.name} has the datatype ${value.datatype}.`;
    throw new PipelineError('model-unreadable', sentence);
  };
  const { inputs, outputs } = parseJson(modelSchema, answer, 'model-unreadable');
  return { inputs: inputs.map(toSpec), outputs: outputs.map(toSpec) };
}

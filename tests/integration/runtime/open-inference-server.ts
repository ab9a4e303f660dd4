import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphSource, InferenceRuntime, LoadedGraph } from '@/pipeline/runtime';
import type { Tensor } from '@/pipeline/tensor';

/** A small real server of the Open Inference Protocol, written from its specification, with real graphs behind it. */
export interface OpenInferenceServer {
  readonly url: string;
  /** Method and path of every request so far. */
  readonly requests: readonly string[];
  /** How the last inference was asked: by its content. */
  readonly lastInference: () => 'json' | 'binary' | null;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly runtime: InferenceRuntime;
  /** The repository: graphs by the name that clients ask for. */
  readonly models: Readonly<Record<string, GraphSource>>;
  readonly extensions: readonly string[];
  readonly isReady?: boolean;
}

class HttpError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const toDatatype = {
  float32: 'FP32',
  float16: 'FP16',
  float64: 'FP64',
  int32: 'INT32',
  int64: 'INT64',
  uint8: 'UINT8',
  bool: 'BOOL',
} as const;

function makeTensor(datatype: string, shape: number[], values: number[] | null, raw: Buffer): Tensor {
  const buffer = raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength) as ArrayBuffer;
  switch (datatype) {
    case 'FP32':
      return { type: 'float32', shape, data: values ? Float32Array.from(values) : new Float32Array(buffer) };
    case 'FP64':
      return { type: 'float64', shape, data: values ? Float64Array.from(values) : new Float64Array(buffer) };
    case 'FP16':
      if (values) throw new HttpError(400, 'FP16 has no JSON form');
      return { type: 'float16', shape, data: new Uint16Array(buffer) };
    case 'INT32':
      return { type: 'int32', shape, data: values ? Int32Array.from(values) : new Int32Array(buffer) };
    case 'INT64':
      return { type: 'int64', shape, data: values ? BigInt64Array.from(values, BigInt) : new BigInt64Array(buffer) };
    case 'UINT8':
      return { type: 'uint8', shape, data: values ? Uint8Array.from(values) : new Uint8Array(buffer) };
    case 'BOOL':
      return { type: 'bool', shape, data: values ? Uint8Array.from(values, Number) : new Uint8Array(buffer) };
    default:
      throw new HttpError(400, `unknown datatype ${datatype}`);
  }
}

interface InferRequest {
  inputs: {
    name: string;
    shape: number[];
    datatype: string;
    data?: number[];
    parameters?: { binary_data_size?: number };
  }[];
  outputs?: { name: string; parameters?: { binary_data?: boolean } }[];
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function startOpenInferenceServer(options: ServerOptions): Promise<OpenInferenceServer> {
  const { runtime, models, extensions, isReady = true } = options;
  const isManaged = extensions.some((extension) => extension.startsWith('model_repository'));
  const loaded = new Map<string, LoadedGraph>();
  const requests: string[] = [];
  let lastInference: 'json' | 'binary' | null = null;

  const loadModel = async (name: string): Promise<LoadedGraph> => {
    const source = models[name];
    if (source === undefined) throw new HttpError(404, `unknown model ${name}`);
    const graph = await runtime.load(source);
    loaded.set(name, graph);
    return graph;
  };
  const findModel = async (name: string): Promise<LoadedGraph> => {
    const graph = loaded.get(name);
    if (graph !== undefined) return graph;
    if (isManaged) throw new HttpError(400, `model ${name} is not loaded`);
    return loadModel(name);
  };

  const infer = async (name: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const header = request.headers['inference-header-content-length'];
    lastInference = header === undefined ? 'json' : 'binary';
    let offset = header === undefined ? body.length : Number(header);
    const asked = JSON.parse(body.subarray(0, offset).toString()) as InferRequest;
    const feeds: Record<string, Tensor> = {};
    for (const { name: input, datatype, shape, data, parameters } of asked.inputs) {
      const size = parameters?.binary_data_size ?? 0;
      feeds[input] = makeTensor(datatype, shape, data ?? null, body.subarray(offset, offset + size));
      offset += size;
    }
    const graph = await findModel(name);
    const wanted: NonNullable<InferRequest['outputs']> =
      asked.outputs ?? graph.outputs.map((output) => ({ name: output.name }));
    const results = await runtime.run(graph, feeds, { outputs: wanted.map((output) => output.name) });
    const raw: Buffer[] = [];
    const outputs = wanted.map((output) => {
      const { type, shape, data } = results[output.name]!;
      const entry = { name: output.name, datatype: toDatatype[type], shape };
      const isBinary = output.parameters?.binary_data === true;
      if (!isBinary)
        return {
          ...entry,
          data: Array.from<number | bigint, number | boolean>(data, type === 'bool' ? Boolean : Number),
        };
      raw.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
      return { ...entry, parameters: { binary_data_size: data.byteLength } };
    });
    const json = Buffer.from(JSON.stringify({ model_name: name, outputs }));
    const isBinary = raw.length > 0;
    if (isBinary) response.setHeader('Inference-Header-Content-Length', json.length);
    response.setHeader('Content-Type', isBinary ? 'application/octet-stream' : 'application/json');
    response.end(Buffer.concat([json, ...raw]));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const route = `${request.method} ${request.url}`;
    requests.push(route);
    const reply = (value: unknown): void =>
      void response.setHeader('Content-Type', 'application/json').end(JSON.stringify(value));
    if (route === 'GET /v2/health/ready') return void response.writeHead(isReady ? 200 : 503).end();
    if (route === 'GET /v2') return reply({ name: 'tiny', version: '1.0', extensions });
    const [, name = '', verb] = /^\/v2(?:\/repository)?\/models\/([^/]+)(?:\/(\w+))?$/.exec(request.url ?? '') ?? [];
    const model = decodeURIComponent(name);
    if (verb === 'infer') return infer(model, request, response);
    if (verb === 'load' && isManaged) return reply((await loadModel(model)) && {});
    if (verb === 'unload' && isManaged) {
      await runtime.release(await findModel(model));
      loaded.delete(model);
      return reply({});
    }
    if (verb !== undefined) throw new HttpError(404, `no such route ${route}`);
    const { inputs, outputs } = await findModel(model);
    const describe = (specs: LoadedGraph['inputs']): unknown[] =>
      specs.map((spec) => ({
        name: spec.name,
        datatype: toDatatype[spec.type],
        shape: spec.shape.map((side) => (typeof side === 'number' ? side : -1)),
      }));
    return reply({
      name: model,
      versions: ['1'],
      platform: 'onnxruntime_onnx',
      inputs: describe(inputs),
      outputs: describe(outputs),
    });
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const status = error instanceof HttpError ? error.status : 400;
      const message = error instanceof Error ? error.message : String(error);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error: message }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    lastInference: () => lastInference,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

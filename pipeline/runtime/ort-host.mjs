/**
 * The process that hosts ONNX Runtime. Plain JavaScript with checked types, so that it starts without a TypeScript
 * loader, which would cost more than everything else it does before its first answer.
 *
 * @typedef {import('./ort-messages').HostRequest} HostRequest
 * @typedef {import('./ort-messages').HostReply} HostReply
 * @typedef {import('./ort-messages').HostOptions} HostOptions
 * @typedef {import('./ort-messages').HostValueSpec} HostValueSpec
 * @typedef {import('../tensor').Tensor} KomaTensor
 */
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** @type {Map<string, InferenceSession>} */
const sessions = new Map();
/** @type {Map<string, Tensor>} */
const kept = new Map();

/** @param {KomaTensor} tensor */
function toOrt(tensor) {
  return new Tensor(tensor.type, tensor.data, tensor.shape);
}

/**
 * @param {Tensor} tensor
 * @returns {KomaTensor}
 */
function fromOrt(tensor) {
  return /** @type {KomaTensor} */ ({ type: tensor.type, shape: tensor.dims, data: tensor.data });
}

/**
 * @param {InferenceSession.ValueMetadata} value
 * @returns {HostValueSpec}
 */
function toSpec(value) {
  if (!value.isTensor) return { name: value.name, type: null, shape: [] };
  return { name: value.name, type: value.type, shape: value.shape.map((side) => (side === '' ? null : side)) };
}

/**
 * @param {HostOptions} options
 * @param {string | null} dataFolder where the external data of a graph given as bytes lies
 * @returns {InferenceSession.SessionOptions}
 */
function sessionOptions(options, dataFolder) {
  return {
    executionProviders: [options.device],
    ...(options.threads === null ? {} : { intraOpNumThreads: options.threads }),
    enableCpuMemArena: !options.lowMemory,
    // Errors come back as exceptions; warnings would only fill the stream that is kept for crashes.
    logSeverityLevel: 3,
    extra: {
      session: {
        ...(dataFolder === null ? {} : { model_external_initializers_file_folder_path: dataFolder }),
      },
    },
  };
}

/** @param {Extract<HostRequest, { kind: 'load' }>} request */
async function load({ session: id, source, options }) {
  const session =
    source.kind === 'file'
      ? await InferenceSession.create(source.path, sessionOptions(options, null))
      : await InferenceSession.create(source.bytes, sessionOptions(options, source.folder));
  sessions.set(id, session);
  return /** @type {const} */ ({
    kind: 'loaded',
    inputs: session.inputMetadata.map(toSpec),
    outputs: session.outputMetadata.map(toSpec),
  });
}

/** @param {Extract<HostRequest, { kind: 'run' }>} request */
async function run(request) {
  for (const [id, tensor] of Object.entries(request.keep)) kept.set(id, toOrt(tensor));
  const session = sessions.get(request.session);
  if (session === undefined) throw new Error(`no session ${request.session}`);
  /** @type {Record<string, Tensor>} */
  const feeds = {};
  for (const [name, feed] of Object.entries(request.feeds)) {
    const tensor = 'kept' in feed ? kept.get(feed.kept) : toOrt(feed);
    if (tensor === undefined) throw new Error(`no kept tensor for ${name}`);
    feeds[name] = tensor;
  }
  const start = performance.now();
  const results = await session.run(feeds, request.outputs);
  const ms = performance.now() - start;
  /** @type {Record<string, KomaTensor>} */
  const outputs = {};
  for (const name of request.outputs) {
    const result = results[name];
    if (result === undefined) throw new Error(`no output ${name}`);
    outputs[name] = fromOrt(result);
  }
  return /** @type {const} */ ({ kind: 'ran', outputs, ms });
}

/** @param {Extract<HostRequest, { kind: 'release' }>} request */
async function release({ session: id }) {
  const session = sessions.get(id);
  sessions.delete(id);
  await session?.release();
  return /** @type {const} */ ({ kind: 'done' });
}

/** @param {Extract<HostRequest, { kind: 'drop' }>} request */
function drop(request) {
  for (const id of request.kept) kept.delete(id);
  return /** @type {const} */ ({ kind: 'done' });
}

/**
 * @param {HostRequest} request
 * @returns {Promise<HostReply>}
 */
async function answer(request) {
  try {
    switch (request.kind) {
      case 'load':
        return await load(request);
      case 'run':
        return await run(request);
      case 'release':
        return await release(request);
      case 'drop':
        return drop(request);
    }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (message) => {
  void answer(/** @type {HostRequest} */ (message)).then((reply) => process.send?.(reply));
});
// The parent has gone: nothing here is of use to anyone.
process.on('disconnect', () => process.exit(0));

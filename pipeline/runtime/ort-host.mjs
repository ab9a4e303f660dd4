// @ts-check
/**
 * The process that hosts ONNX Runtime. Plain JavaScript with checked types, so that it starts without a TypeScript
 * loader, which would cost more than everything else it does before its first answer. It reads requests from file
 * descriptor 3, one by one and waiting, since ONNX Runtime blocks its thread anyway and this is the shortest way.
 *
 * @typedef {import('./ort-messages').HostRequest} HostRequest
 * @typedef {import('./ort-messages').HostReply} HostReply
 * @typedef {import('./ort-messages').HostOptions} HostOptions
 * @typedef {import('./ort-messages').HostValueSpec} HostValueSpec
 * @typedef {import('./ort-messages').SentTensor} SentTensor
 */
import { readSync, writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { bodyLength, decodeFrame, encodeFrame, prefixBytes } from './frames.mjs';

const channel = 3;
const joinedBytes = 131_072;
/** Nothing is ever written to it: it ends with the parent, which is how the host learns of that in the midst of a run. */
const lifeline = 4;

const arrayTypes = {
  float32: Float32Array,
  float16: Uint16Array,
  float64: Float64Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
  bool: Uint8Array,
};

/** @type {Map<string, InferenceSession>} */
const sessions = new Map();
/** @type {Map<string, Tensor>} */
const kept = new Map();

/**
 * @param {readonly Uint8Array[]} arrays
 * @param {number} index
 */
function arrayAt(arrays, index) {
  const array = arrays[index];
  if (array === undefined) throw new Error(`no array ${index}`);
  return array;
}

/**
 * @param {SentTensor} sent
 * @param {readonly Uint8Array[]} arrays
 */
function toOrt({ type, shape, array }, arrays) {
  const { buffer, byteOffset, byteLength } = arrayAt(arrays, array);
  const size = arrayTypes[type].BYTES_PER_ELEMENT;
  /** @type {new (buffer: ArrayBufferLike, offset: number, length: number) => Tensor['data']} */
  const ArrayType = arrayTypes[type];
  const data = new ArrayType(buffer, byteOffset, byteLength / size);
  return new Tensor(type, data, shape);
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
 * Without optimisation nothing is folded, and weights stay mapped in their file; "extended" folds their casts once.
 * @type {{ readonly mapped: 'disabled', readonly folded: 'extended' }}
 */
const optimization = { mapped: 'disabled', folded: 'extended' };

/**
 * @param {HostOptions} options
 * @param {Extract<HostRequest, { kind: 'load' }>['source']} source
 * @returns {InferenceSession.SessionOptions}
 */
function sessionOptions(options, source) {
  const weights = source.kind === 'bytes' ? source.weights : null;
  return {
    executionProviders: [options.device],
    ...(options.threads === null ? {} : { intraOpNumThreads: options.threads }),
    // A graph upon mapped weights is chosen to keep memory low.
    enableCpuMemArena: !options.lowMemory && weights === null,
    ...(weights === null ? {} : { graphOptimizationLevel: optimization[weights] }),
    // Errors come back as exceptions; warnings would only fill the stream that is kept for crashes.
    logSeverityLevel: 3,
    extra: { session: source.kind === 'file' ? {} : { model_external_initializers_file_folder_path: source.folder } },
  };
}

/**
 * @param {Extract<HostRequest, { kind: 'load' }>} request
 * @param {readonly Uint8Array[]} arrays
 * @returns {Promise<HostReply>}
 */
async function load({ session: id, source, options }, arrays) {
  const before = process.cpuUsage();
  const session =
    source.kind === 'file'
      ? await InferenceSession.create(source.path, sessionOptions(options, source))
      : await InferenceSession.create(arrayAt(arrays, source.array), sessionOptions(options, source));
  sessions.set(id, session);
  const [inputs, outputs] = [session.inputMetadata.map(toSpec), session.outputMetadata.map(toSpec)];
  return { kind: 'loaded', inputs, outputs, ...costSince(before) };
}

/**
 * Processor time since then, and the most memory that this process has held so far, mapped files included.
 * @param {NodeJS.CpuUsage} before
 */
function costSince(before) {
  const { user, system } = process.cpuUsage(before);
  return { cpuMs: (user + system) / 1000, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

/**
 * @param {Extract<HostRequest, { kind: 'run' }>} request
 * @param {readonly Uint8Array[]} arrays
 * @param {ArrayBufferView[]} replyArrays
 * @returns {Promise<HostReply>}
 */
async function run(request, arrays, replyArrays) {
  for (const [id, tensor] of Object.entries(request.keep)) kept.set(id, toOrt(tensor, arrays));
  const session = sessions.get(request.session);
  if (session === undefined) throw new Error(`no session ${request.session}`);
  /** @type {Record<string, Tensor>} */
  const feeds = {};
  for (const [name, feed] of Object.entries(request.feeds)) {
    const tensor = 'kept' in feed ? kept.get(feed.kept) : toOrt(feed, arrays);
    if (tensor === undefined) throw new Error(`no kept tensor for ${name}`);
    feeds[name] = tensor;
  }
  const before = process.cpuUsage();
  const start = performance.now();
  const results = await session.run(feeds, request.outputs);
  const ms = performance.now() - start;
  const cost = costSince(before);
  /** @type {Record<string, SentTensor>} */
  const outputs = {};
  for (const name of request.outputs) {
    const { type, dims, data } = /** @type {Tensor} */ (results[name]);
    outputs[name] = { type: /** @type {SentTensor['type']} */ (type), shape: dims, array: replyArrays.length };
    replyArrays.push(/** @type {ArrayBufferView} */ (data));
  }
  return { kind: 'ran', outputs, ms, ...cost };
}

/**
 * @param {Extract<HostRequest, { kind: 'release' }>} request
 * @returns {Promise<HostReply>}
 */
async function release({ session: id }) {
  const session = sessions.get(id);
  sessions.delete(id);
  await session?.release();
  return { kind: 'done' };
}

/**
 * @param {HostRequest} request
 * @param {readonly Uint8Array[]} arrays
 * @param {ArrayBufferView[]} replyArrays
 * @returns {Promise<HostReply>}
 */
async function answer(request, arrays, replyArrays) {
  try {
    switch (request.kind) {
      case 'load':
        return await load(request, arrays);
      case 'run':
        return await run(request, arrays, replyArrays);
      case 'release':
        return await release(request);
      case 'drop':
        for (const id of request.kept) kept.delete(id);
        return { kind: 'done' };
    }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {Uint8Array} buffer */
function fill(buffer) {
  let filled = 0;
  while (filled < buffer.length) {
    const count = readSync(channel, buffer, filled, buffer.length - filled, null);
    // The parent has gone: nothing here is of use to anyone.
    if (count === 0) process.kill(process.pid, 'SIGKILL');
    filled += count;
  }
}

/** @param {readonly Uint8Array[]} buffers */
function write(buffers) {
  const bytes = buffers.reduce((sum, { byteLength }) => sum + byteLength, 0);
  // One piece wakes the parent once.
  if (bytes <= joinedBytes) writeWhole(Buffer.concat(buffers, bytes));
  else for (const buffer of buffers) writeWhole(buffer);
}

/** @param {Uint8Array} buffer */
function writeWhole(buffer) {
  let written = 0;
  while (written < buffer.length) written += writeSync(channel, buffer, written);
}

/** Ends this process with its parent, even while ONNX Runtime holds the main thread. */
function endWithParent() {
  const watch = `require('node:fs').readSync(${lifeline}, Buffer.alloc(1)); process.kill(process.pid, 'SIGKILL')`;
  new Worker(watch, { eval: true });
}

endWithParent();
const prefix = Buffer.alloc(prefixBytes);
for (;;) {
  fill(prefix);
  const body = new Uint8Array(bodyLength(prefix));
  fill(body);
  const { head, arrays } = decodeFrame(prefix, body);
  /** @type {ArrayBufferView[]} */
  const replyArrays = [];
  const reply = await answer(/** @type {HostRequest} */ (head), arrays, replyArrays);
  write(encodeFrame(reply, replyArrays));
}

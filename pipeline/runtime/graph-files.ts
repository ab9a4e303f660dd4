import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { PipelineError } from '../error';
import type { ByteReader } from '../onnx/protobuf-fields';
import { findExternalData } from './find-external-data';
import type { GraphBytes, GraphSource } from './inference-runtime';

/** What a runtime has to know of a graph before it loads it. */
export interface GraphFiles {
  /** Equal for the same graph, another when the file was replaced. */
  readonly key: string;
  /** For people: the last two steps of the path, or the name that the bytes came with. */
  readonly name: string;
  /** Bytes of the graph with its weights, external data included. */
  readonly weightBytes: number;
}

/** The name of a graph for people, such as `unet/model.onnx`. */
export function graphName(source: GraphSource): string {
  return source.kind === 'bytes' ? source.name : resolve(source.path).split(sep).slice(-2).join('/');
}

async function sizeOfFile(path: string, sentence: string): Promise<{ bytes: number; modifiedMs: number }> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { bytes: size, modifiedMs: mtimeMs };
  } catch (cause) {
    throw new PipelineError('model-unreadable', sentence, { cause });
  }
}

/** Bytes of weights that lie outside of the graph's own, and as float32. */
interface OutsideWeights {
  readonly bytes: number;
  readonly float32Bytes: number;
}

async function outsideWeights(name: string, folder: string, reader: ByteReader): Promise<OutsideWeights> {
  let bytes = 0;
  let float32Bytes = 0;
  for (const data of await findExternalData(reader)) {
    await sizeOfFile(
      join(folder, data.file),
      `The graph ${name} keeps weights in ${data.file}, which can't be read beside it.`,
    );
    bytes += data.bytes;
    float32Bytes += 4 * data.elements;
  }
  return { bytes, float32Bytes };
}

/** A file that changed has its tensors elsewhere: what was built upon it would read other numbers. */
async function checkUnchanged({ name, files = [] }: GraphBytes): Promise<void> {
  for (const file of files) {
    const { bytes, modifiedMs } = await sizeOfFile(file.path, `${file.path} is gone: open its model again.`);
    if (bytes === file.sizeBytes && modifiedMs === file.modifiedMs) continue;
    const sentence = `The graph ${name} was built upon ${file.path}, which was changed since: open its model again.`;
    throw new PipelineError('model-unreadable', sentence);
  }
}

/** Graphs by path, size and time of change: a graph that was looked at is not read again. */
const inspected = new Map<string, GraphFiles>();

async function inspectFile(path: string, name: string): Promise<GraphFiles> {
  const sentence = `The graph ${name} can't be read: there is no such file at ${path}.`;
  const { bytes, modifiedMs } = await sizeOfFile(path, sentence);
  const key = `file ${path} ${bytes} ${modifiedMs}`;
  const known = inspected.get(key);
  if (known) return known;
  const file = await open(path);
  try {
    const reader: ByteReader = {
      size: bytes,
      read: async (offset, length) => {
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
      },
    };
    const outside = await outsideWeights(name, dirname(path), reader);
    const files = { key, name, weightBytes: bytes + outside.bytes };
    inspected.set(key, files);
    return files;
  } finally {
    await file.close();
  }
}

/**
 * Looks at a graph's files without loading it.
 * @throws PipelineError `model-unreadable` when the graph or a file of its external data is missing, or a file that it was
 * built upon changed since
 */
export async function inspectGraph(source: GraphSource): Promise<GraphFiles> {
  const name = graphName(source);
  if (source.kind === 'file') return inspectFile(resolve(source.path), name);
  await checkUnchanged(source);
  const { bytes, folder, weights } = source;
  const reader: ByteReader = {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
  const outside = await outsideWeights(name, folder, reader);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const weightBytes = weights === 'folded' ? outside.float32Bytes : outside.bytes;
  return { key: `bytes ${weights ?? ''} ${resolve(folder)} ${digest}`, name, weightBytes: bytes.length + weightBytes };
}

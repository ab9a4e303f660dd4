import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { PipelineError } from '../error';
import type { ByteReader } from '../onnx/protobuf-fields';
import { findExternalData } from './find-external-data';
import type { GraphSource } from './inference-runtime';

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

async function externalBytes(name: string, folder: string, reader: ByteReader): Promise<number> {
  const files = await findExternalData(reader);
  const sizes = await Promise.all(
    files.map((file) =>
      sizeOfFile(join(folder, file), `The graph ${name} keeps weights in ${file}, which can't be read beside it.`),
    ),
  );
  return sizes.reduce((sum, { bytes }) => sum + bytes, 0);
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
    const outside = await externalBytes(name, dirname(path), reader);
    const files = { key, name, weightBytes: bytes + outside };
    inspected.set(key, files);
    return files;
  } finally {
    await file.close();
  }
}

/**
 * Looks at a graph's files without loading it.
 * @throws PipelineError `model-unreadable` when the graph or a file of its external data is missing
 */
export async function inspectGraph(source: GraphSource): Promise<GraphFiles> {
  const name = graphName(source);
  if (source.kind === 'file') return inspectFile(resolve(source.path), name);
  const { bytes, folder } = source;
  const reader: ByteReader = {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
  const outside = await externalBytes(name, folder, reader);
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { key: `bytes ${resolve(folder)} ${digest}`, name, weightBytes: bytes.length + outside };
}

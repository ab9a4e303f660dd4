import { realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { PipelineError } from '../error';
import { encodeBytesField, ProtobufBytes, type ByteReader, type ProtobufField } from './protobuf-fields';
import { findOnnxGraph, GRAPH, MODEL, NODE, parseOnnxGraph, readNode, withOnnxFile } from './read-onnx-graph';
import { referWeights } from './refer-weights';
import { residualSums } from './residual-sums';

/**
 * A text encoder's graph whose final norm reads the sum of an earlier layer: clip skip on a stock export, whose hidden
 * states are no outputs. Its weights stay where they are: in the file at `path`, or beside it.
 * @param layers layers left out at the end, at least 1
 * @returns the changed graph's bytes, and the folder that holds its weights
 * @throws PipelineError `capability-missing` when the layers can't be told apart in this graph, `model-unreadable`
 */
export async function skipLayers(
  path: string,
  layers: number,
): Promise<{ readonly bytes: Uint8Array; readonly folder: string }> {
  // Download caches keep links in a model's folder, and ONNX Runtime follows no link out of the folder it is given.
  const place = await realpath(path).catch(() => path);
  const bytes = await withOnnxFile(place, (reader) => rewrite(reader, { path, layers, location: basename(place) }));
  return { bytes, folder: dirname(place) };
}

/**
 * As `skipLayers`, of a graph's bytes whose weights lie in other files already.
 * @param o.path what the graph is called in sentences
 */
export function skipLayersOfBytes(
  graph: Uint8Array,
  o: { readonly path: string; readonly layers: number },
): Promise<Uint8Array> {
  const read: ByteReader['read'] = (offset, length) => Promise.resolve(graph.subarray(offset, offset + length));
  return rewrite({ size: graph.length, read }, { ...o, location: null });
}

async function rewrite(
  reader: ByteReader,
  { path, layers, location }: { readonly path: string; readonly layers: number; readonly location: string | null },
): Promise<Uint8Array> {
  const [from, to] = await findSums(reader, { path, layers });
  return rewriteModel(new ProtobufBytes(reader), { from, to, location });
}

async function findSums(
  reader: ByteReader,
  { path, layers }: { readonly path: string; readonly layers: number },
): Promise<readonly [last: string, wanted: string]> {
  const sums = residualSums(await parseOnnxGraph(reader));
  const [last, wanted] = [sums[0], sums[2 * layers]];
  if (last !== undefined && wanted !== undefined) return [last, wanted];
  throw new PipelineError(
    'capability-missing',
    `${path} has ${Math.floor(sums.length / 2)} layers that can be told apart, so ${layers} can’t be left out. Set clip skip lower.`,
  );
}

interface Change {
  readonly from: string;
  readonly to: string;
  /** The file that the weights are read from; null where they are left as they are. */
  readonly location: string | null;
}

async function rewriteModel(bytes: ProtobufBytes, change: Change): Promise<Uint8Array> {
  const graph = await findOnnxGraph(bytes);
  const body = await rewriteGraph(bytes, graph, change);
  const parts: Uint8Array[] = [];
  for await (const field of bytes.fields({ start: 0, end: bytes.size })) {
    parts.push(...(field.head === graph.head ? encodeBytesField(MODEL.graph, body) : [await copy(bytes, field)]));
  }
  return Buffer.concat(parts);
}

async function rewriteGraph(bytes: ProtobufBytes, graph: ProtobufField, change: Change): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const field of bytes.fields(graph)) {
    const changed = await rewriteField(bytes, field, change);
    parts.push(...(changed ? encodeBytesField(field.number, changed) : [await copy(bytes, field)]));
  }
  return Buffer.concat(parts);
}

async function rewriteField(bytes: ProtobufBytes, field: ProtobufField, o: Change): Promise<Uint8Array | null> {
  if (field.number === GRAPH.initializer) return o.location === null ? null : referWeights(bytes, field, o.location);
  if (field.number !== GRAPH.node) return null;
  const { inputs } = await readNode(bytes, field);
  return inputs.includes(o.from) ? renameInput(bytes, field, o) : null;
}

async function renameInput(bytes: ProtobufBytes, node: ProtobufField, { from, to }: Change): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const field of bytes.fields(node)) {
    const renamed = field.number === NODE.input && (await bytes.text(field)) === from;
    if (renamed) parts.push(...encodeBytesField(NODE.input, new TextEncoder().encode(to)));
    else parts.push(await copy(bytes, field));
  }
  return Buffer.concat(parts);
}

async function copy(bytes: ProtobufBytes, { head, end }: ProtobufField): Promise<Uint8Array> {
  return Uint8Array.from(await bytes.slice(head, end));
}

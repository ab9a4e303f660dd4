import { open } from 'node:fs/promises';
import { PipelineError } from '../error';
import { elementBytes, elementCount, type TensorSpec, type TensorType } from '../tensor';
import { MalformedProtobuf, ProtobufBytes, type ByteReader, type ProtobufField } from './protobuf-fields';

/** Field numbers and element types of onnx.proto3 (ONNX IR, Apache-2.0). */
export const MODEL = { graph: 7 };
export const GRAPH = { node: 1, initializer: 5, input: 11, output: 12 };
export const NODE = { input: 1, output: 2, name: 3, type: 4 };
const TENSOR = { dims: 1, type: 2, name: 8, externalData: 13 };
const ENTRY = { key: 1, value: 2 };
const VALUE = { name: 1, type: 2 };
const TYPE = { tensor: 1 };
const TENSOR_TYPE = { element: 1, shape: 2 };
const SHAPE = { dim: 1 };
const DIM = { value: 1, name: 2 };
const ELEMENT_TYPES: Readonly<Record<number, TensorType>> = {
  1: 'float32',
  2: 'uint8',
  6: 'int32',
  7: 'int64',
  9: 'bool',
  10: 'float16',
  11: 'float64',
};

export interface OnnxNode {
  readonly name: string;
  readonly type: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** A constant of the graph; `external` names the file beside the graph that holds its bytes. */
export interface OnnxInitializer {
  readonly name: string;
  readonly type: TensorType | null;
  readonly shape: readonly number[];
  readonly external: { readonly location: string; readonly bytes: number; readonly endByte: number } | null;
}

/** What an ONNX file says of itself, weights left where they are. */
export interface OnnxGraph {
  readonly inputs: readonly TensorSpec[];
  readonly outputs: readonly TensorSpec[];
  readonly initializers: readonly OnnxInitializer[];
  readonly nodes: readonly OnnxNode[];
}

/**
 * Reads an ONNX file's graph without a runtime. Weights are stepped over, so a file of gigabytes costs little.
 * @throws PipelineError `model-unreadable` naming the file
 */
export function readOnnxGraph(path: string): Promise<OnnxGraph> {
  return withOnnxFile(path, parseOnnxGraph);
}

/**
 * What `use` makes of an ONNX file's bytes; the file is closed afterwards.
 * @throws PipelineError `model-unreadable` naming the file, and what `use` throws
 */
export async function withOnnxFile<T>(path: string, use: (reader: ByteReader) => Promise<T>): Promise<T> {
  const file = await open(path).catch((cause: unknown) => {
    throw new PipelineError('model-unreadable', `${path} can't be opened.`, { cause });
  });
  try {
    const { size } = await file.stat();
    const read: ByteReader['read'] = async (offset, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    };
    return await use({ size, read });
  } catch (cause) {
    if (cause instanceof PipelineError) throw cause;
    const what = cause instanceof MalformedProtobuf ? 'is no ONNX graph, or was cut off' : "can't be read";
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PipelineError('model-unreadable', `${path} ${what}: ${reason}. Copy the file again.`, { cause });
  } finally {
    await file.close();
  }
}

/** @throws MalformedProtobuf */
export async function parseOnnxGraph(reader: ByteReader): Promise<OnnxGraph> {
  const bytes = new ProtobufBytes(reader);
  const graph = await findOnnxGraph(bytes);
  const inputs: TensorSpec[] = [];
  const outputs: TensorSpec[] = [];
  const initializers: OnnxInitializer[] = [];
  const nodes: OnnxNode[] = [];
  for await (const field of bytes.fields(graph)) {
    if (field.number === GRAPH.input) inputs.push(await readValue(bytes, field));
    if (field.number === GRAPH.output) outputs.push(await readValue(bytes, field));
    if (field.number === GRAPH.initializer) initializers.push(await readInitializer(bytes, field));
    if (field.number === GRAPH.node) nodes.push(await readNode(bytes, field));
  }
  const constants = new Set(initializers.map(({ name }) => name));
  return { inputs: inputs.filter(({ name }) => !constants.has(name)), outputs, initializers, nodes };
}

/** @throws MalformedProtobuf when the bytes hold no graph */
export async function findOnnxGraph(bytes: ProtobufBytes): Promise<ProtobufField> {
  let graph: ProtobufField | null = null;
  for await (const field of bytes.fields({ start: 0, end: bytes.size })) {
    if (field.number === MODEL.graph && field.wire === 2) graph = field;
  }
  if (!graph) throw new MalformedProtobuf('there is no graph in it');
  return graph;
}

/** A node of a graph, by the field that holds it. */
export async function readNode(bytes: ProtobufBytes, field: ProtobufField): Promise<OnnxNode> {
  const inputs: string[] = [];
  const outputs: string[] = [];
  let name = '';
  let type = '';
  for await (const part of bytes.fields(field)) {
    if (part.number === NODE.input) inputs.push(await bytes.text(part));
    if (part.number === NODE.output) outputs.push(await bytes.text(part));
    if (part.number === NODE.name) name = await bytes.text(part);
    if (part.number === NODE.type) type = await bytes.text(part);
  }
  return { name, type, inputs, outputs };
}

async function readInitializer(bytes: ProtobufBytes, field: ProtobufField): Promise<OnnxInitializer> {
  const shape: number[] = [];
  const entries = new Map<string, string>();
  let name = '';
  let type: TensorType | null = null;
  for await (const part of bytes.fields(field)) {
    if (part.number === TENSOR.dims) shape.push(...(await bytes.varints(part)));
    if (part.number === TENSOR.type) type = ELEMENT_TYPES[(await bytes.varints(part))[0] ?? 0] ?? null;
    if (part.number === TENSOR.name) name = await bytes.text(part);
    if (part.number === TENSOR.externalData) await readEntry(bytes, part, entries);
  }
  return { name, type, shape, external: readExternal(entries, { name, type, shape }) };
}

/** Where an external constant's bytes end; a length that isn't stated follows from the shape. */
function readExternal(
  entries: ReadonlyMap<string, string>,
  { name, type, shape }: Pick<OnnxInitializer, 'name' | 'type' | 'shape'>,
): OnnxInitializer['external'] {
  const location = entries.get('location');
  if (location === undefined) return null;
  const own = type === null ? 0 : elementBytes(type) * elementCount(shape);
  const bytes = Number(entries.get('length') ?? own);
  const endByte = Number(entries.get('offset') ?? 0) + bytes;
  if (Number.isSafeInteger(endByte) && endByte >= 0 && bytes >= 0) return { location, bytes, endByte };
  throw new MalformedProtobuf(`the constant "${name}" lies at no place that a file has`);
}

async function readEntry(bytes: ProtobufBytes, field: ProtobufField, into: Map<string, string>): Promise<void> {
  let key = '';
  let value = '';
  for await (const part of bytes.fields(field)) {
    if (part.number === ENTRY.key) key = await bytes.text(part);
    if (part.number === ENTRY.value) value = await bytes.text(part);
  }
  into.set(key, value);
}

async function readValue(bytes: ProtobufBytes, field: ProtobufField): Promise<TensorSpec> {
  let name = '';
  let element = 0;
  let shape: (number | string | null)[] = [];
  for await (const part of bytes.fields(field)) {
    if (part.number === VALUE.name) name = await bytes.text(part);
    if (part.number !== VALUE.type) continue;
    for await (const kind of bytes.fields(part)) {
      if (kind.number !== TYPE.tensor) continue;
      for await (const detail of bytes.fields(kind)) {
        if (detail.number === TENSOR_TYPE.element) element = (await bytes.varints(detail))[0] ?? 0;
        if (detail.number === TENSOR_TYPE.shape) shape = await readShape(bytes, detail);
      }
    }
  }
  const type = ELEMENT_TYPES[element];
  if (!type) throw new MalformedProtobuf(`"${name}" has an element type (${element}) that is not used here`);
  return { name, type, shape };
}

async function readShape(bytes: ProtobufBytes, field: ProtobufField): Promise<(number | string | null)[]> {
  const shape: (number | string | null)[] = [];
  for await (const dim of bytes.fields(field)) {
    if (dim.number !== SHAPE.dim) continue;
    let side: number | string | null = null;
    for await (const part of bytes.fields(dim)) {
      if (part.number === DIM.value) side = openWhenNegative((await bytes.varints(part))[0] ?? null);
      if (part.number === DIM.name) side = await bytes.text(part);
    }
    shape.push(side);
  }
  return shape;
}

/** Some exporters write -1 for a side that is open; as an unsigned number it is beyond all sizes. */
function openWhenNegative(side: number | null): number | null {
  return side === null || side > Number.MAX_SAFE_INTEGER ? null : side;
}

import { readFile } from 'node:fs/promises';
import { PipelineError } from '../error';
import { encodeBytesField, ProtobufBytes, type ProtobufField } from './protobuf-fields';
import { findOnnxGraph, parseOnnxGraph, readNode, type OnnxGraph, type OnnxNode } from './read-onnx-graph';

const GRAPH_NODE = 1;
const NODE_INPUT = 1;
const MODEL_GRAPH = 7;

/**
 * A text encoder's graph whose final norm reads the sum of an earlier layer: clip skip on a stock export, whose hidden
 * states are no outputs. Everything else, weights kept outside included, stays as it is.
 * @param layers layers left out at the end, at least 1
 * @returns the changed graph's bytes
 * @throws PipelineError `capability-missing` when the layers can't be told apart in this graph
 */
export async function skipLayers(path: string, layers: number): Promise<Uint8Array> {
  const file = await readFile(path);
  const reader = {
    size: file.length,
    read: (offset: number, length: number) => Promise.resolve(file.subarray(offset, offset + length)),
  };
  const graph = await parseOnnxGraph(reader);
  const sums = residualSums(graph);
  const [last, wanted] = [sums[0], sums[2 * layers]];
  if (last === undefined || wanted === undefined) {
    throw new PipelineError(
      'capability-missing',
      `${path} has ${Math.floor(sums.length / 2)} layers that can be told apart, so ${layers} can’t be left out. Set clip skip lower.`,
    );
  }
  const bytes = new ProtobufBytes(reader);
  const place = await findOnnxGraph(bytes);
  const parts: Uint8Array[] = [];
  for await (const field of bytes.fields(place)) {
    const isReader = field.number === GRAPH_NODE && (await readNode(bytes, field)).inputs.includes(last);
    if (isReader)
      parts.push(...encodeBytesField(GRAPH_NODE, await renameInput(bytes, field, { from: last, to: wanted })));
    else parts.push(file.subarray(field.head, field.end));
  }
  const body = Buffer.concat(parts);
  return Buffer.concat([
    file.subarray(0, place.head),
    ...encodeBytesField(MODEL_GRAPH, body),
    file.subarray(place.end),
  ]);
}

async function renameInput(
  bytes: ProtobufBytes,
  node: ProtobufField,
  { from, to }: { from: string; to: string },
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const field of bytes.fields(node)) {
    const renamed = field.number === NODE_INPUT && (await bytes.text(field)) === from;
    if (renamed) parts.push(...encodeBytesField(NODE_INPUT, new TextEncoder().encode(to)));
    else parts.push(Uint8Array.from(await bytes.slice(field.head, field.end)));
  }
  return Buffer.concat(parts);
}

/** Sums of the residual stream from the last backwards, two a layer: after its feed-forward part, after its attention. */
function residualSums({ nodes, initializers }: OnnxGraph): string[] {
  const producers = new Map(nodes.flatMap((node) => node.outputs.map((output) => [output, node] as const)));
  const constants = new Set([
    ...initializers.map(({ name }) => name),
    ...nodes.filter(({ type }) => type === 'Constant').flatMap(({ outputs }) => outputs),
  ]);
  const sums: string[] = [];
  let sum = finalNormInput(producers);
  while (sum !== null && isSum(producers.get(sum), constants)) {
    sums.push(sum);
    sum = earlierSum(producers.get(sum), producers, constants);
  }
  return sums;
}

function isSum(node: OnnxNode | undefined, constants: ReadonlySet<string>): boolean {
  return node?.type === 'Add' && node.inputs.every((input) => !constants.has(input));
}

function earlierSum(
  node: OnnxNode | undefined,
  producers: ReadonlyMap<string, OnnxNode>,
  constants: ReadonlySet<string>,
): string | null {
  return node?.inputs.find((input) => isSum(producers.get(input), constants)) ?? null;
}

/** What the norm before `last_hidden_state` reads, whether it is one node or its parts. */
function finalNormInput(producers: ReadonlyMap<string, OnnxNode>): string | null {
  let node = producers.get('last_hidden_state');
  for (let hops = 0; node && hops < 12; hops++) {
    if (node.type === 'LayerNormalization' || node.type === 'Sub') return node.inputs[0] ?? null;
    node = node.inputs.map((input) => producers.get(input)).find((each) => each && isNormPart(each));
  }
  return null;
}

function isNormPart({ type }: OnnxNode): boolean {
  return ['LayerNormalization', 'Add', 'Mul', 'Div', 'Sub', 'Identity', 'Cast'].includes(type);
}

import type { OnnxGraph, OnnxNode } from './read-onnx-graph';

type Producers = ReadonlyMap<string, OnnxNode>;

/**
 * A text encoder's sums of the residual stream from the last backwards, two a layer: after its feed-forward part, after
 * its attention. Empty when they can't be told apart, as in graphs whose attention was fused.
 */
export function residualSums(graph: OnnxGraph): string[] {
  const producers = new Map(graph.nodes.flatMap((node) => node.outputs.map((output) => [output, node] as const)));
  const constants = constantNames(graph);
  const sums: string[] = [];
  let sum = finalNormInput(producers);
  // A well-formed graph has no circles; a foreign one must not hang.
  while (sum !== null && isSum(producers.get(sum), constants) && !sums.includes(sum)) {
    sums.push(sum);
    sum = earlierSum(producers.get(sum), producers, constants);
  }
  return sums;
}

/** How many layers at the end can be left out. */
export function countSkippableLayers(graph: OnnxGraph): number {
  return Math.max(0, Math.floor((residualSums(graph).length - 1) / 2));
}

/** Constants and all that is computed of them alone, such as a float16 weight behind its Cast. */
function constantNames({ nodes, initializers }: OnnxGraph): ReadonlySet<string> {
  const constants = new Set(['', ...initializers.map(({ name }) => name)]);
  for (const { inputs, outputs } of nodes) {
    if (inputs.every((input) => constants.has(input))) outputs.forEach((output) => constants.add(output));
  }
  return constants;
}

function isSum(node: OnnxNode | undefined, constants: ReadonlySet<string>): boolean {
  return node?.type === 'Add' && node.inputs.every((input) => !constants.has(input));
}

function earlierSum(node: OnnxNode | undefined, producers: Producers, constants: ReadonlySet<string>): string | null {
  return node?.inputs.find((input) => isSum(producers.get(input), constants)) ?? null;
}

/** What the norm before `last_hidden_state` reads, whether it is one node or its parts. */
function finalNormInput(producers: Producers): string | null {
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

import { PipelineError } from '../error';
import { elementCount, type Tensor, type TensorSpec } from '../tensor';
import type { KeptTensor } from './inference-runtime';

type Feeds = Readonly<Record<string, Tensor | KeptTensor>>;

function refuse(graphName: string, sentence: string): never {
  throw new PipelineError('graph-failed', `The graph ${graphName} can't be run: ${sentence}.`);
}

function fits(shape: readonly number[], spec: TensorSpec['shape']): boolean {
  return (
    shape.length === spec.length &&
    spec.every((side, axis) => typeof side !== 'number' || side === shape[axis]) &&
    shape.every((side) => Number.isInteger(side) && side >= 0)
  );
}

function list(shape: TensorSpec['shape']): string {
  return `[${shape.map((side) => side ?? '?').join(', ')}]`;
}

function checkFeed(graphName: string, spec: TensorSpec, feed: Tensor | KeptTensor | undefined): void {
  if (feed === undefined) refuse(graphName, `its input ${spec.name} is missing`);
  if (feed.type !== spec.type)
    refuse(graphName, `its input ${spec.name} takes ${spec.type} and was given ${feed.type}`);
  if (!fits(feed.shape, spec.shape))
    refuse(graphName, `its input ${spec.name} takes ${list(spec.shape)} and was given ${list(feed.shape)}`);
  if ('data' in feed && feed.data.length !== elementCount(feed.shape))
    refuse(graphName, `its input ${spec.name} of shape ${list(feed.shape)} was given ${feed.data.length} values`);
}

/**
 * Passes when the feeds are exactly the graph's inputs, by name, element type, rank and fixed dimensions.
 * @throws PipelineError `graph-failed` that names the graph, the input, what it takes and what it was given
 */
export function checkFeeds(graphName: string, inputs: readonly TensorSpec[], feeds: Feeds): void {
  for (const spec of inputs) checkFeed(graphName, spec, feeds[spec.name]);
  const known = new Set(inputs.map(({ name }) => name));
  const foreign = Object.keys(feeds).find((name) => !known.has(name));
  if (foreign !== undefined) refuse(graphName, `it has no input ${foreign}; its inputs are ${[...known].join(', ')}`);
}

/**
 * The outputs to fetch: those asked for, or all.
 * @throws PipelineError `graph-failed` when one asked for is none of the graph's
 */
export function chooseOutputs(
  graphName: string,
  outputs: readonly TensorSpec[],
  wanted: readonly string[] | undefined,
): readonly string[] {
  const names = outputs.map(({ name }) => name);
  const foreign = wanted?.find((name) => !names.includes(name));
  if (foreign !== undefined) refuse(graphName, `it has no output ${foreign}; its outputs are ${names.join(', ')}`);
  return wanted ?? names;
}

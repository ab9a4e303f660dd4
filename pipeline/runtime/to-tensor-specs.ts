import { PipelineError } from '../error';
import type { TensorSpec } from '../tensor';
import type { HostValueSpec } from './ort-messages';
import { isTensorType } from './tensor-bytes';

/**
 * A graph's inputs or outputs as this pipeline knows them.
 * @throws PipelineError `model-unreadable` when one has an element type that no tensor here has
 */
export function toTensorSpecs(graphName: string, values: readonly HostValueSpec[]): TensorSpec[] {
  return values.map(({ name, type, shape }) => {
    if (isTensorType(type)) return { name, type, shape };
    const found = type === null ? 'is no tensor' : `has the element type ${type}`;
    throw new PipelineError('model-unreadable', `The graph ${graphName} can't be used: its ${name} ${found}.`);
  });
}

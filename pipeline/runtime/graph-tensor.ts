import { PipelineError } from '../error';
import { float32ToFloat16, float16ToFloat32 } from './float16';
import { elementCount, type Tensor, type TensorSpec } from '../tensor';

/**
 * Float values as the tensor that a graph's input asks for: float16 is rounded to nearest even, integers are rounded.
 * @throws PipelineError `model-foreign-graph` for an input that takes no numbers
 */
export function toGraphTensor(values: Float32Array, shape: readonly number[], spec: TensorSpec): Tensor {
  switch (spec.type) {
    case 'float32':
      return { type: 'float32', shape, data: values };
    case 'float16':
      return { type: 'float16', shape, data: float32ToFloat16(values) };
    case 'float64':
      return { type: 'float64', shape, data: Float64Array.from(values) };
    case 'int32':
      return { type: 'int32', shape, data: Int32Array.from(values, roundHalfEven) };
    case 'int64':
      return { type: 'int64', shape, data: BigInt64Array.from(Array.from(values, toBigInt)) };
    case 'uint8':
    case 'bool':
      throw new PipelineError(
        'model-foreign-graph',
        `The graph's input "${spec.name}" takes ${spec.type}, not numbers.`,
      );
    default:
      return spec.type satisfies never;
  }
}

/**
 * The values of a graph's float output as float32.
 * @throws PipelineError `model-foreign-graph` when the output holds no floats
 */
export function fromGraphTensor(tensor: Tensor): { data: Float32Array; shape: readonly number[] } {
  if (tensor.type === 'float32') return { data: tensor.data, shape: tensor.shape };
  if (tensor.type === 'float16') return { data: float16ToFloat32(tensor.data), shape: tensor.shape };
  if (tensor.type === 'float64') return { data: Float32Array.from(tensor.data), shape: tensor.shape };
  throw new PipelineError('model-foreign-graph', `The graph gave ${tensor.type} where floats were expected.`);
}

/** The graph's timestep as it takes it: a scalar, one value, or one a picture; integers rounded half to even. */
export function timestepTensor(timestep: number, batch: number, spec: TensorSpec): Tensor {
  const [side] = spec.shape;
  const shape = spec.shape.length === 0 ? [] : [typeof side === 'number' ? side : batch];
  return toGraphTensor(new Float32Array(elementCount(shape)).fill(timestep), shape, spec);
}

/** The scalars that a graph takes among these, as its feeds. */
export function scalarFeeds(
  graph: { readonly inputs: readonly TensorSpec[] },
  values: Readonly<Record<string, number>>,
): Record<string, Tensor> {
  const taken = graph.inputs.filter(({ name }) => values[name] !== undefined);
  return Object.fromEntries(
    taken.map((spec) => [spec.name, toGraphTensor(Float32Array.of(values[spec.name] ?? 0), [], spec)]),
  );
}

/** `values` of one item laid end to end `times` times along the batch axis. */
export function repeatBatch(values: Float32Array, times: number): Float32Array {
  if (times === 1) return values;
  const repeated = new Float32Array(values.length * times);
  for (let i = 0; i < times; i++) repeated.set(values, i * values.length);
  return repeated;
}

/** Arrays laid end to end; one alone is handed back as it is. */
export function joinFloats(parts: readonly Float32Array[]): Float32Array {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const joined = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
}

function toBigInt(value: number): bigint {
  return BigInt(roundHalfEven(value));
}

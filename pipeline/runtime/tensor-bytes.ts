import { elementBytes, TENSOR_ARRAYS, type Tensor, type TensorType } from '../tensor';

/** Whether `type` is an element type that tensors here can have. */
export function isTensorType(type: unknown): type is TensorType {
  return typeof type === 'string' && Object.hasOwn(TENSOR_ARRAYS, type);
}

/** The bytes of a tensor's values as they lie in memory (little endian on all that this runs on); not copied. */
export function bytesOfTensor({ data }: Tensor): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** A tensor over `bytes`, which are used in place where they are aligned for the type and copied where not. */
export function tensorFromBytes(type: TensorType, shape: readonly number[], bytes: Uint8Array): Tensor {
  const size = elementBytes(type);
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % size === 0 ? bytes : bytes.slice();
  const ArrayType: new (buffer: ArrayBufferLike, offset: number, length: number) => Tensor['data'] =
    TENSOR_ARRAYS[type];
  // The table pairs each type with its array, which the compiler can't follow through a lookup.
  return { type, shape, data: new ArrayType(buffer, byteOffset, byteLength / size) } as Tensor;
}

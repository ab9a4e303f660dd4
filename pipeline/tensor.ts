/** Element types that graphs take and give here. float16 values are their raw bits in a `Uint16Array`. */
export type TensorType = 'float32' | 'float16' | 'float64' | 'int32' | 'int64' | 'uint8' | 'bool';

export interface TensorDataByType {
  float32: Float32Array;
  float16: Uint16Array;
  float64: Float64Array;
  int32: Int32Array;
  int64: BigInt64Array;
  uint8: Uint8Array;
  bool: Uint8Array;
}

/** The array that holds values of each type. */
export const TENSOR_ARRAYS = {
  float32: Float32Array,
  float16: Uint16Array,
  float64: Float64Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
  bool: Uint8Array,
} satisfies Record<TensorType, { readonly BYTES_PER_ELEMENT: number }>;

/** Bytes of one element. */
export function elementBytes(type: TensorType): number {
  return TENSOR_ARRAYS[type].BYTES_PER_ELEMENT;
}

/** A dense row-major tensor; shapes list batch and channels first, height before width (NCHW). */
export type Tensor = {
  [K in TensorType]: { readonly type: K; readonly shape: readonly number[]; readonly data: TensorDataByType[K] };
}[TensorType];

/** What a graph says of one input or output: symbolic or unknown dimensions are their name or null. */
export interface TensorSpec {
  readonly name: string;
  readonly type: TensorType;
  readonly shape: readonly (number | string | null)[];
}

/** The number of elements of a shape; 1 for a scalar's empty shape. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

/** A float32 tensor over `data`, which is not copied. */
export function float32Tensor(data: Float32Array, shape: readonly number[]): Extract<Tensor, { type: 'float32' }> {
  return { type: 'float32', shape, data };
}

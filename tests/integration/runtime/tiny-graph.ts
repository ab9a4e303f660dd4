/** Writes small ONNX graphs byte by byte, so that tests have graphs of just the kind they need. */

/** onnx.proto3 TensorProto.DataType. */
export const onnxType = {
  float32: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  float64: 11,
} as const;

type Bytes = number[];

function varint(value: number): Bytes {
  const bytes: Bytes = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

const int = (field: number, value: number): Bytes => [...varint(field * 8), ...varint(value)];
const bytes = (field: number, value: Iterable<number>): Bytes => {
  const list = [...value];
  return [...varint(field * 8 + 2), ...varint(list.length), ...list];
};
const text = (field: number, value: string): Bytes => bytes(field, Buffer.from(value));

export interface TinyValue {
  readonly name: string;
  readonly type: keyof typeof onnxType;
  readonly shape: readonly (number | string)[];
}

function valueInfo(field: number, { name, type, shape }: TinyValue): Bytes {
  const dims = shape.flatMap((side) => bytes(1, typeof side === 'number' ? int(1, side) : text(2, side)));
  const tensorType = [...int(1, onnxType[type]), ...bytes(2, dims)];
  return bytes(field, [...text(1, name), ...bytes(2, bytes(1, tensorType))]);
}

export interface TinyNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** A subgraph attribute, such as a loop's body. */
  readonly body?: TinyGraph;
}

function node({ op, inputs, outputs, body }: TinyNode): Bytes {
  const graphAttribute = 5;
  const attribute =
    body === undefined ? [] : bytes(5, [...text(1, 'body'), ...bytes(6, graph(body)), ...int(20, graphAttribute)]);
  return [
    ...inputs.flatMap((name) => text(1, name)),
    ...outputs.flatMap((name) => text(2, name)),
    ...text(4, op),
    ...attribute,
  ];
}

/** A float32 weight, with its values in the graph or in a file beside it. */
export interface TinyWeight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: readonly number[] | { readonly file: string; readonly offset?: number };
}

function weight({ name, shape, values }: TinyWeight): Bytes {
  const entry = (key: string, value: string): Bytes => bytes(13, [...text(1, key), ...text(2, value)]);
  const data =
    'file' in values
      ? [...entry('location', values.file), ...entry('offset', String(values.offset ?? 0)), ...int(14, 1)]
      : bytes(9, new Uint8Array(Float32Array.from(values).buffer));
  return bytes(5, [...shape.flatMap((side) => int(1, side)), ...int(2, onnxType.float32), ...text(8, name), ...data]);
}

export interface TinyGraph {
  readonly nodes: readonly TinyNode[];
  readonly inputs: readonly TinyValue[];
  readonly outputs: readonly TinyValue[];
  readonly weights?: readonly TinyWeight[];
}

function graph({ nodes, inputs, outputs, weights = [] }: TinyGraph): Bytes {
  return [
    ...nodes.flatMap((each) => bytes(1, node(each))),
    ...text(2, 'tiny'),
    ...weights.flatMap(weight),
    ...inputs.flatMap((value) => valueInfo(11, value)),
    ...outputs.flatMap((value) => valueInfo(12, value)),
  ];
}

/** The bytes of an ONNX model (IR 8, opset 17) with this graph. */
export function tinyModel(tiny: TinyGraph): Uint8Array {
  return Uint8Array.from([...int(1, 8), ...bytes(7, graph(tiny)), ...bytes(8, int(2, 17))]);
}

/** x -> y unchanged, for any element type. */
export function identityModel(type: keyof typeof onnxType): Uint8Array {
  return tinyModel({
    nodes: [{ op: 'Identity', inputs: ['x'], outputs: ['y'] }],
    inputs: [{ name: 'x', type, shape: ['n'] }],
    outputs: [{ name: 'y', type, shape: ['n'] }],
  });
}

/** Adds 1 to x as often as `count` says: a run as long as one wants. */
export function countingModel(): Uint8Array {
  const body: TinyGraph = {
    nodes: [
      { op: 'Identity', inputs: ['go'], outputs: ['go_on'] },
      { op: 'Add', inputs: ['v', 'one'], outputs: ['v_next'] },
    ],
    weights: [{ name: 'one', shape: [1], values: [1] }],
    inputs: [
      { name: 'i', type: 'int64', shape: [] },
      { name: 'go', type: 'bool', shape: [] },
      { name: 'v', type: 'float32', shape: [1] },
    ],
    outputs: [
      { name: 'go_on', type: 'bool', shape: [] },
      { name: 'v_next', type: 'float32', shape: [1] },
    ],
  };
  return tinyModel({
    nodes: [{ op: 'Loop', inputs: ['count', '', 'x'], outputs: ['y'], body }],
    inputs: [
      { name: 'count', type: 'int64', shape: [] },
      { name: 'x', type: 'float32', shape: [1] },
    ],
    outputs: [{ name: 'y', type: 'float32', shape: [1] }],
  });
}

/** y = x reshaped to `shape`: fails within the graph when the numbers don't fit. */
export function reshapeModel(): Uint8Array {
  return tinyModel({
    nodes: [{ op: 'Reshape', inputs: ['x', 'shape'], outputs: ['y'] }],
    inputs: [
      { name: 'x', type: 'float32', shape: ['n'] },
      { name: 'shape', type: 'int64', shape: [2] },
    ],
    outputs: [{ name: 'y', type: 'float32', shape: ['a', 'b'] }],
  });
}

/** y = x + weight, the weight of `length` float32 in a file beside the graph, from byte `offset` on. */
export function externalWeightModel(file: string, length: number, offset = 0): Uint8Array {
  return tinyModel({
    nodes: [{ op: 'Add', inputs: ['x', 'weight'], outputs: ['y'] }],
    weights: [{ name: 'weight', shape: [length], values: { file, offset } }],
    inputs: [{ name: 'x', type: 'float32', shape: [length] }],
    outputs: [{ name: 'y', type: 'float32', shape: [length] }],
  });
}

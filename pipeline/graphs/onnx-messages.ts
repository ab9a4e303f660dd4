import { encodeBytesField, encodeVarint } from '../onnx/protobuf-fields';

/** Element types of onnx.proto3 (ONNX IR, Apache-2.0) that graphs are built with. */
export const ONNX = { float: 1, int32: 6, int64: 7, bool: 9, float16: 10 } as const;

/** An attribute of a node; numbers are integers unless wrapped as `float`. */
export type Attribute = number | string | readonly number[] | { readonly float: number };

/** An open side of an input or output is its name. */
export type Side = number | string;

/** Where a constant's values lie in a file. */
export interface ExternalPlace {
  readonly location: string;
  readonly offset: number;
  readonly length: number;
}

/** A side or attribute may be -1, which protobuf writes as an unsigned number of 64 bits. */
function varintField(number: number, value: number): Uint8Array {
  const tag = encodeVarint(number * 8);
  if (value >= 0) return Buffer.concat([tag, encodeVarint(value)]);
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest >= 128n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  return Buffer.concat([tag, Uint8Array.from([...bytes, Number(rest)])]);
}

function bytesField(number: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(encodeBytesField(number, Buffer.concat(parts)));
}

function textField(number: number, text: string): Uint8Array {
  return Buffer.concat(encodeBytesField(number, new TextEncoder().encode(text)));
}

function floatField(number: number, value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return Buffer.concat([encodeVarint(number * 8 + 5), bytes]);
}

/** AttributeProto: its name, its value, and the number of its type. */
function attributeMessage(name: string, value: Attribute): Uint8Array {
  const named = textField(1, name);
  if (typeof value === 'number') return Buffer.concat([named, varintField(3, value), varintField(20, 2)]);
  if (typeof value === 'string') return Buffer.concat([named, textField(4, value), varintField(20, 3)]);
  if ('float' in value) return Buffer.concat([named, floatField(2, value.float), varintField(20, 1)]);
  return Buffer.concat([named, ...value.map((each) => varintField(8, each)), varintField(20, 7)]);
}

export interface NodeMessage {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Empty for ONNX's own operators. */
  readonly domain: string;
}

/** A `node` field of GraphProto. */
export function nodeField({ type, inputs, output, attributes, domain }: NodeMessage): Uint8Array {
  return bytesField(
    1,
    ...inputs.map((name) => textField(1, name)),
    textField(2, output),
    textField(3, output),
    textField(4, type),
    ...Object.entries(attributes).map(([name, value]) => bytesField(5, attributeMessage(name, value))),
    ...(domain === '' ? [] : [textField(7, domain)]),
  );
}

/** An `initializer` field of GraphProto: its values, or where they lie. */
export function initializerField(
  name: string,
  o: { readonly type: number; readonly shape: readonly number[]; readonly values: Uint8Array | ExternalPlace },
): Uint8Array {
  const head = [...o.shape.map((each) => varintField(1, each)), varintField(2, o.type), textField(8, name)];
  if (o.values instanceof Uint8Array) return bytesField(5, ...head, bytesField(9, o.values));
  const { location, offset, length } = o.values;
  const entries = Object.entries({ location, offset: String(offset), length: String(length) });
  const places = entries.map(([key, value]) => bytesField(13, textField(1, key), textField(2, value)));
  return bytesField(5, ...head, ...places, varintField(14, 1));
}

/** An `input` (11) or `output` (12) field of GraphProto. */
export function valueField(number: 11 | 12, name: string, type: number, shape: readonly Side[]): Uint8Array {
  const sides = shape.map((each) =>
    bytesField(1, typeof each === 'number' ? varintField(1, each) : textField(2, each)),
  );
  const tensor = bytesField(1, varintField(1, type), bytesField(2, ...sides));
  return bytesField(number, textField(1, name), bytesField(2, tensor));
}

/** A ModelProto of IR 9 and opset 20 around the fields of its graph, with ONNX Runtime's own operators allowed. */
export function modelMessage(graphFields: readonly Uint8Array[]): Uint8Array {
  const graph = bytesField(7, textField(2, 'koma'), ...graphFields);
  const opset = (domain: string, version: number) => bytesField(8, textField(1, domain), varintField(2, version));
  return Buffer.concat([varintField(1, 9), textField(2, 'koma'), graph, opset('', 20), opset('com.microsoft', 1)]);
}

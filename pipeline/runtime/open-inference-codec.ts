import { z } from 'zod';
import { PipelineError } from '../error';
import { elementCount, type Tensor, type TensorType } from '../tensor';
import { bytesOfTensor, tensorFromBytes } from './tensor-bytes';

/** Names of the element types in the Open Inference Protocol. */
const datatypes = {
  float32: 'FP32',
  float16: 'FP16',
  float64: 'FP64',
  int32: 'INT32',
  int64: 'INT64',
  uint8: 'UINT8',
  bool: 'BOOL',
} as const satisfies Record<TensorType, string>;

/** The element type of a protocol datatype, or null for one that no tensor here has. */
export function typeOfDatatype(datatype: string): TensorType | null {
  const types: [string, string][] = Object.entries(datatypes);
  const found = types.find(([, name]) => name === datatype)?.[0];
  return found === undefined ? null : (found as TensorType);
}

/** A request's body with the length of its JSON, which the header of the binary extension tells; null without it. */
export interface EncodedRequest {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly jsonBytes: number | null;
}

type JsonValue = number | boolean;

function refuse(name: string, what: string): never {
  throw new PipelineError(
    'graph-failed',
    `The tensor ${name} can't cross as JSON: ${what}. Use a server with binary_tensor_data.`,
  );
}

/** The values of a tensor for JSON, which has neither float16 nor NaN nor integers above 2^53. */
function toJsonData(name: string, tensor: Tensor): JsonValue[] {
  switch (tensor.type) {
    case 'float16':
      return refuse(name, 'the protocol has no JSON form of FP16');
    case 'bool':
      return Array.from(tensor.data, (value) => value !== 0);
    case 'int64':
      return Array.from(tensor.data, (value) =>
        Number.isSafeInteger(Number(value)) ? Number(value) : refuse(name, 'it has integers above 2^53'),
      );
    default:
      return Array.from(tensor.data, (value) => (Number.isFinite(value) ? value : refuse(name, 'it is not finite')));
  }
}

/**
 * The body of an inference request.
 * @param isBinary whether tensors go and come as the binary extension has them, or as JSON
 * @throws PipelineError `graph-failed` for values that JSON can't hold
 */
export function encodeRequest(
  feeds: Readonly<Record<string, Tensor>>,
  outputs: readonly string[],
  isBinary: boolean,
): EncodedRequest {
  const inputs = Object.entries(feeds).map(([name, tensor]) => ({
    name,
    shape: tensor.shape,
    datatype: datatypes[tensor.type],
    ...(isBinary ? { parameters: { binary_data_size: tensor.data.byteLength } } : { data: toJsonData(name, tensor) }),
  }));
  const wanted = outputs.map((name) => (isBinary ? { name, parameters: { binary_data: true } } : { name }));
  const json = new TextEncoder().encode(JSON.stringify({ inputs, outputs: wanted }));
  if (!isBinary) return { body: json, jsonBytes: null };
  const parts = [json, ...Object.values(feeds).map(bytesOfTensor)];
  const body = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    body.set(part, offset);
    offset += part.byteLength;
  }
  return { body, jsonBytes: json.byteLength };
}

const responseSchema = z.object({
  outputs: z.array(
    z.object({
      name: z.string(),
      datatype: z.string(),
      shape: z.array(z.number().int().min(0)),
      parameters: z.object({ binary_data_size: z.number().int().min(0).optional() }).optional(),
      data: z.array(z.unknown()).optional(),
    }),
  ),
});
type ResponseOutput = z.infer<typeof responseSchema>['outputs'][number];

class BadResponse extends Error {}

function toNumber(value: unknown): number {
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value);
  throw new BadResponse(`${String(value)} among the values`);
}

function fromJsonData(type: TensorType, shape: readonly number[], data: readonly unknown[]): Tensor {
  // The protocol allows a flat list and one nested like the shape.
  const values = data.flat(Infinity as 1).map(toNumber);
  if (values.length !== elementCount(shape))
    throw new BadResponse(`${values.length} values for the shape [${shape.join(', ')}]`);
  switch (type) {
    case 'float32':
      return { type, shape, data: Float32Array.from(values) };
    case 'float64':
      return { type, shape, data: Float64Array.from(values) };
    case 'int32':
      return { type, shape, data: Int32Array.from(values) };
    case 'int64':
      return { type, shape, data: BigInt64Array.from(values, BigInt) };
    case 'uint8':
    case 'bool':
      return { type, shape, data: Uint8Array.from(values) };
    case 'float16':
      throw new BadResponse('FP16 as JSON, which the protocol has no form of');
    default:
      return type satisfies never;
  }
}

function decodeOutput(output: ResponseOutput, takeBytes: (length: number) => Uint8Array): Tensor {
  const type = typeOfDatatype(output.datatype);
  if (type === null) throw new BadResponse(`the datatype ${output.datatype}, which no tensor here has`);
  const size = output.parameters?.binary_data_size;
  if (size !== undefined) {
    const tensor = tensorFromBytes(type, output.shape, takeBytes(size));
    if (tensor.data.length !== elementCount(output.shape))
      throw new BadResponse(`${size} bytes for the shape [${output.shape.join(', ')}]`);
    return tensor;
  }
  if (output.data === undefined) throw new BadResponse(`no data for the output ${output.name}`);
  return fromJsonData(type, output.shape, output.data);
}

/**
 * The tensors of an inference response.
 * @param jsonBytes how much of the body is JSON, as the binary extension's header told; null for all of it
 * @throws Error that says what is wrong when the body isn't of the protocol
 */
export function decodeResponse(body: Uint8Array, jsonBytes: number | null): Record<string, Tensor> {
  let offset = jsonBytes ?? body.byteLength;
  const takeBytes = (length: number): Uint8Array => {
    if (offset + length > body.byteLength) throw new BadResponse('fewer bytes than it told');
    // A copy: each tensor is aligned and lives for itself.
    const bytes = body.slice(offset, offset + length);
    offset += length;
    return bytes;
  };
  const { outputs } = responseSchema.parse(JSON.parse(new TextDecoder().decode(body.subarray(0, offset))));
  return Object.fromEntries(outputs.map((output) => [output.name, decodeOutput(output, takeBytes)]));
}

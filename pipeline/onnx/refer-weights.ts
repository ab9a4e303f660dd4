import { encodeBytesField, encodeVarint, type ProtobufBytes, type ProtobufField } from './protobuf-fields';

/** Field numbers of TensorProto and StringStringEntryProto in onnx.proto3 (ONNX IR, Apache-2.0). */
const TENSOR = { raw: 9, externalData: 13, dataLocation: 14 };
const ENTRY = { key: 1, value: 2 };
const EXTERNAL = 1;

/** Smaller ones stay in the graph: shapes and indices must, because a runtime reads them while it loads. */
const SMALLEST_BYTES = 1024;

/**
 * An initializer whose values are read from the graph's own file instead of being carried along, so that a changed graph
 * costs kilobytes where its weights are hundreds of megabytes.
 * @param location the file's name in the folder that the changed graph is loaded with
 * @returns the initializer's message; null when it is small, or its values lie elsewhere already
 */
export async function referWeights(
  bytes: ProtobufBytes,
  initializer: ProtobufField,
  location: string,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let raw: ProtobufField | null = null;
  for await (const part of bytes.fields(initializer)) {
    if (part.number === TENSOR.raw && part.wire === 2) raw = part;
    else parts.push(Uint8Array.from(await bytes.slice(part.head, part.end)));
  }
  if (!raw || raw.end - raw.start < SMALLEST_BYTES) return null;
  const place = { location, offset: String(raw.start), length: String(raw.end - raw.start) };
  for (const [key, value] of Object.entries(place))
    parts.push(...encodeBytesField(TENSOR.externalData, entry(key, value)));
  parts.push(encodeVarint(TENSOR.dataLocation * 8), encodeVarint(EXTERNAL));
  return Buffer.concat(parts);
}

function entry(key: string, value: string): Uint8Array {
  const text = new TextEncoder();
  return Buffer.concat([
    ...encodeBytesField(ENTRY.key, text.encode(key)),
    ...encodeBytesField(ENTRY.value, text.encode(value)),
  ]);
}

/** Bytes that can be read by place, so that a file of gigabytes needn't lie in memory. */
export interface ByteReader {
  readonly size: number;
  /** Up to `length` bytes from `offset`; fewer at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** One field of a protobuf message; `start` and `end` bound its payload. */
interface Field {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

class MalformedProtobuf extends Error {}

const windowBytes = 16_384;

/** Reads bytes one by one through a window. */
class WindowedBytes {
  readonly #reader: ByteReader;
  #windowStart = 0;
  #window: Uint8Array = new Uint8Array(0);

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  async slice(start: number, end: number): Promise<Uint8Array> {
    if (start < this.#windowStart || end > this.#windowStart + this.#window.length) {
      this.#window = await this.#reader.read(start, Math.max(windowBytes, end - start));
      this.#windowStart = start;
    }
    const from = start - this.#windowStart;
    return this.#window.subarray(from, from + end - start);
  }
}

/** A protobuf varint; values above 2^53 lose precision, which no length here can be. */
function readVarint(bytes: Uint8Array): { readonly value: number; readonly length: number } {
  let value = 0;
  let scale = 1;
  for (let length = 0; length < bytes.length; length++) {
    const byte = bytes[length]!;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, length: length + 1 };
    scale *= 128;
  }
  throw new MalformedProtobuf();
}

async function readField(bytes: WindowedBytes, offset: number, end: number): Promise<Field> {
  const head = await bytes.slice(offset, Math.min(end, offset + 20));
  const tag = readVarint(head);
  const after = offset + tag.length;
  const second = (): ReturnType<typeof readVarint> => readVarint(head.subarray(tag.length));
  const place = (start: number, length: number): Field => {
    if (start + length > end) throw new MalformedProtobuf();
    return { number: Math.floor(tag.value / 8), start, end: start + length };
  };
  switch (tag.value % 8) {
    case 0:
      return place(after, second().length);
    case 1:
      return place(after, 8);
    case 2:
      return place(after + second().length, second().value);
    case 5:
      return place(after, 4);
    default:
      throw new MalformedProtobuf();
  }
}

async function* fieldsOf(bytes: WindowedBytes, message: { start: number; end: number }): AsyncGenerator<Field> {
  let offset = message.start;
  while (offset < message.end) {
    const field = await readField(bytes, offset, message.end);
    yield field;
    offset = field.end;
  }
}

/** Field numbers of onnx.proto3. */
const modelGraph = 7;
const graphInitializer = 5;
const tensorExternalData = 13;
const entryKey = 1;
const entryValue = 2;

async function readText(bytes: WindowedBytes, field: Field): Promise<string> {
  return new TextDecoder().decode(await bytes.slice(field.start, field.end));
}

async function readEntry(bytes: WindowedBytes, entry: Field): Promise<readonly [string, string]> {
  let key = '';
  let value = '';
  for await (const field of fieldsOf(bytes, entry)) {
    if (field.number === entryKey) key = await readText(bytes, field);
    if (field.number === entryValue) value = await readText(bytes, field);
  }
  return [key, value];
}

async function collectLocations(bytes: WindowedBytes, graph: Field, locations: Set<string>): Promise<void> {
  for await (const tensor of fieldsOf(bytes, graph)) {
    if (tensor.number !== graphInitializer) continue;
    for await (const field of fieldsOf(bytes, tensor)) {
      if (field.number !== tensorExternalData) continue;
      const [key, value] = await readEntry(bytes, field);
      if (key === 'location') locations.add(value);
    }
  }
}

/**
 * The files, relative to the graph's folder, that an ONNX graph keeps weights in. Weights are stepped over, not read.
 * Bytes that are no ONNX graph have none: the runtime that loads them says what is wrong.
 */
export async function findExternalData(reader: ByteReader): Promise<string[]> {
  const bytes = new WindowedBytes(reader);
  const locations = new Set<string>();
  try {
    for await (const field of fieldsOf(bytes, { start: 0, end: reader.size })) {
      if (field.number === modelGraph) await collectLocations(bytes, field, locations);
    }
  } catch (error) {
    if (error instanceof MalformedProtobuf) return [];
    throw error;
  }
  return [...locations];
}

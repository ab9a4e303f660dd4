/** Bytes that can be read by place, so that a file of gigabytes needn't lie in memory. */
export interface ByteReader {
  readonly size: number;
  /** Up to `length` bytes from `offset`; fewer at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** One field of a protobuf message; `start` and `end` bound its payload, `head` is where its tag begins. */
export interface ProtobufField {
  readonly number: number;
  readonly wire: number;
  readonly head: number;
  readonly start: number;
  readonly end: number;
}

/** Bytes that are no protobuf message, or one that was cut off. */
export class MalformedProtobuf extends Error {}

const WINDOW_BYTES = 16_384;
/** No name, path or list of sides is longer; a file that says so is none, and must not fill the memory. */
const MAX_VALUE_BYTES = 1_048_576;

/** Reads a message's bytes by place through a window. */
export class ProtobufBytes {
  readonly #reader: ByteReader;
  #windowStart = 0;
  #window: Uint8Array = new Uint8Array(0);

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  get size(): number {
    return this.#reader.size;
  }

  /** @throws MalformedProtobuf when the bytes end before `end` */
  async slice(start: number, end: number): Promise<Uint8Array> {
    if (start < this.#windowStart || end > this.#windowStart + this.#window.length) {
      this.#window = await this.#reader.read(start, Math.max(WINDOW_BYTES, end - start));
      this.#windowStart = start;
    }
    const from = start - this.#windowStart;
    if (from + end - start > this.#window.length) throw new MalformedProtobuf('the file ends too early');
    return this.#window.subarray(from, from + end - start);
  }

  /** @throws MalformedProtobuf for more text than any name has */
  async text(field: ProtobufField): Promise<string> {
    return new TextDecoder().decode(await this.#value(field));
  }

  #value(field: ProtobufField): Promise<Uint8Array> {
    if (field.end - field.start > MAX_VALUE_BYTES) throw new MalformedProtobuf('a name is longer than any name is');
    return this.slice(field.start, field.end);
  }

  /** A varint field's value, or the values of a packed one; above 2^53 they lose precision. */
  async varints(field: ProtobufField): Promise<number[]> {
    const bytes = await this.#value(field);
    const values: number[] = [];
    for (let at = 0; at < bytes.length;) {
      const { value, length } = readVarint(bytes.subarray(at));
      values.push(value);
      at += length;
    }
    return values;
  }

  /** The fields of a message one after another; payloads are stepped over, not read. */
  async *fields(message: { readonly start: number; readonly end: number }): AsyncGenerator<ProtobufField> {
    let offset = message.start;
    while (offset < message.end) {
      const head = await this.slice(offset, Math.min(message.end, offset + 20));
      const field = readField(head, offset, message.end);
      yield field;
      offset = field.end;
    }
  }
}

function readVarint(bytes: Uint8Array): { readonly value: number; readonly length: number } {
  let value = 0;
  let scale = 1;
  for (let length = 0; length < Math.min(10, bytes.length); length++) {
    const byte = bytes[length]!;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, length: length + 1 };
    scale *= 128;
  }
  throw new MalformedProtobuf('a number has no end');
}

function readField(head: Uint8Array, offset: number, end: number): ProtobufField {
  const tag = readVarint(head);
  const wire = tag.value % 8;
  const after = offset + tag.length;
  const place = (start: number, length: number): ProtobufField => {
    if (start + length > end) throw new MalformedProtobuf('a field is longer than its message');
    return { number: Math.floor(tag.value / 8), wire, head: offset, start, end: start + length };
  };
  switch (wire) {
    case 0:
      return place(after, readVarint(head.subarray(tag.length)).length);
    case 1:
      return place(after, 8);
    case 2: {
      const length = readVarint(head.subarray(tag.length));
      return place(after + length.length, length.value);
    }
    case 5:
      return place(after, 4);
    default:
      throw new MalformedProtobuf(`a field of wire type ${wire}`);
  }
}

/** The protobuf bytes of a varint. */
export function encodeVarint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Uint8Array.from(bytes);
}

/** A length-delimited field: tag, length, payload. */
export function encodeBytesField(number: number, payload: Uint8Array): Uint8Array[] {
  return [encodeVarint(number * 8 + 2), encodeVarint(payload.length), payload];
}

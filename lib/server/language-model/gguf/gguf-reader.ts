/** What a file is that claims to be GGUF and isn't, in a sentence for people. */
export class GgufError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'GgufError';
  }
}

/** Longer strings are only skipped: templates and tokens, of which nothing is wanted. */
const MOST_STRING_BYTES = 4096;
/** Arrays in arrays in arrays name nothing. */
const MOST_DEPTH = 3;

/** Type numbers of GGUF values and how many bytes each takes (ggml's gguf.md, versions 2 and 3). */
const SIZES: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8 };
const STRING = 8;
const ARRAY = 9;

export type GgufValue = string | number | boolean | null;

/** Reads little-endian values from the first bytes of a file, and refuses what lies past them. */
export class GgufReader {
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** @throws GgufError where fewer bytes are left */
  #take(count: number): number {
    const at = this.#at;
    if (!Number.isSafeInteger(count) || count < 0 || count > this.#view.byteLength - at) {
      throw new GgufError('The file’s header is cut off or larger than any language model’s.');
    }
    this.#at = at + count;
    return at;
  }

  uint32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  /** @throws GgufError for a number that no header counts to */
  count(): number {
    const value = this.#view.getBigUint64(this.#take(8), true);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new GgufError('The file’s header names an impossible number.');
    return Number(value);
  }

  /** A string; null for one that is too long to be wanted. */
  string(): string | null {
    const length = this.count();
    const at = this.#take(length);
    if (length > MOST_STRING_BYTES) return null;
    return new TextDecoder().decode(new Uint8Array(this.#view.buffer, this.#view.byteOffset + at, length));
  }

  /** A value of a type; null for arrays, of which nothing is wanted. @throws GgufError for a type that is none */
  value(type: number, depth = 0): GgufValue {
    if (type === STRING) return this.string();
    if (type === ARRAY) return this.#skipArray(depth);
    const size = SIZES[type];
    if (size === undefined) throw new GgufError('The file’s header holds a value of an unknown type.');
    return this.#number(type, this.#take(size));
  }

  #skipArray(depth: number): null {
    const type = this.uint32();
    const count = this.count();
    const size = SIZES[type];
    if (size !== undefined) {
      this.#take(count * size);
      return null;
    }
    if (depth >= MOST_DEPTH) throw new GgufError('The file’s header nests too deep.');
    // Each has a length of its own, so there are no more of them than bytes left.
    for (let index = 0; index < count; index++) {
      if (type === STRING) this.#take(this.count());
      else this.value(type, depth + 1);
    }
    return null;
  }

  #number(type: number, at: number): GgufValue {
    const view = this.#view;
    switch (type) {
      case 0:
        return view.getUint8(at);
      case 1:
        return view.getInt8(at);
      case 2:
        return view.getUint16(at, true);
      case 3:
        return view.getInt16(at, true);
      case 4:
        return view.getUint32(at, true);
      case 5:
        return view.getInt32(at, true);
      case 6:
        return view.getFloat32(at, true);
      case 7:
        return view.getUint8(at) !== 0;
      case 10:
        return Number(view.getBigUint64(at, true));
      case 11:
        return Number(view.getBigInt64(at, true));
      default:
        return view.getFloat64(at, true);
    }
  }
}

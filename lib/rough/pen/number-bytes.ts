/** Numbers in tenths as text with one decimal, without a needless zero: -5 is `-.5`, 20 is `2`. */
export function textOfTenths(tenths: number): string {
  const size = tenths < 0 ? -tenths : tenths,
    whole = (size / 10) | 0,
    rest = size - whole * 10;
  return (tenths < 0 ? '-' : '') + (whole > 0 || rest === 0 ? String(whole) : '') + (rest > 0 ? `.${rest}` : '');
}

/** Numbers of fewer tenths than this have at most four letters, which are written at once. */
const NEAR = 100;
/** Letters of each near number as bytes, the first lowest: first those without, then those with a space before them. */
const packed = new Uint32Array(4 * NEAR);
const lengths = new Uint8Array(4 * NEAR);
for (let tenths = 1 - NEAR; tenths < NEAR; tenths++) {
  keep(tenths + NEAR, textOfTenths(tenths));
  // a minus parts two numbers as well
  keep(tenths + 3 * NEAR, (tenths < 0 ? '' : ' ') + textOfTenths(tenths));
}
function keep(at: number, text: string): void {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) bytes |= text.charCodeAt(i) << (8 * i);
  packed[at] = bytes;
  lengths[at] = text.length;
}

/** Most bytes that a step of a path takes: a letter and four numbers with what parts them. */
const MOST = 96;
const decoder = new TextDecoder();
/** Buffers of texts that are written, for the next ones; at most as many as are ever written at one time. */
const spare: NumberBytes[] = [];
const MOST_SPARE = 24;

/** A text of letters and numbers while it grows: bytes cost a third of what growing a string of short pieces does. */
export class NumberBytes {
  private bytes = new Uint8Array(1 << 12);
  private view = new DataView(this.bytes.buffer);
  private at = 0;

  /** An empty one, used before if there is one. */
  static take(): NumberBytes {
    return spare.pop() ?? new NumberBytes();
  }

  /** Makes room for a letter and four numbers. */
  grow(): void {
    if (this.at + MOST <= this.bytes.length) return;
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }

  /** A letter by its code. */
  letter(code: number): void {
    this.bytes[this.at++] = code;
  }

  /** A number in tenths, behind a letter. */
  first(tenths: number): void {
    if (tenths <= -NEAR || tenths >= NEAR) this.far(textOfTenths(tenths));
    else this.near(tenths + NEAR);
  }

  /** A number in tenths, behind another: parted from it by a space or its minus. */
  next(tenths: number): void {
    if (tenths <= -NEAR || tenths >= NEAR) this.far((tenths < 0 ? '' : ' ') + textOfTenths(tenths));
    else this.near(tenths + 3 * NEAR);
  }

  private near(index: number): void {
    this.view.setUint32(this.at, packed[index]!, true);
    this.at += lengths[index]!;
  }

  private far(text: string): void {
    for (let i = 0; i < text.length; i++) this.bytes[this.at++] = text.charCodeAt(i);
  }

  /** The text; this is used for others from then on. */
  end(): string {
    const text = decoder.decode(this.bytes.subarray(0, this.at));
    this.at = 0;
    if (spare.length < MOST_SPARE) spare.push(this);
    return text;
  }
}

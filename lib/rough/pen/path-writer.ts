import { NumberBytes, textOfTenths } from './number-bytes';

const MOVE = 77,
  LINE = 108,
  CURVE = 113,
  CLOSE = 90,
  SPACE = 32;

/** Writes SVG paths with one decimal, each step relative to the last point: half as long as absolute ones. */
export class PathWriter {
  /** What was written before it was last asked for. */
  private text = '';
  private bytes: NumberBytes | null = null;
  private x = 0;
  private y = 0;

  get isEmpty(): boolean {
    return this.bytes === null && this.text === '';
  }

  private step(letter: number): NumberBytes {
    const bytes = (this.bytes ??= NumberBytes.take());
    bytes.grow();
    bytes.letter(letter);
    return bytes;
  }

  move(x: number, y: number): void {
    this.x = Math.round(x * 10);
    this.y = Math.round(y * 10);
    const bytes = this.step(MOVE);
    bytes.first(this.x);
    bytes.letter(SPACE);
    bytes.first(this.y);
  }
  line(x: number, y: number): void {
    const tx = Math.round(x * 10),
      ty = Math.round(y * 10);
    if (tx === this.x && ty === this.y) return;
    const bytes = this.step(LINE);
    bytes.first(tx - this.x);
    bytes.next(ty - this.y);
    this.x = tx;
    this.y = ty;
  }
  /** A quadratic curve by its control point and its end. */
  curve(cx: number, cy: number, x: number, y: number): void {
    const tx = Math.round(x * 10),
      ty = Math.round(y * 10);
    if (tx === this.x && ty === this.y) return;
    const bytes = this.step(CURVE);
    bytes.first(Math.round(cx * 10) - this.x);
    bytes.next(Math.round(cy * 10) - this.y);
    bytes.letter(SPACE);
    bytes.first(tx - this.x);
    bytes.next(ty - this.y);
    this.x = tx;
    this.y = ty;
  }
  close(): void {
    this.step(CLOSE);
  }

  /**
   * Points first to last of a run (`step` 1 or -1 through the arrays) as a smooth line through the middles of its
   * sides; corners sharper than about 50 degrees stay. The first point is where the path is.
   */
  through(x: Float64Array, y: Float64Array, first: number, last: number, step: 1 | -1): void {
    for (let i = first + step; i !== last; i += step) {
      const ax = x[i]! - x[i - step]!,
        ay = y[i]! - y[i - step]!,
        bx = x[i + step]! - x[i]!,
        by = y[i + step]! - y[i]!,
        along = ax * bx + ay * by;
      if (along * Math.abs(along) < 0.41 * (ax * ax + ay * ay) * (bx * bx + by * by)) this.line(x[i]!, y[i]!);
      else this.curve(x[i]!, y[i]!, x[i]! + bx / 2, y[i]! + by / 2);
    }
    this.line(x[last]!, y[last]!);
  }

  /** A closed smooth line through count points. */
  loop(x: Float64Array, y: Float64Array, count: number): void {
    if (count < 3) return;
    const last = count - 1;
    this.move((x[last]! + x[0]!) / 2, (y[last]! + y[0]!) / 2);
    for (let i = 0; i < count; i++) {
      const before = i > 0 ? i - 1 : last,
        after = i < last ? i + 1 : 0,
        ax = x[i]! - x[before]!,
        ay = y[i]! - y[before]!,
        bx = x[after]! - x[i]!,
        by = y[after]! - y[i]!,
        along = ax * bx + ay * by,
        mx = x[i]! + bx / 2,
        my = y[i]! + by / 2;
      if (along * Math.abs(along) < 0.41 * (ax * ax + ay * ay) * (bx * bx + by * by)) {
        this.line(x[i]!, y[i]!);
        this.line(mx, my);
      } else this.curve(x[i]!, y[i]!, mx, my);
    }
    this.close();
  }

  toString(): string {
    if (this.bytes !== null) {
      this.text += this.bytes.end();
      this.bytes = null;
    }
    return this.text;
  }
}

/** Numbers of a picture's size in tenths are kept as text: places write the same ones again and again. */
const KEPT = 8000;
const texts: string[] = [];

/** A number with one decimal. */
export function decimal(value: number): string {
  const tenths = Math.round(value * 10);
  if (tenths < -KEPT || tenths > KEPT) return textOfTenths(tenths);
  return (texts[tenths + KEPT] ??= textOfTenths(tenths));
}

/** Tenths as text, kept for the small numbers that fill most of a path. */
const KEPT = 4000;
const texts: string[] = [];

function textOf(tenths: number): string {
  const size = tenths < 0 ? -tenths : tenths,
    whole = (size / 10) | 0,
    rest = size - whole * 10;
  return (tenths < 0 ? '-' : '') + (whole > 0 || rest === 0 ? String(whole) : '') + (rest > 0 ? `.${rest}` : '');
}
function kept(tenths: number): string {
  if (tenths < -KEPT || tenths > KEPT) return textOf(tenths);
  return (texts[tenths + KEPT] ??= textOf(tenths));
}

/** Two numbers of fewer tenths than this are kept as one text. */
const NEAR = 96;
const pairs: string[] = [];

function pairOf(dx: number, dy: number): string {
  if (dx <= -NEAR || dx >= NEAR || dy <= -NEAR || dy >= NEAR) return kept(dx) + (dy < 0 ? '' : ' ') + kept(dy);
  const at = (dx + NEAR) * (2 * NEAR) + dy + NEAR;
  return (pairs[at] ??= kept(dx) + (dy < 0 ? '' : ' ') + kept(dy));
}

/** Writes SVG paths with one decimal, each step relative to the last point: half as long as absolute ones. */
export class PathWriter {
  /** Grows by short texts, which is quicker than a list of them that is joined. */
  private text = '';
  private x = 0;
  private y = 0;

  get isEmpty(): boolean {
    return this.text === '';
  }

  move(x: number, y: number): void {
    this.x = Math.round(x * 10);
    this.y = Math.round(y * 10);
    this.text += 'M' + kept(this.x) + ' ' + kept(this.y);
  }
  line(x: number, y: number): void {
    const tx = Math.round(x * 10),
      ty = Math.round(y * 10);
    if (tx === this.x && ty === this.y) return;
    this.text += 'l' + pairOf(tx - this.x, ty - this.y);
    this.x = tx;
    this.y = ty;
  }
  /** A quadratic curve by its control point and its end. */
  curve(cx: number, cy: number, x: number, y: number): void {
    const tx = Math.round(x * 10),
      ty = Math.round(y * 10);
    if (tx === this.x && ty === this.y) return;
    const bend = pairOf(Math.round(cx * 10) - this.x, Math.round(cy * 10) - this.y);
    this.text += 'q' + bend + ' ' + pairOf(tx - this.x, ty - this.y);
    this.x = tx;
    this.y = ty;
  }
  close(): void {
    this.text += 'Z';
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
    return this.text;
  }
}

/** A number with one decimal. */
export function decimal(value: number): string {
  return kept(Math.round(value * 10));
}

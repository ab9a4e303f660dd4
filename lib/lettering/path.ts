/** One step of an outline, as SVG and HarfBuzz name them; numbers are x, y in pairs, all absolute. */
export interface Command {
  readonly type: string;
  readonly at: readonly number[];
}
export type Path = readonly Command[];

/** x' = a x + c y + e, y' = b x + d y + f, as SVG's matrix has it. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const UNMOVED: Affine = [1, 0, 0, 1, 0, 0];

/** An outline at its place. */
export interface PlacedPath {
  readonly path: Path;
  readonly at: Affine;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** First the inner, then the outer. */
export function compose([a, b, c, d, e, f]: Affine, inner: Affine): Affine {
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function moved(x: number, y: number): Affine {
  return [1, 0, 0, 1, x, y];
}

export function movePath({ path, at }: PlacedPath): Command[] {
  const [a, b, c, d, e, f] = at;
  return mapPath(path, (x, y) => [a * x + c * y + e, b * x + d * y + f]);
}

export function mapPath(path: Path, to: (x: number, y: number) => readonly [number, number]): Command[] {
  return path.map(({ type, at }) => {
    const points: number[] = [];
    for (let index = 0; index + 1 < at.length; index += 2) points.push(...to(at[index] ?? 0, at[index + 1] ?? 0));
    return { type, at: points };
  });
}

/** Of all points, those that steer curves among them; null for what has none. What is turned by less than a quarter gets a little more. */
export function boundsOf(placed: readonly PlacedPath[]): Bounds | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { path, at } of placed) {
    const own = ownBounds(path);
    if (own === null) continue;
    const [a, b, c, d, e, f] = at;
    const x1 = a * own.left;
    const x2 = a * own.right;
    const x3 = c * own.top;
    const x4 = c * own.bottom;
    const y1 = b * own.left;
    const y2 = b * own.right;
    const y3 = d * own.top;
    const y4 = d * own.bottom;
    left = Math.min(left, Math.min(x1, x2) + Math.min(x3, x4) + e);
    right = Math.max(right, Math.max(x1, x2) + Math.max(x3, x4) + e);
    top = Math.min(top, Math.min(y1, y2) + Math.min(y3, y4) + f);
    bottom = Math.max(bottom, Math.max(y1, y2) + Math.max(y3, y4) + f);
  }
  return left === Infinity ? null : { left, top, right, bottom };
}

const knownBounds = new WeakMap<Path, Bounds>();

function ownBounds(path: Path): Bounds | null {
  const known = knownBounds.get(path);
  if (known !== undefined) return known;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { at } of path) {
    for (let index = 0; index + 1 < at.length; index += 2) {
      const [x, y] = [at[index] ?? 0, at[index + 1] ?? 0];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (left === Infinity) return null;
  const found = { left, top, right, bottom };
  knownBounds.set(path, found);
  return found;
}

/** As SVG path data, in thousandths. */
export function pathText(placed: readonly PlacedPath[]): string {
  let text = '';
  for (const { path, at } of placed) {
    const [a, b, c, d, e, f] = at;
    for (const command of path) {
      text += command.type;
      for (let index = 0; index + 1 < command.at.length; index += 2) {
        const [x, y] = [command.at[index] ?? 0, command.at[index + 1] ?? 0];
        if (index > 0) text += ' ';
        text += `${thousandths(a * x + c * y + e)} ${thousandths(b * x + d * y + f)}`;
      }
    }
  }
  return text;
}

function thousandths(value: number): number {
  // Adding zero takes the sign off a zero.
  return Math.round(value * 1000) / 1000 + 0;
}

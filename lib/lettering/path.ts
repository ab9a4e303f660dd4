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

/** Of all points, those that steer curves among them; null for what has none. */
export function boundsOf(placed: readonly PlacedPath[]): Bounds | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { path, at } of placed) {
    const [a, b, c, d, e, f] = at;
    for (const command of path) {
      for (let index = 0; index + 1 < command.at.length; index += 2) {
        const [x, y] = [command.at[index] ?? 0, command.at[index + 1] ?? 0];
        const [toX, toY] = [a * x + c * y + e, b * x + d * y + f];
        if (toX < left) left = toX;
        if (toX > right) right = toX;
        if (toY < top) top = toY;
        if (toY > bottom) bottom = toY;
      }
    }
  }
  return left === Infinity ? null : { left, top, right, bottom };
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

/** Steps of a curve and of a whole ellipse. */
const CURVE_STEPS = 4;
const ARC_STEPS = 24;
/** How many numbers a command takes. */
const COUNTS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, a: 7, z: 0, t: 2, s: 4 };

/** Reads a path command by command. */
class PathReader {
  readonly loops: number[][] = [];
  private loop: number[] = [];
  private x = 0;
  private y = 0;

  private start(x: number, y: number): void {
    this.loop = [x, y];
    this.loops.push(this.loop);
    this.to(x, y);
  }

  private to(x: number, y: number): void {
    this.x = x;
    this.y = y;
  }

  private line(x: number, y: number): void {
    this.loop.push(x, y);
    this.to(x, y);
  }

  private quadratic(cx: number, cy: number, ex: number, ey: number): void {
    const { x, y } = this;
    for (let i = 1; i <= CURVE_STEPS; i++) {
      const t = i / CURVE_STEPS,
        u = 1 - t;
      this.loop.push(u * u * x + 2 * u * t * cx + t * t * ex, u * u * y + 2 * u * t * cy + t * t * ey);
    }
    this.to(ex, ey);
  }

  private cubic([ax, ay, bx, by, ex, ey]: readonly number[]): void {
    const { x, y } = this;
    for (let i = 1; i <= CURVE_STEPS; i++) {
      const t = i / CURVE_STEPS,
        u = 1 - t,
        [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      this.loop.push(p * x + q * ax! + r * bx! + s * ex!, p * y + q * ay! + r * by! + s * ey!);
    }
    this.to(ex!, ey!);
  }

  /** Half ellipses from end to end, as circles are written here: the arc turns about the middle of both ends. */
  private arc(sweep: number, ex: number, ey: number): void {
    const { x, y } = this,
      [cx, cy] = [(x + ex) / 2, (y + ey) / 2],
      [rx, ry] = [x - cx, y - cy],
      side = sweep === 0 ? -1 : 1;
    for (let i = 1; i <= ARC_STEPS / 2; i++) {
      const angle = (side * i * Math.PI * 2) / ARC_STEPS,
        [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
      this.loop.push(cx + rx * cosine - ry * sine, cy + rx * sine + ry * cosine);
    }
    this.to(ex, ey);
  }

  run(command: string, n: readonly number[]): void {
    const lower = command.toLowerCase(),
      [dx, dy] = command === lower ? [this.x, this.y] : [0, 0];
    if (lower === 'm') this.start(n[0]! + dx, n[1]! + dy);
    else if (lower === 'l' || lower === 't') this.line(n[0]! + dx, n[1]! + dy);
    else if (lower === 'h') this.line(n[0]! + dx, this.y);
    else if (lower === 'v') this.line(this.x, n[0]! + dy);
    else if (lower === 'q' || lower === 's') this.quadratic(n[0]! + dx, n[1]! + dy, n[2]! + dx, n[3]! + dy);
    else if (lower === 'c') this.cubic(n.map((value, i) => value + (i % 2 === 0 ? dx : dy)));
    else if (lower === 'a') this.arc(n[4]!, n[5]! + dx, n[6]! + dy);
    else if (this.loop.length > 1) this.to(this.loop[0]!, this.loop[1]!);
  }
}

/**
 * The loops of an SVG path as polygons, x and y in turn. Knows M L H V Q C Z and their relative forms, and arcs of half an
 * ellipse, which is all that drawings here consist of.
 */
export function flattenPath(path: string): number[][] {
  const reader = new PathReader(),
    end = path.length;
  let at = 0,
    command = '',
    numbers: number[] = [];
  while (at < end) {
    const code = path.charCodeAt(at);
    if (code === 32 || code === 44 || code === 10) {
      at++;
      continue;
    }
    if (code >= 65 && code !== 101) {
      command = path[at]!;
      numbers = [];
      at++;
      if (command === 'Z' || command === 'z') reader.run(command, numbers);
      continue;
    }
    const from = at;
    at = endOfNumber(path, at);
    numbers.push(Number(path.slice(from, at)));
    if (numbers.length < (COUNTS[command.toLowerCase()] ?? 2)) continue;
    reader.run(command, numbers);
    numbers = [];
    // further pairs after a move are lines
    if (command === 'M') command = 'L';
    if (command === 'm') command = 'l';
  }
  return reader.loops;
}

/** One past the last character of the number that begins there. */
function endOfNumber(path: string, from: number): number {
  let at = from,
    hasPoint = false;
  for (; at < path.length; at++) {
    const code = path.charCodeAt(at);
    if (code >= 48 && code <= 57) continue;
    if (code === 45 || code === 43) {
      if (at === from || path.charCodeAt(at - 1) === 101) continue;
      break;
    }
    if (code === 46 && !hasPoint) {
      hasPoint = true;
      continue;
    }
    if (code === 101) continue;
    break;
  }
  return Math.max(at, from + 1);
}

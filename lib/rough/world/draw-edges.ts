import { dot, type P3 } from '../geometry/geometry';
import { stroke } from '../pen/stroke';
import type { Canvas } from './canvas';
import type { Part } from './part';
import { lengthOf, ribbon } from './ribbon';

interface Edges {
  readonly q: Part;
  readonly C: readonly P3[];
  readonly normals: readonly P3[];
  readonly seen: Uint8Array;
  readonly z: number;
  readonly ink: number;
}
/** Weights of the ink hierarchy: an edge seen on one side only, and one between two seen faces (WORLD.md 1.3). */
const SILHOUETTE = 1.1;
const INNER = 0.7;

/** Inks the edges of a part: silhouettes heavy, turns of more than some 20 degrees (45 on round bodies) light. */
export function drawEdges(w: Canvas, { q, C, normals, seen, z, ink }: Edges): void {
  const outer: [number, number][] = [],
    inner: [number, number][] = [];
  sortEdges(q, normals, seen, outer, inner);
  let d = '';
  if (q.smooth) {
    for (const [set, k] of [
      [outer, 1.05],
      [inner, INNER],
    ] as const)
      for (const chain of chains(set)) {
        const pts = w.polyline(chain.map((i) => C[i]!));
        if (pts.length > 1 && w.isSeen(pts))
          d +=
            lengthOf(pts) < 130
              ? ribbon(pts, w.width(z, k * ink))
              : stroke(pts, { w: w.width(z, k * ink), a: 0, b: 0, under: 0.25, wobble: 0.05 });
      }
  } else {
    for (const [a, b] of outer) d += w.rule(C[a]!, C[b]!, SILHOUETTE * ink);
    for (const [a, b] of inner) d += w.rule(C[a]!, C[b]!, INNER * ink);
  }
  w.inkPath(d, z);
}
function sortEdges(
  q: Part,
  normals: readonly P3[],
  seen: Uint8Array,
  outer: [number, number][],
  inner: [number, number][],
): void {
  const edges = new Map<number, [number, number, number, number]>(),
    points = q.v.length,
    limit = q.two ? 0.9 : q.smooth ? 0.72 : 0.94;
  for (let i = 0; i < q.f.length; i++) {
    const g = q.f[i]!;
    for (let a = 0; a < g.length; a++) {
      const u = g[a]!,
        v = g[(a + 1) % g.length]!,
        key = u < v ? u * points + v : v * points + u,
        known = edges.get(key);
      if (known) known[3] = i;
      else edges.set(key, [u, v, i, -1]);
    }
  }
  for (const [u, v, a, b] of edges.values()) {
    const isFirst = seen[a] === 1,
      isSecond = b >= 0 && seen[b] === 1;
    if (isFirst && isSecond) {
      if (dot(normals[a]!, normals[b]!) < limit) inner.push([u, v]);
    } else if (isFirst || isSecond) outer.push([u, v]);
  }
}
/** Joins edges that share points into chains. */
function chains(set: readonly [number, number][]): number[][] {
  const at = new Map<number, number[]>(),
    used = new Uint8Array(set.length),
    out: number[][] = [];
  for (let i = 0; i < set.length; i++)
    for (const v of set[i]!) {
      const list = at.get(v);
      if (list) list.push(i);
      else at.set(v, [i]);
    }
  const walk = (from: number): void => {
    const chain = [from];
    for (;;) {
      const here = chain[chain.length - 1]!,
        next = at.get(here)!.find((i) => !used[i]);
      if (next === undefined) break;
      used[next] = 1;
      const [a, b] = set[next]!;
      chain.push(a === here ? b : a);
    }
    if (chain.length > 1) out.push(chain);
  };
  for (const [v, list] of at) if (list.length !== 2) while (list.some((i) => !used[i])) walk(v);
  for (let i = 0; i < set.length; i++) if (!used[i]) walk(set[i]![0]);
  return out;
}

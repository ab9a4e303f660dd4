/** Things held or sat on, in the same space as the body. */
import { add, cross, lerp, mul, norm, sub, type P3 } from '../geometry/geometry';
import type { Build3 } from './figure';
import { inHand } from './hand';
const TAU = Math.PI * 2;
function rod(g: Build3, name: string, m: number, a: P3, b: P3, r0: number, r1 = r0, n = 10): number {
  const p = g.part(name, m, { edge: true }),
    d = norm(sub(b, a)),
    x = norm(cross(d, Math.abs(d[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0])),
    z = cross(x, d);
  const vs = [0, 0, 0.25, 0.5, 0.75, 1, 1],
    rows: P3[][] = [],
    mids: P3[] = []; // closed at both ends
  vs.forEach((v, j) => {
    const c = add(a, mul(sub(b, a), v)),
      r = j === 0 || j === vs.length - 1 ? 0.001 : lerp(r0, r1, v);
    rows.push(
      Array.from({ length: n + 1 }, (_, i) => {
        const q = (i / n) * TAU;
        return add(c, add(mul(x, Math.sin(q) * r), mul(z, Math.cos(q) * r)));
      }),
    );
    mids.push(j === 0 ? add(c, mul(d, r0)) : j === vs.length - 1 ? add(c, mul(d, -r0)) : c);
  });
  g.buf.grid(
    p,
    rows,
    mids,
    (i) => i / n,
    (j) => j / vs.length,
  );
  return p;
}
export function drawProp(g: Build3, prop: string): void {
  const [kind, hand = 'r', col] = prop.split(':') as [string, 'l' | 'r', string?],
    h = g.hands[hand]!,
    u = g.body.b.u,
    L = h.len,
    at = (x: number, y: number, z: number): P3 => inHand(h, [x, y, z]);
  const grip = at(0.38, 0.02, 0.2),
    ax = h.y;
  switch (kind) {
    case 'umbrella': {
      const m = g.mat(col ?? '#c8503f'),
        top = add(grip, mul(ax, 6.3 * u)),
        r = 3.6 * u,
        x = norm(cross(ax, [0, 0, 1])),
        z = cross(x, ax);
      rod(g, 'rod', g.mat('#3a3438'), add(grip, mul(ax, -0.9 * u)), add(top, mul(ax, 0.3 * u)), 0.06 * u);
      const p = g.part('dome', m, { edge: true, inside: g.mat(m === 0 ? '#555' : '#6a2c2c') }),
        pt = (v: number, a: number): P3 => {
          const sc = 1 - 0.07 * v * Math.pow(Math.abs(Math.sin(a * 4)), 1);
          return add(
            top,
            add(
              mul(
                ax,
                ((-1.25 * u * (1 - Math.cos(v * 1.35))) / (1 - Math.cos(1.35))) *
                  (1 - 0.12 * Math.abs(Math.sin(a * 4)) * v),
              ),
              add(mul(x, Math.sin(a) * r * Math.sin(v * 1.35) * sc), mul(z, Math.cos(a) * r * Math.sin(v * 1.35) * sc)),
            ),
          );
        };
      g.tube(p, 10, 48, 0.01, 1, pt, (v) => add(top, mul(ax, -1.6 * u * v - 0.3)));
      for (let i = 0; i < 8; i++)
        g.fold(
          p,
          [0.05, 0.35, 0.7, 1].map((v) => pt(v, (i / 8) * TAU)),
          0.7,
          0,
          0,
        );
      break;
    }
    case 'sword': {
      const dir = mul(ax, 1),
        hilt = add(grip, mul(dir, 0.5 * L)),
        s = g.mat('#dfe4ea'),
        n = norm(cross(dir, h.x)),
        len = 5.2 * u;
      rod(g, 'hilt', g.mat('#3a2a2a'), add(grip, mul(dir, -0.75 * L)), hilt, 0.09 * u);
      g.box('guard', g.mat('#caa84a'), hilt, mul(h.x, 0.26 * u), mul(dir, 0.05 * u), mul(n, 0.2 * u));
      const p = g.part('blade', s, { edge: true, plain: true }),
        q = g.part('blade2', s, { edge: true, plain: true }),
        c = (k: number): P3 => add(add(hilt, mul(dir, k * len)), mul(h.x, -0.22 * u * k * k)),
        w = (k: number): number => (k > 0.93 ? (1 - k) / 0.07 : 1) * 0.15 * u;
      g.buf.grid(
        p,
        Array.from({ length: 13 }, (_, i) => {
          const k = i / 12;
          return [add(c(k), mul(h.x, w(k))), add(c(k), mul(n, 0.035 * u)), add(c(k), mul(h.x, -w(k)))];
        }),
        null,
        (i) => i,
        (j) => j,
      );
      g.buf.grid(
        q,
        Array.from({ length: 13 }, (_, i) => {
          const k = i / 12;
          return [add(c(k), mul(h.x, w(k))), add(c(k), mul(n, -0.035 * u)), add(c(k), mul(h.x, -w(k)))];
        }),
        null,
        (i) => i,
        (j) => j,
      );
      for (const pp of [p, q])
        g.fold(
          pp,
          [0.02, 0.5, 0.92].map((k) => add(c(k), mul(h.x, -0.03 * u))),
          0.5,
          0,
          0.2,
        );
      break;
    }
    case 'phone': {
      const c = at(0.56, 0.01, 0.265);
      g.box('phone', g.mat('#2b2f3a'), c, mul(h.x, 0.43 * L), mul(h.y, 0.215 * L), mul(h.z, 0.024 * L));
      break;
    }
    case 'book': {
      const c = at(0.5, 0.02, 0.17),
        m = g.mat(col ?? '#7a3b3b'),
        pg = g.mat('#fffdf6');
      for (const s of [-1, 1]) {
        const y = norm(add(mul(h.y, s), mul(h.z, -0.28))),
          n = norm(cross(h.x, y));
        g.box('book' + s, m, add(c, mul(y, 0.42 * L)), mul(h.x, 0.58 * L), mul(y, 0.42 * L), mul(n, 0.02 * L));
        g.box(
          'page' + s,
          pg,
          add(add(c, mul(y, 0.4 * L)), mul(h.z, 0.05 * L)),
          mul(h.x, 0.54 * L),
          mul(y, 0.38 * L),
          mul(n, 0.03 * L),
        );
      }
      break;
    }
    case 'bag': {
      const c = add(at(0.42, 0, 0.12), [0, 1.25 * u, 0]),
        z = norm([h.y[0], 0, h.y[2]]),
        x = cross([0, 1, 0], z);
      g.box(
        'bag',
        g.mat(col ?? '#4a342a'),
        add(c, [0, 0.1 * u, 0]),
        mul(x, 0.26 * u),
        [0, 0.72 * u, 0],
        mul(z, 1.02 * u),
      );
      for (const s of [-1, 1])
        rod(
          g,
          'handle' + s,
          g.mat(col ?? '#4a342a'),
          add(add(c, mul(z, s * 0.4 * u)), [0, -0.62 * u, 0]),
          at(0.42, s * 0.16, 0.12),
          0.05 * u,
        );
      break;
    }
    case 'cup': {
      const p = g.part('cup', g.mat(col ?? '#f4f0e8'), { edge: true, inside: g.mat('#7a5238') }),
        c = at(0.45, 0.0, 0.28),
        r = 0.17 * L;
      g.tube(
        p,
        6,
        18,
        0,
        1,
        (v, a) =>
          add(
            add(c, mul(h.y, (v - 0.5) * 0.5 * L)),
            add(mul(h.x, Math.sin(a) * r * (0.86 + 0.14 * v)), mul(h.z, Math.cos(a) * r * (0.86 + 0.14 * v))),
          ),
        (v) => add(c, mul(h.y, (v - 0.5) * 0.5 * L)),
      );
      break;
    }
    case 'pen':
      rod(g, 'pen', g.mat('#3a5a9a'), at(0.72, 0.06, 0.46), at(0.12, 0.3, 0.12), 0.026 * L, 0.03 * L);
      break;
    case 'rod':
      rod(g, 'rod', g.mat(col ?? '#8a6a48'), add(grip, mul(ax, -1.2 * L)), add(grip, mul(ax, 1.2 * L)), 0.075 * L);
      break;
    case 'chair': {
      const m = g.mat(col ?? '#a9825a'),
        B = g.body,
        c = add(B.J['pelvis']!, [0, 0.95 * B.b.depth, 0.75 * u]),
        f = -c[1];
      g.box('seat', m, add(c, [0, 0.12 * u, -0.25 * u]), [1.35 * u, 0, 0], [0, 0.11 * u, 0], [0, 0, 1.4 * u]);
      g.box('backrest', m, add(c, [0, -2.6 * u, -1.75 * u]), [1.25 * u, 0, 0], [0, 0.75 * u, 0], [0, 0, 0.09 * u]);
      for (const sx of [-1, 1]) {
        g.box(
          'post' + sx,
          m,
          add(c, [sx * 1.15 * u, -1 * u, -1.65 * u]),
          [0.1 * u, 0, 0],
          [0, 1.1 * u, 0],
          [0, 0, 0.1 * u],
        );
        for (const sz of [-1.5, 1])
          g.box(
            'leg' + sx + sz,
            m,
            add(c, [sx * 1.15 * u, f / 2 + 0.1, sz * u]),
            [0.1 * u, 0, 0],
            [0, f / 2 - 0.1, 0],
            [0, 0, 0.1 * u],
          );
      }
      break;
    }
  }
}

/** A whole head with neck and a hint of shoulders, in the right order of layers. */
import { add, lerp, rad, smooth, spline2, type P2, type P3 } from '../geometry/geometry';
import { pathOf } from '../pen/stroke';
import { drawEar, drawFace, drawLashes, Frame, Mask, penOf, shapeOf, type HeadSpec } from './face';
import { drawScalp, hs, HairDrawing } from './hair';
import { INK, material, mixHex, Paint } from '../pen/paint';

const COVERED = new Set(['hijab', 'hood']);

export function drawHead(p: Paint, spec: HeadSpec, x: number, y: number, s: number, body?: (f: Frame) => void): void {
  const k = spec.age === 'child' ? 0.92 : 1;
  const f = new Frame(x, y, s * k, spec.yaw, spec.pitch, spec.roll);
  const covered = COVERED.has(spec.hair);
  const hair =
    spec.hair === 'hijab' ? undefined : new HairDrawing(p, f, spec.hair === 'hood' ? { ...spec, hair: 'messy' } : spec);
  if (covered) coverBack(p, f, spec);
  if (!covered) hair?.back();
  body?.(f);
  if (spec.hair === 'elder') drawScalp(p, f, spec);
  const away = Math.cos(rad(spec.yaw)) < -0.8;
  if (!away) drawFace(p, f, spec, () => [...(covered ? coverShadow(f, spec) : []), ...(hair?.shadows() ?? [])]);
  if (!covered) for (const side of [-1, 1]) drawEar(p, f, side, spec, penOf(f.s), 'near');
  hair?.front();
  if (covered) coverFront(p, f, spec);
  // the manga convention: lashes and brows stay readable through the fringe
  else if (!away && spec.hair !== 'elder' && !(p.mode === 'bw' && spec.hairMaterial.bw >= 0.93)) {
    p.raw(`<g opacity="${p.mode === 'bw' ? 1 : 0.5}">`);
    drawLashes(p, f, spec);
    p.raw('</g>');
  }
}

/** Opening of a hijab or hood around the face, as a curve in space. */
function opening(spec: HeadSpec): P3[] {
  const sh = shapeOf(spec.sex, spec.age, spec.eyes),
    hood = spec.hair === 'hood';
  const out: P3[] = [];
  for (let i = 0; i < 28; i++) {
    const t = (i / 28) * Math.PI * 2,
      c = Math.cos(t),
      q = Math.sin(t);
    const y = q < 0 ? -0.1 + q * (hood ? 0.78 : 0.55) : -0.1 + q * (sh.chin + (hood ? 0.35 : 0.1));
    const w = (hood ? 0.98 : 0.8) * (q > 0 ? lerp(1, hood ? 0.75 : 0.42, q * q) : 1);
    const x = w * c,
      front = q < -0.1 ? 0.62 : 0.36;
    out.push([x, y, lerp(hood ? 0.55 : 0.2, q < 0 ? front + 0.3 : hood ? 0.8 : 0.78, Math.abs(q))]);
  }
  return out;
}
function coverShadow(f: Frame, spec: HeadSpec): string[] {
  const o = opening(spec).map((v) => f.p(add(v, [0.04, 0.14, 0]))),
    big: P2[] = [
      [f.x - f.s * 3, f.y - f.s * 3],
      [f.x + f.s * 3, f.y - f.s * 3],
      [f.x + f.s * 3, f.y + f.s * 3],
      [f.x - f.s * 3, f.y + f.s * 3],
    ];
  return [pathOf(big) + pathOf(spline2(o, 4, true).reverse())];
}
function coverBack(p: Paint, f: Frame, spec: HeadSpec): void {
  const m = spec.cloth ?? material('#7a8fb0');
  p.fill(
    pathOf(
      spline2(
        opening(spec).map((v) => f.p(add(v, [0, 0, -0.25]))),
        4,
        true,
      ),
    ),
    m.shade,
    0.7,
  );
}
function coverFront(p: Paint, f: Frame, spec: HeadSpec): void {
  const m = spec.cloth ?? material('#7a8fb0'),
    pw = penOf(f.s),
    hood = spec.hair === 'hood',
    lift = hood ? 0.26 : 0.13;
  const outer: P2[] = [];
  // outline of the covering: the skull blown up, running down into the shoulders
  const yaw = rad(spec.yaw),
    c = f.p([0, -0.35, -0.1]);
  void yaw;
  for (let a = 170; a <= 370; a += 6) {
    const t = rad(a),
      rx = (0.93 + lift) * f.s * (1 + 0.07 * Math.abs(Math.sin(rad(spec.yaw)))),
      ry = (1.0 + lift) * f.s;
    outer.push([c[0] + rx * Math.cos(t), c[1] + ry * Math.sin(t)]);
  }
  const R = outer[outer.length - 1]!,
    L = outer[0]!;
  const drape: P2[] = hood
    ? [
        [R[0] + f.s * 0.04, R[1] + f.s * 0.55],
        [R[0] - f.s * 0.02, R[1] + f.s * 1.1],
        [R[0] + f.s * 0.35, R[1] + f.s * 1.75],
        [f.x, f.y + f.s * 1.95],
        [L[0] - f.s * 0.35, L[1] + f.s * 1.75],
        [L[0] + f.s * 0.02, L[1] + f.s * 1.1],
        [L[0] - f.s * 0.04, L[1] + f.s * 0.55],
      ]
    : [
        [R[0] - f.s * 0.06, R[1] + f.s * 0.5],
        [R[0] - f.s * 0.12, R[1] + f.s * 1.0],
        [R[0] + f.s * 0.25, R[1] + f.s * 1.55],
        [f.x + f.s * 0.5, f.y + f.s * 2.1],
        [f.x - f.s * 0.3, f.y + f.s * 2.15],
        [L[0] - f.s * 0.3, L[1] + f.s * 1.6],
        [L[0] + f.s * 0.12, L[1] + f.s * 1.0],
        [L[0] + f.s * 0.06, L[1] + f.s * 0.5],
      ];
  const out = spline2([...outer.filter((_, i) => i % 3 === 0 || i === outer.length - 1), ...drape], 6, true);
  const open = spline2(
    opening(spec).map((v) => f.p(v)),
    4,
    true,
  );
  const d = `${pathOf(out)}${pathOf(open.slice().reverse())}`;
  p.raw(`<g fill-rule="evenodd">`);
  p.flat(d, m);
  p.raw('</g>');
  const key = `${p.id}h${p.defs.size}`;
  p.defs.set(key, `<clipPath id="${key}"><path clip-rule="evenodd" d="${d}"/></clipPath>`);
  p.raw(`<g clip-path="url(#${key})">`);
  p.shade(
    pathOf(
      spline2(
        [
          [c[0] + f.s * 0.75, c[1] - f.s * 1.2],
          [c[0] + f.s * 0.86, c[1]],
          [c[0] + f.s * 0.62, f.y + f.s * 0.9],
          [f.x + f.s * 0.1, f.y + f.s * 1.3],
          [f.x + f.s * 0.4, f.y + f.s * 2.4],
          [f.x + f.s * 2, f.y + f.s * 2.4],
          [f.x + f.s * 2, c[1] - f.s],
        ],
        6,
        true,
      ),
    ),
    m,
  );
  p.raw('</g>');
  p.ink([...out.slice(0, -1), out[0]!], { w: pw * 1.1, a: 0, b: 0, under: 0.2 });
  p.ink([...open, open[0]!], { w: pw * 0.95, a: 0, b: 0, under: 0.2 });
  const g = (x: number, y: number): P2 => [f.x + x * f.s, f.y + y * f.s];
  const chin = f.p([0, shapeOf(spec.sex, spec.age, spec.eyes).chin + 0.15, 0.7]);
  if (!hood) {
    for (const [x, y, x2, y2] of [
      [-0.62, 0.75, 0.15, 0.5],
      [-0.5, 1.0, 0.3, 0.62],
      [0.62, 0.7, -0.1, 0.62],
      [-0.75, 1.4, 0.3, 1.35],
      [0.7, 1.15, -0.2, 1.1],
    ] as const)
      p.ink(
        spline2(
          [
            g(x, y),
            [lerp(g(x, y)[0], chin[0] + x2 * f.s, 0.5), lerp(g(x, y)[1], chin[1] + y2 * f.s, 0.62)],
            [chin[0] + x2 * f.s, chin[1] + y2 * f.s],
          ],
          6,
        ),
        { w: pw * 0.75, a: 0.2, b: 0.7 },
      );
    const top = open[Math.round(open.length * 0.75)]!;
    for (const s of [-1, 1])
      p.ink(
        spline2(
          [
            [top[0] + s * f.s * 0.3, top[1] - f.s * 0.08],
            [top[0] + s * f.s * 0.6, top[1] - f.s * 0.02],
            [c[0] + s * f.s * 0.82, c[1] + f.s * 0.2],
            [c[0] + s * f.s * 0.8, c[1] + f.s * 0.75],
          ],
          6,
        ),
        { w: pw * 0.7, a: 0.4, b: 0.7 },
      );
  } else {
    const rim = open.map((q) => [lerp(q[0], c[0], -0.09), lerp(q[1], f.y + f.s * 0.2, -0.09)] as P2);
    p.ink(rim.slice(Math.round(rim.length * 0.45)), { w: pw * 0.55, a: 0.2, b: 0.3 });
    p.ink(spline2([f.p([0, -1.15, 0.55]), f.p([0, -1.5, 0.1]), f.p([0, -1.35, -0.6])], 8), {
      w: pw * 0.7,
      a: 0.2,
      b: 0.6,
    });
    for (const s of [-1, 1])
      p.ink(spline2([g(s * 0.75, 1.15), g(s * 0.6, 1.4), g(s * 0.62, 1.75)], 6), { w: pw * 0.8, a: 0.2, b: 0.6 });
  }
}

export type Collar = 'sailor' | 'shirt' | 'blazer' | 'hoodie' | 'kimono' | 'tee' | 'coat' | 'armour' | 'none';
/** Neck, clavicle and shoulders for a bust: what a portrait needs under the head. */
export function bust(
  p: Paint,
  f: Frame,
  spec: HeadSpec,
  collar: Collar,
  colour: string,
  colour2 = '#ffffff',
  bodyYaw = spec.yaw * 0.45,
): void {
  const sh = shapeOf(spec.sex, spec.age, spec.eyes),
    pw = penOf(f.s),
    m = material(colour),
    m2 = material(colour2);
  const b = new Frame(f.x, f.y, f.s, bodyYaw, 0, 0);
  const base = f.view([0, 0.55, -0.2]),
    down = sh.chin - 0.16;
  const jx = base[0] * 1,
    nW = sh.neck,
    male = spec.sex === 'm' && spec.age !== 'child';
  const shW = male ? 1.95 : spec.age === 'child' ? 1.25 : 1.55,
    shY = down + (male ? 0.8 : 0.74),
    off = jx * 0.6;
  const B = (x: number, y: number, z: number): P2 => {
    const q = b.p([x, y, z]);
    return [q[0] + off * f.s, q[1]];
  };
  // neck
  const nTop = down * 0.62,
    nl: P2[] = [],
    nr: P2[] = [];
  for (let i = 0; i <= 6; i++) {
    const t = i / 6,
      y = lerp(nTop, down + 0.5, t),
      w = nW * (1 + 0.55 * smooth(0.72, 1.15, t)),
      cx = lerp(jx, off + Math.sin(rad(bodyYaw)) * 0.05, t);
    nl.push([f.x + (cx - w) * f.s, f.y + y * f.s]);
    nr.push([f.x + (cx + w) * f.s, f.y + y * f.s]);
  }
  const neck = pathOf([...nl, ...nr.slice().reverse()]);
  const yoke = spline2(
      [
        B(-shW, shY + 0.35, -0.1),
        B(-shW * 0.86, shY - 0.08, -0.1),
        B(-nW * 2.1, down + 0.5, -0.1),
        B(-nW * 1.2, down + 0.36, -0.05),
      ],
      8,
    ),
    yokeR = spline2(
      [
        B(nW * 1.2, down + 0.36, -0.05),
        B(nW * 2.1, down + 0.5, -0.1),
        B(shW * 0.86, shY - 0.08, -0.1),
        B(shW, shY + 0.35, -0.1),
      ],
      8,
    );
  const bottom = f.y + (down + 5) * f.s;
  const torso = [
    ...yoke,
    ...yokeR,
    [B(shW * 1.04, shY + 1, 0)[0], f.y + (down + 1.9) * f.s] as P2,
    [B(shW * 1.0, shY + 1, 0)[0], bottom] as P2,
    [B(-shW * 1.0, shY + 1, 0)[0], bottom] as P2,
    [B(-shW * 1.04, shY + 1, 0)[0], f.y + (down + 1.9) * f.s] as P2,
  ];
  const bareShoulder = collar === 'none';
  p.flat(pathOf(torso), bareShoulder ? spec.skin : m);
  const td = pathOf(torso);
  p.within(td, () => {
    if (!bareShoulder)
      p.shade(
        pathOf(
          spline2(
            [
              B(shW * 0.5, down + 0.45, 0.2),
              B(shW * 0.42, shY + 0.35, 0.5),
              B(shW * 0.62, shY + 0.8, 0.5),
              B(shW * 0.55, shY + 1.6, 0.4),
              B(shW * 0.6, shY + 5, 0.3),
              B(shW * 1.8, shY + 5, 0),
              B(shW * 1.6, shY + 1.6, 0),
              B(shW * 1.4, down, 0),
            ],
            6,
            true,
          ),
        ),
        m,
        1,
      );
    for (const s of [-1, 1]) {
      // sleeve seam and fold lines from the armpit
      p.ink(
        spline2(
          [B(s * shW * 0.72, shY - 0.02, 0.12), B(s * shW * 0.66, shY + 0.35, 0.28), B(s * shW * 0.7, shY + 0.95, 0.2)],
          7,
        ),
        { w: pw * 0.75, a: 0.5, b: 0.25 },
        INK,
        m.bw >= 0.93 ? '#ffffff' : INK,
      );
      p.ink(
        spline2(
          [B(s * shW * 0.66, shY + 0.75, 0.3), B(s * shW * 0.5, shY + 0.68, 0.4), B(s * shW * 0.36, shY + 0.72, 0.5)],
          6,
        ),
        { w: pw * 0.65, a: 0.1, b: 0.8 },
        INK,
        m.bw >= 0.93 ? '#ffffff' : INK,
      );
    }
  });
  p.ink(yoke, { w: pw * 1.15, a: 0.2, b: 0.3 });
  p.ink(yokeR, { w: pw * 1.15, a: 0.3, b: 0.2 });
  if (collar === 'shirt' || collar === 'blazer' || collar === 'sailor' || collar === 'kimono' || collar === 'coat') {
    // open neck: skin of the chest in a V
    const v = pathOf([
      B(-nW * 1.25, down + 0.36, 0.05),
      B(0, collar === 'sailor' || collar === 'kimono' ? shY + 0.55 : shY + 0.2, 0.55),
      B(nW * 1.25, down + 0.36, 0.05),
    ]);
    p.flat(v, spec.skin);
  }
  if (collar === 'tee')
    p.flat(
      pathOf(
        spline2(
          [
            B(-nW * 1.35, down + 0.34, 0),
            B(-nW * 1.1, down + 0.5, 0.1),
            B(-0.2, down + 0.72, 0.4),
            B(0.2, down + 0.72, 0.4),
            B(nW * 1.1, down + 0.5, 0.1),
            B(nW * 1.35, down + 0.34, 0),
          ],
          6,
        ),
      ),
      spec.skin,
    );
  p.flat(neck, spec.skin);
  // chin's shadow on the neck: the jaw moved down
  p.within(neck, () => {
    const jaw: P2[] = [];
    for (let i = 0; i <= 20; i++) {
      const t = i / 20,
        mask = new Mask(sh),
        y = lerp(0.45, sh.chin, Math.sin(t * Math.PI)),
        x = (t - 0.5) * 2;
      const q = f.p([
        x * mask.w(lerp(0.4, sh.chin * 0.97, Math.sin(t * Math.PI))),
        y,
        lerp(0.1, 0.75, Math.sin(t * Math.PI)),
      ]);
      jaw.push([q[0] + f.s * 0.05, q[1] + f.s * 0.2]);
    }
    const dark = pathOf([...jaw, [f.x + f.s * 2, f.y], [f.x - f.s * 2, f.y]]);
    // close-ups are hatched with the pen, smaller heads get a tone
    if (p.mode === 'bw' && f.s > 115 && spec.skin.bw < 0.1)
      p.hatch(dark, [f.x - f.s * 0.6, f.y + f.s * 0.6, f.s * 1.5, f.s * 1.3], {
        gap: pw * 2.1,
        w: pw * 0.62,
        angle: 58,
        cross: true,
      });
    else p.shade(dark, spec.skin);
  });
  p.ink(nl.slice(1), { w: pw * 0.95, a: 0.2, b: 0.3 });
  p.ink(nr.slice(1), { w: pw * 0.95, a: 0.2, b: 0.3 });
  // sternomastoid and clavicle hints
  if (collar !== 'hoodie' && collar !== 'armour') {
    p.ink(spline2([B(-nW * 0.35, down + 0.36, 0.1), B(-0.06, down + 0.52, 0.2)], 6), { w: pw * 0.6, a: 0.6, b: 0.2 });
    p.ink(spline2([B(nW * 0.42, down + 0.34, 0.1), B(0.06, down + 0.52, 0.2)], 6), { w: pw * 0.6, a: 0.6, b: 0.2 });
  }
  const line = (pts: P2[], w = 1, a = 0.15, bb = 0.25): void => p.ink(spline2(pts, 7), { w: pw * w, a, b: bb });
  const panel = (pts: P2[], mat = m2, sm = true): void => {
    const q = sm ? spline2(pts, 6, true) : pts;
    p.flat(pathOf(q), mat);
    p.ink([...q, q[0]!], { w: pw * 0.9, a: 0, b: 0, under: 0.15 });
  };
  const cy = down + 0.3;
  switch (collar) {
    case 'sailor': {
      for (const s of [-1, 1]) {
        const q = [
          B(s * nW * 1.12, cy - 0.02, -0.12),
          B(s * nW * 1.9, cy + 0.2, 0.05),
          B(s * shW * 0.62, shY + 0.25, 0.35),
          B(s * shW * 0.34, shY + 0.75, 0.5),
          B(s * 0.06, shY + 0.62, 0.56),
          B(s * nW * 0.9, cy + 0.35, 0.3),
        ];
        p.flat(pathOf(q), m2);
        p.ink(q.slice(0, 5), { w: pw, a: 0.1, b: 0.1 });
        line([q[4]!, q[5]!, q[0]!], 0.9);
        const in1 = [
          B(s * nW * 1.75, cy + 0.25, 0.1),
          B(s * shW * 0.54, shY + 0.25, 0.38),
          B(s * shW * 0.32, shY + 0.63, 0.52),
          B(s * 0.12, shY + 0.55, 0.56),
        ];
        p.ink(in1, { w: pw * 0.8, a: 0, b: 0 }, '#ffffff', m2.bw >= 0.93 ? '#ffffff' : INK);
      }
      const t = B(0, shY + 0.62, 0.6),
        u = f.s;
      for (const s of [-1, 1])
        panel(
          [
            [t[0], t[1]],
            [t[0] + s * u * 0.34, t[1] + u * 0.02],
            [t[0] + s * u * 0.42, t[1] + u * 0.34],
            [t[0] + s * u * 0.1, t[1] + u * 0.16],
          ],
          material('#c8323c'),
        );
      panel(
        [
          [t[0] - u * 0.09, t[1] - u * 0.07],
          [t[0] + u * 0.09, t[1] - u * 0.07],
          [t[0] + u * 0.08, t[1] + u * 0.13],
          [t[0] - u * 0.08, t[1] + u * 0.13],
        ],
        material('#c8323c'),
      );
      break;
    }
    case 'blazer':
    case 'coat': {
      const v = [
        B(-nW * 1.2, cy + 0.1, 0.05),
        B(-0.28, shY + 0.2, 0.5),
        B(0, shY + 1.15, 0.62),
        B(0.28, shY + 0.2, 0.5),
        B(nW * 1.2, cy + 0.1, 0.05),
        B(0.0, cy + 0.42, 0.35),
      ];
      p.flat(pathOf(v), m2);
      if (collar === 'blazer') {
        const k = B(0, cy + 0.42, 0.45),
          e = B(0, shY + 1.1, 0.62),
          u = f.s;
        panel(
          [
            [k[0] - u * 0.1, k[1]],
            [k[0] + u * 0.1, k[1]],
            [k[0] + u * 0.06, k[1] + u * 0.17],
            [e[0] + u * 0.13, e[1] - u * 0.05],
            [e[0], e[1] + u * 0.1],
            [e[0] - u * 0.13, e[1] - u * 0.05],
            [k[0] - u * 0.06, k[1] + u * 0.17],
          ],
          material('#8c2f3c'),
          false,
        );
        line(
          [
            [k[0] - u * 0.06, k[1] + u * 0.17],
            [k[0] + u * 0.06, k[1] + u * 0.17],
          ],
          0.7,
        );
      }
      for (const s of [-1, 1]) {
        const wing = [
          B(s * nW * 1.12, cy - 0.1, -0.05),
          B(s * 0.03, cy + 0.4, 0.42),
          B(s * 0.22, cy + 0.62, 0.45),
          B(s * nW * 1.5, cy + 0.26, 0.15),
        ];
        if (collar === 'blazer') panel(wing, m2, false);
        const lap = [
          B(s * nW * 1.35, cy + 0.06, -0.02),
          B(s * nW * 1.85, cy + 0.22, 0.1),
          B(s * shW * 0.45, shY + 0.28, 0.45),
          B(s * shW * 0.36, shY + 0.42, 0.5),
          B(s * shW * 0.42, shY + 0.5, 0.5),
          B(s * 0.03, shY + 1.25, 0.62),
          B(s * 0.26, shY + 0.3, 0.52),
        ];
        p.flat(pathOf(lap), m);
        p.ink([...lap, lap[0]!], { w: pw * 0.95, a: 0, b: 0 }, INK, m.bw >= 0.93 ? '#ffffff' : INK);
      }
      break;
    }
    case 'shirt':
      for (const s of [-1, 1])
        panel(
          [
            B(s * nW * 1.08, cy - 0.12, -0.08),
            B(s * 0.02, cy + 0.42, 0.42),
            B(s * 0.24, cy + 0.66, 0.45),
            B(s * nW * 1.65, cy + 0.26, 0.15),
          ],
          m,
          false,
        );
      line([B(0, cy + 0.45, 0.42), B(0.02, shY + 1.4, 0.6)], 0.8);
      break;
    case 'hoodie': {
      for (const s of [-1, 1]) {
        const q = spline2(
          [
            B(s * nW * 1.02, cy - 0.16, -0.2),
            B(s * nW * 1.15, cy + 0.12, 0.1),
            B(s * 0.14, cy + 0.5, 0.42),
            B(-s * 0.02, shY + 0.12, 0.5),
            B(0, shY + 0.42, 0.56),
            B(s * 0.3, shY + 0.22, 0.46),
            B(s * nW * 2.2, cy + 0.4, 0.1),
            B(s * nW * 2.15, cy + 0.1, -0.2),
            B(s * nW * 1.6, cy - 0.14, -0.3),
          ],
          6,
          true,
        );
        p.flat(pathOf(q), m);
        p.within(pathOf(q), () => p.shade(pathOf(q.map(([a, c]) => [a + f.s * 0.1, c + f.s * 0.16] as P2)), m, 0.6));
        p.ink([...q, q[0]!], { w: pw, a: 0, b: 0, under: 0.2 });
        line(
          [B(s * nW * 1.75, cy + 0.05, -0.1), B(s * nW * 1.8, cy + 0.3, 0.1), B(s * 0.3, cy + 0.56, 0.42)],
          0.6,
          0.3,
          0.7,
        );
      }
      for (const s of [-1, 1])
        line([B(s * 0.16, shY + 0.26, 0.55), B(s * 0.2, shY + 0.6, 0.6), B(s * 0.17, shY + 0.95, 0.62)], 1.5, 0, 0.05);
      break;
    }
    case 'kimono': {
      const V = (s: number, o: number): P2[] =>
        spline2(
          [
            B(s * (nW * 1.0 + o * 0.7), cy - 0.2, -0.2),
            B(s * (nW * 1.25 + o), cy + 0.06, 0.0),
            B(s * (0.18 + o * 0.9), cy + 0.52, 0.4),
            B(-s * (0.16 - o), shY + 0.52, 0.55),
            B(-s * (0.5 - o), shY + 1.3, 0.6),
          ],
          7,
        );
      for (const s of [1, -1])
        for (const [o0, o1, mat] of [
          [-0.07, 0.02, material('#ffffff')],
          [0.02, 0.24, m2],
        ] as const) {
          const q = [...V(s, o0), ...V(s, o1).reverse()];
          p.flat(pathOf(q), mat);
          p.ink(V(s, o0), { w: pw * 0.8, a: 0.1, b: 0.1 });
          p.ink(V(s, o1), { w: pw * 0.9, a: 0.1, b: 0.1 });
        }
      break;
    }
    case 'armour': {
      panel(
        [
          B(-nW * 1.35, cy + 0.0, 0.1),
          B(0, cy + 0.35, 0.42),
          B(nW * 1.35, cy + 0.0, 0.1),
          B(nW * 1.6, cy + 0.34, 0.2),
          B(0, cy + 0.72, 0.5),
          B(-nW * 1.6, cy + 0.34, 0.2),
        ],
        m2,
        false,
      );
      for (const s of [-1, 1])
        for (let k = 0; k < 3; k++) {
          const q = [
            B(s * shW * 0.6, shY - 0.28 + k * 0.26, 0.2),
            B(s * shW * 0.9, shY - 0.32 + k * 0.3, 0.05),
            B(s * shW * 1.14, shY + 0.1 + k * 0.36, 0),
            B(s * shW * 0.66, shY + 0.12 + k * 0.28, 0.3),
          ];
          panel(q, m2);
          p.ink(
            spline2([q[0]!, q[1]!, q[2]!], 6).map(([a, c]) => [a, c + f.s * 0.06] as P2),
            { w: pw * 0.5 },
            '#ffffff',
            '#ffffff00',
          );
        }
      line([B(0, cy + 0.74, 0.5), B(0, shY + 1.5, 0.66)], 0.9);
      break;
    }
    case 'tee':
      line(
        [
          B(-nW * 1.35, cy + 0.04, 0),
          B(-nW * 1.1, cy + 0.2, 0.1),
          B(-0.2, cy + 0.42, 0.4),
          B(0.2, cy + 0.42, 0.4),
          B(nW * 1.1, cy + 0.2, 0.1),
          B(nW * 1.35, cy + 0.04, 0),
        ],
        0.9,
      );
      line(
        [
          B(-nW * 1.6, cy + 0.08, 0),
          B(-nW * 1.35, cy + 0.26, 0.1),
          B(-0.24, cy + 0.53, 0.4),
          B(0.24, cy + 0.53, 0.4),
          B(nW * 1.35, cy + 0.26, 0.1),
          B(nW * 1.6, cy + 0.08, 0),
        ],
        0.6,
      );
      break;
    case 'none':
      for (const s of [-1, 1])
        line([B(s * 0.1, cy + 0.56, 0.3), B(s * 0.5, cy + 0.5, 0.25), B(s * shW * 0.6, cy + 0.42, 0.1)], 0.7, 0.2, 0.6);
  }
  void mixHex;
  void hs;
}

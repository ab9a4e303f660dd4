/** A picture in the making: shapes with materials, inked lines, and the finish that turns materials into colour or tones. */
import { clamp, type P2 } from '../geometry/geometry';
import { pathOf, stroke, type Pen } from './stroke';

export type Mode = 'bw' | 'colour';
export interface Material {
  base: string;
  shade: string;
  light: string;
  /** Black-and-white: share of black of the flat and of its shadow (0 white, 1 solid black). */
  bw: number;
  bwShade: number;
}

const hex = (c: string): [number, number, number] =>
  [1, 3, 5].map((i) => parseInt(c.slice(i, i + 2), 16)) as [number, number, number];
const toHex = (c: readonly number[]): string =>
  '#' +
  c
    .map((v) =>
      Math.round(clamp(v, 0, 255))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
export const mixHex = (a: string, b: string, t: number): string =>
  toHex(hex(a).map((v, i) => v + (hex(b)[i]! - v) * t));
export const luminance = (c: string): number => {
  const [r, g, b] = hex(c);
  return (0.3 * r + 0.59 * g + 0.11 * b) / 255;
};

/** Cel palette from one colour: shadow = multiplied by a cool violet, light = towards warm white. */
export function material(base: string, o: Partial<Material> = {}): Material {
  const [r, g, b] = hex(base);
  const shade = toHex([r * 0.72, g * 0.66, b * 0.8]);
  const l = luminance(base);
  const bw = l > 0.8 ? 0 : l < 0.3 ? 1 : clamp((0.82 - l) * 0.85, 0.1, 0.5);
  return {
    base,
    shade,
    light: mixHex(base, '#fffaf0', 0.55),
    bw,
    bwShade: bw === 1 ? 1 : clamp(bw + 0.24, 0.22, 0.7),
    ...o,
  };
}
export const SKIN = {
  fair: material('#ffe6d6', { shade: '#f0b8a6', bw: 0, bwShade: 0.2 }),
  tan: material('#f2c8a2', { shade: '#d29a7c', bw: 0, bwShade: 0.22 }),
  brown: material('#b87a55', { shade: '#8c5340', bw: 0.22, bwShade: 0.42 }),
  dark: material('#7d4d38', { shade: '#57312a', bw: 0.34, bwShade: 0.55 }),
};
export const INK = '#17141a';

export class Paint {
  readonly out: string[] = [];
  readonly defs = new Map<string, string>();
  private n = 0;
  constructor(
    readonly mode: Mode,
    readonly width: number,
    readonly height: number,
    /** px between screentone dots */ readonly cell = 5,
    readonly id = 'p',
  ) {}

  /** Small figures carry no minor tones in black-and-white: white, spot black and line only. */
  quiet = false;
  /** Optional change of every flat colour (people at night); colour mode only. */
  grade: ((c: string) => string) | null = null;
  private g(c: string): string {
    return this.grade && c.length === 7 && c[0] === '#' ? this.grade(c) : c;
  }
  raw(s: string): void {
    this.out.push(s);
  }

  /** A fill for a share of black: white, solid, or 45-degree dots whose area is that share. */
  tone(level: number): string {
    const l = Math.round(level * 40) / 40;
    if (l <= 0.02) return '#ffffff';
    if (l >= 0.93) return INK;
    const key = `${this.id}t${Math.round(l * 1000)}`;
    if (!this.defs.has(key)) {
      const c = this.cell,
        inv = l > 0.52,
        share = inv ? 1 - l : l,
        r = c * Math.sqrt(share / Math.PI);
      this.defs.set(
        key,
        `<pattern id="${key}" width="${c}" height="${c}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${c}" height="${c}" fill="${inv ? INK : '#fff'}"/><circle cx="${c / 2}" cy="${c / 2}" r="${r.toFixed(2)}" fill="${inv ? '#fff' : INK}"/></pattern>`,
      );
    }
    return `url(#${key})`;
  }
  /** Transparent dots, for shadows laid over what is there. */
  dots(level: number): string {
    const l = Math.round(level * 40) / 40;
    if (l >= 0.93) return INK;
    const key = `${this.id}d${Math.round(l * 1000)}`;
    if (!this.defs.has(key)) {
      const c = this.cell,
        r = c * Math.sqrt(Math.min(l, 0.6) / Math.PI);
      this.defs.set(
        key,
        `<pattern id="${key}" width="${c}" height="${c}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><circle cx="${c / 2}" cy="${c / 2}" r="${r.toFixed(2)}" fill="${INK}"/></pattern>`,
      );
    }
    return `url(#${key})`;
  }
  /** Dots that grow from `from` to `to` share of black between y0 and y1: one tall pattern tile with two columns of dots. */
  gradientTone(from: number, to: number, y0: number, y1: number, c = this.cell): string {
    const key = `${this.id}g${this.n++}`;
    const w = c * Math.SQRT2,
      rows = Math.ceil((y1 - y0) / (w / 2));
    let s = '';
    for (let i = 0; i <= rows; i++) {
      const l = clamp(from + ((to - from) * i) / rows, 0, 0.98);
      const r = c * Math.sqrt(l / Math.PI);
      if (r < 0.25) continue;
      const x = i % 2 ? w / 2 : 0,
        y = i * (w / 2);
      s +=
        `<circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${r.toFixed(2)}"/>` +
        (x === 0 ? `<circle cx="${w.toFixed(2)}" cy="${y.toFixed(2)}" r="${r.toFixed(2)}"/>` : '');
    }
    this.defs.set(
      key,
      `<pattern id="${key}" x="0" y="${y0}" width="${w.toFixed(3)}" height="${y1 - y0 + 5000}" patternUnits="userSpaceOnUse"><g fill="${INK}">${s}</g></pattern>`,
    );
    return `url(#${key})`;
  }
  linear(stops: [number, string][], x1: number, y1: number, x2: number, y2: number): string {
    const key = `${this.id}l${this.n++}`;
    this.defs.set(
      key,
      `<linearGradient id="${key}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops.map(([o, c]) => `<stop offset="${o}" stop-color="${c.slice(0, 7)}"${c.length > 7 ? ` stop-opacity="${parseInt(c.slice(7), 16) / 255}"` : ''}/>`).join('')}</linearGradient>`,
    );
    return `url(#${key})`;
  }
  clip(d: string): string {
    const key = `${this.id}c${this.n++}`;
    this.defs.set(key, `<clipPath id="${key}"><path d="${d}"/></clipPath>`);
    return key;
  }
  within(d: string, draw: () => void): void {
    const key = this.clip(d);
    this.out.push(`<g clip-path="url(#${key})">`);
    draw();
    this.out.push('</g>');
  }
  flat(d: string, m: Material): void {
    this.out.push(`<path d="${d}" fill="${this.mode === 'bw' ? this.tone(m.bw) : this.g(m.base)}"/>`);
  }
  /** One shadow shape. */
  shade(d: string, m: Material, weight = 1): void {
    if (this.mode === 'bw') {
      if (m.bw >= 0.93 || this.quiet) return;
      this.out.push(`<path d="${d}" fill="${this.tone(m.bw + (m.bwShade - m.bw) * weight)}"/>`);
    } else this.out.push(`<path d="${d}" fill="${this.g(weight >= 1 ? m.shade : mixHex(m.base, m.shade, weight))}"/>`);
  }
  fill(d: string, colour: string, bw: number | string, opacity = 1): void {
    const c = this.mode === 'bw' ? (typeof bw === 'string' ? bw : this.tone(bw)) : this.g(colour);
    this.out.push(`<path d="${d}" fill="${c}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`);
  }
  ink(line: readonly P2[], pen: Pen, colour = INK, bwColour = INK): void {
    const d = stroke(line, pen);
    if (d) this.out.push(`<path d="${d}" fill="${this.mode === 'bw' ? bwColour : this.g(colour)}"/>`);
  }
  /** Draws something with a rim of paper around it, so that a figure stands off a toned ground (black-and-white only). */
  halo(width: number, draw: () => void): void {
    const from = this.out.length;
    draw();
    if (this.mode !== 'bw') return;
    let depth = 0,
      all = '';
    for (const e of this.out.slice(from)) {
      if (e.startsWith('<g clip-path')) depth++;
      else if (e === '</g>' && depth > 0) depth--;
      else if (depth === 0 && e.startsWith('<path d="')) all += e.slice(9, e.indexOf('"', 9));
    }
    this.out.splice(
      from,
      0,
      `<path d="${all}" fill="#fff" stroke="#fff" stroke-width="${width}" stroke-linejoin="round"/>`,
    );
  }
  /** Pen hatching inside a shape: tapered strokes, a little uneven; a second pass crosses them. */
  hatch(
    d: string,
    box: [number, number, number, number],
    o: { angle?: number; gap?: number; w?: number; cross?: boolean; seed?: number } = {},
  ): void {
    const { angle = 62, gap = 6, w = 1.5, cross = false, seed = 1 } = o,
      [x, y, bw, bh] = box,
      mx = x + bw / 2,
      my = y + bh / 2,
      R = Math.hypot(bw, bh) / 2;
    const pass = (deg: number): void => {
      const ux = Math.cos((deg * Math.PI) / 180),
        uy = Math.sin((deg * Math.PI) / 180);
      for (let k = -R, i = 0; k < R; k += gap, i++) {
        const j = Math.sin(i * 12.9 + seed) * gap * 0.25,
          l = R * (0.86 + 0.14 * Math.sin(i * 7.7 + seed * 3));
        this.ink(
          [
            [mx - uy * (k + j) - ux * l, my + ux * (k + j) - uy * l],
            [mx - uy * (k + j) + ux * l, my + ux * (k + j) + uy * l],
          ],
          { w, a: 0.2, b: 0.5 },
        );
      }
    };
    this.within(d, () => {
      pass(angle);
      if (cross) pass(angle - 55);
    });
  }
  svg(background = '#ffffff'): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"><defs>${[...this.defs.values()].join('')}</defs><rect width="100%" height="100%" fill="${background}"/>${this.out.join('')}</svg>`;
  }
}
export { pathOf };

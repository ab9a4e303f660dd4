import { clamp, type P2 } from '../geometry/geometry';
import { luminance, mixHex } from './colour';
import type { Finish } from '../vocabulary/pictures';
import { lineColour, washOf } from './finish';
import { INK, SOLID, type Material } from './material';
import { stroke, type Pen } from './stroke';
import type { Surfaces } from './surfaces';

export { luminance, mixHex } from './colour';
export type { Finish } from '../vocabulary/pictures';
export { INK, material, SKIN, type Material } from './material';
export { pathOf } from './stroke';

/** Whether areas are toned (ink, storyboard, lines) or coloured. */
export type Mode = 'bw' | 'colour';

/** The colour of lines, and how many times their usual width they are. */
export interface LineChoice {
  readonly colour: string;
  readonly weight: number;
}

/**
 * How tones are laid: as dots, or in a way from which pixels are screened. `flat`: plain greys, and thin ink for dots that
 * have no paper; `bare`: the greys alone; `marked`: (255, g, 0) for a grey (g, g, g), by whose difference from `bare` every
 * pixel tells how much of it a tone covers, and which.
 */
export type Tones = 'dots' | 'flat' | 'bare' | 'marked';

export interface PaintOptions {
  readonly finish: Finish;
  /** Of the picture, in drawing units. */
  readonly width: number;
  readonly height: number;
  /** Drawing units between the dots of a screentone; 0 is the same as flat tones. */
  readonly cell?: number;
  /** Dots unless told otherwise. */
  readonly tones?: Tones | undefined;
  /** Begins every id of this drawing: two drawings of one document need two. */
  readonly id?: string;
  /** Instead of the finish's own line. */
  readonly line?: LineChoice | undefined;
  /** False leaves out the lines that are drawn in ink, or nearly so; lines in lighter colours stay. True unless told otherwise. */
  readonly hasLines?: boolean | undefined;
}

export interface HatchOptions {
  /** Degrees. */
  readonly angle?: number;
  /** Drawing units between strokes. */
  readonly gap?: number;
  /** Width of a stroke in drawing units. */
  readonly w?: number;
  /** A second layer across the first. */
  readonly cross?: boolean;
  readonly seed?: number;
}

/** Drawing units by which lines of twice the width are wider: about the width of an inner line. */
const RIM = 1.3;

/** How the elements of lines end, by which they are told from those of shapes. */
const LINE_END = ' />';
/** Lines in a colour darker than this count as ink: those of a warm or a far thing are not quite black. */
const DARK = 0.2;
/** Of lines that are left out in the end: until then they are where lines are. */
const LEFT_OUT_END = ` ${LINE_END}`;

/** A picture while it is drawn: shapes with materials and inked lines, which the finish turns into colours or tones. */
export class Paint {
  /** SVG elements in their order. */
  readonly out: string[] = [];
  /** Patterns, gradients and clips by id. */
  readonly defs = new Map<string, string>();
  readonly finish: Finish;
  readonly mode: Mode;
  readonly width: number;
  readonly height: number;
  readonly cell: number;
  private readonly tones: Tones;
  readonly id: string;
  private readonly line: LineChoice;
  private readonly hasLines: boolean;
  /** Small figures carry no minor tones: white, spot black and line only. */
  quiet = false;
  /** Changes every flat colour, as the hour does; colour only. */
  grade: ((colour: string) => string) | null = null;
  /** Where those who draw a place tell what surfaces it has; null where nobody asks. */
  surfaces: Surfaces | null = null;
  private count = 0;

  constructor({
    finish,
    width,
    height,
    cell = 5,
    tones = cell === 0 ? 'flat' : 'dots',
    id = 'p',
    line,
    hasLines = true,
  }: PaintOptions) {
    this.finish = finish;
    this.mode = finish === 'colour' ? 'colour' : 'bw';
    this.width = width;
    this.height = height;
    this.cell = cell;
    this.tones = tones;
    this.id = id;
    this.hasLines = hasLines;
    this.line = line ?? { colour: lineColour(finish), weight: 1 };
  }

  /** Puts an SVG element as it is. */
  raw(element: string): void {
    this.out.push(element);
  }

  /** The paint of an area with a share of black: paper, solid, or 45-degree dots whose area is that share. */
  tone(share: number): string {
    const level = Math.round(share * 40) / 40;
    if (this.finish === 'lines' || level <= 0.02) return '#ffffff';
    if (this.finish === 'storyboard') return washOf(level);
    return level >= SOLID ? INK : this.dotPattern(level, true);
  }

  /** Dots alone, for shadows laid over what is there. */
  dots(share: number): string {
    const level = Math.min(1, Math.round(share * 40) / 40);
    if (this.finish === 'lines') return 'none';
    if (this.finish === 'storyboard') return washOf(level);
    return level >= SOLID ? INK : this.dotPattern(Math.min(level, 0.6), false);
  }

  private dotPattern(level: number, isOnPaper: boolean): string {
    if (this.tones !== 'dots') return isOnPaper ? this.grey(level) : this.thinInk(level);
    const key = `${this.id}${isOnPaper ? 't' : 'd'}${Math.round(level * 1000)}`;
    if (!this.defs.has(key)) {
      const { cell } = this;
      const isInverted = isOnPaper && level > 0.52;
      const radius = cell * Math.sqrt((isInverted ? 1 - level : level) / Math.PI);
      const paper = isOnPaper ? `<rect width="${cell}" height="${cell}" fill="${isInverted ? INK : '#fff'}"/>` : '';
      this.defs.set(
        key,
        `<pattern id="${key}" width="${cell}" height="${cell}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${paper}` +
          `<circle cx="${cell / 2}" cy="${cell / 2}" r="${radius.toFixed(2)}" fill="${isInverted ? '#fff' : INK}"/></pattern>`,
      );
    }
    return `url(#${key})`;
  }

  private grey(level: number): string {
    const value = channel(255 * (1 - level));
    return this.tones === 'marked' ? `#ff${value}00` : `#${value.repeat(3)}`;
  }

  /** Even ink that lets through what it is laid on. */
  private thinInk(share: number): string {
    return this.tones === 'flat' ? this.linear([[0, thin(share)]], 0, 0, 0, 1) : 'none';
  }

  /**
   * Dots that grow from one share of black to another between two heights: one pattern tile as tall as the gradient,
   * with two staggered columns of dots, and so much empty tile below that it does not repeat.
   */
  gradientTone(from: number, to: number, y0: number, y1: number, cell = this.cell): string {
    if (this.finish === 'lines') return '#ffffff';
    if (this.finish === 'storyboard') {
      return this.linear([[0, washOf(from)], [1, washOf(to)]], 0, y0, 0, y1); // prettier-ignore
    }
    if (this.tones === 'bare' || this.tones === 'marked') return 'none';
    if (this.tones === 'flat') {
      return this.linear([[0, thin(0)], [0, thin(from)], [1, thin(to)], [1, thin(0)]], 0, y0, 0, y1); // prettier-ignore
    }
    const key = `${this.id}g${this.count++}`;
    const width = cell * Math.SQRT2;
    const rows = Math.ceil((y1 - y0) / (width / 2));
    let circles = '';
    for (let row = 0; row <= rows; row++) {
      const level = clamp(from + ((to - from) * row) / Math.max(1, rows), 0, 0.98);
      const radius = cell * Math.sqrt(level / Math.PI);
      if (radius < 0.25) continue;
      const x = row % 2 ? width / 2 : 0;
      const rest = `cy="${(row * (width / 2)).toFixed(2)}" r="${radius.toFixed(2)}"/>`;
      circles += `<circle cx="${x.toFixed(2)}" ${rest}`;
      if (x === 0) circles += `<circle cx="${width.toFixed(2)}" ${rest}`;
    }
    this.defs.set(
      key,
      `<pattern id="${key}" x="0" y="${y0.toFixed(1)}" width="${width.toFixed(3)}" height="${(y1 - y0 + 5000).toFixed(1)}" patternUnits="userSpaceOnUse"><g fill="${INK}">${circles}</g></pattern>`,
    );
    return `url(#${key})`;
  }

  /** A linear gradient; stops are `#rrggbb` or `#rrggbbaa`. */
  linear(stops: readonly (readonly [number, string])[], x1: number, y1: number, x2: number, y2: number): string {
    const key = `${this.id}l${this.count++}`;
    const written = stops.map(([offset, colour]) => {
      const opacity =
        colour.length > 7 ? ` stop-opacity="${(Number.parseInt(colour.slice(7), 16) / 255).toFixed(3)}"` : '';
      return `<stop offset="${offset}" stop-color="${colour.slice(0, 7)}"${opacity}/>`;
    });
    const [a, b, c, d] = [x1, y1, x2, y2].map((value) => value.toFixed(1));
    this.defs.set(
      key,
      `<linearGradient id="${key}" gradientUnits="userSpaceOnUse" x1="${a}" y1="${b}" x2="${c}" y2="${d}">${written.join('')}</linearGradient>`,
    );
    return `url(#${key})`;
  }

  /** Keeps a clip path and gives its id. */
  clip(path: string, isEvenOdd = false): string {
    const key = `${this.id}c${this.count++}`;
    this.defs.set(
      key,
      `<clipPath id="${key}"><path d="${path}"${isEvenOdd ? ' clip-rule="evenodd"' : ''}/></clipPath>`,
    );
    return key;
  }

  /** Draws inside a path alone. */
  within(path: string, draw: () => void, isEvenOdd = false): void {
    const key = this.clip(path, isEvenOdd);
    this.out.push(`<g clip-path="url(#${key})">`);
    draw();
    this.out.push('</g>');
  }

  /** An area of a material; `seam` is the width of a rim of the same paint, so that no paper shows between neighbours. */
  flat(path: string, m: Material, seam = 0): void {
    this.area(path, this.mode === 'bw' ? this.tone(m.bw) : this.graded(m.base), 1, seam);
  }

  /** The one shadow of a material, on what `flat` has laid; `weight` 0 to 1 is how far it goes. */
  shade(path: string, m: Material, weight = 1): void {
    if (this.mode === 'bw') {
      if (this.finish === 'lines' || m.bw >= SOLID || this.quiet) return;
      this.area(path, this.tone(m.bw + (m.bwShade - m.bw) * weight));
      return;
    }
    this.area(path, this.graded(weight >= 1 ? m.shade : mixHex(m.base, m.shade, weight)));
  }

  /**
   * An area in a colour, or in ink and tone with a share of black (or a paint that `tone`, `dots` or `gradientTone`
   * gave). A solid area in the colour of ink counts as ink.
   */
  fill(path: string, colour: string, bw: number | string, opacity = 1): void {
    if (this.mode === 'colour') {
      this.area(path, this.graded(colour), opacity);
      return;
    }
    const isLine = bw === INK || (typeof bw === 'number' && bw >= SOLID && colour === INK);
    if (isLine) this.area(path, INK, opacity);
    else this.area(path, typeof bw === 'string' ? this.knownTone(bw) : this.tone(bw), opacity);
  }

  /** Lines that others have outlined already. */
  inkPath(path: string, colour = INK, bwColour = INK): void {
    if (path === '') return;
    const drawn = this.mode === 'bw' ? this.lineOf(bwColour) : colour;
    const end = !this.hasLines && luminance(drawn) < DARK ? LEFT_OUT_END : LINE_END;
    this.area(path, this.mode === 'bw' ? drawn : this.graded(colour), 1, 0, end);
  }

  /** A stroke of the pen along a line; `bwColour` is its colour in ink and tone, white on what is black. */
  ink(line: readonly P2[], pen: Pen, colour = INK, bwColour = INK): void {
    this.inkPath(stroke(line, pen), colour, bwColour);
  }

  /**
   * Draws something with a rim of paper round it, so that it stands off a toned ground; ink and tone only. The rim follows
   * the shapes, whose lines lie on their edges: without the lines it is half as long.
   */
  halo(width: number, draw: () => void): void {
    const from = this.out.length;
    draw();
    if (this.finish !== 'ink') return;
    const shapes = this.unclippedPaths(from, this.out.length, false);
    const rim = `<path d="${shapes.join('')}" fill="#fff" stroke="#fff" stroke-width="${width}" stroke-linejoin="round"/>`;
    this.out.splice(from, 0, rim);
  }

  /** Paths of the elements `from` up to `to` that no other shape clips, those of lines with them or not. */
  unclippedPaths(from: number, to: number, hasLines: boolean): string[] {
    const paths: string[] = [];
    let depth = 0;
    for (let index = from; index < to; index++) {
      const element = this.out[index]!;
      if (element.startsWith('<g clip-path')) depth++;
      else if (element === '</g>' && depth > 0) depth--;
      else if (depth === 0 && element.startsWith('<path d="') && (hasLines || !element.endsWith(LINE_END)))
        paths.push(element.slice(9, element.indexOf('"', 9)));
    }
    return paths;
  }

  /** Hatching in a shape with the box [x, y, width, height]: tapered strokes, a little uneven. */
  hatch(path: string, box: readonly [number, number, number, number], o: HatchOptions = {}): void {
    const { angle = 62, gap = 6, w = 1.5, cross = false, seed = 1 } = o;
    this.within(path, () => {
      this.hatchLayer(box, { angle, gap, w, seed });
      if (cross) this.hatchLayer(box, { angle: angle - 55, gap, w, seed });
    });
  }

  private hatchLayer(
    [left, top, width, height]: readonly [number, number, number, number],
    { angle, gap, w, seed }: { angle: number; gap: number; w: number; seed: number },
  ): void {
    const [midX, midY, reach] = [left + width / 2, top + height / 2, Math.sqrt(width * width + height * height) / 2];
    const [ux, uy] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    let strokes = '';
    for (let k = -reach, i = 0; k < reach; k += gap, i++) {
      const aside = k + Math.sin(i * 12.9 + seed) * gap * 0.25;
      const length = reach * (0.86 + 0.14 * Math.sin(i * 7.7 + seed * 3));
      const [x, y] = [midX - uy * aside, midY + ux * aside];
      strokes += stroke([[x - ux * length, y - uy * length], [x + ux * length, y + uy * length]], { w, a: 0.2, b: 0.5 }); // prettier-ignore
    }
    this.inkPath(strokes);
  }

  /** What is drawn so far, in the finish's ink, without a document around it; `defsSvg` holds what it refers to. */
  body(): string {
    const shown = this.hasLines ? this.out : this.out.filter((element) => !element.endsWith(LEFT_OUT_END));
    return this.inFinish(shown.join(''));
  }

  /** The definitions that `body` refers to. */
  defsSvg(): string {
    return this.inFinish([...this.defs.values()].join(''));
  }

  /** A whole SVG document. */
  svg(background = '#ffffff'): string {
    const { width, height } = this;
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<defs>${this.defsSvg()}</defs><rect width="100%" height="100%" fill="${background}"/>${this.body()}</svg>`
    );
  }

  /** Ink is written as `INK` everywhere and gets the line's colour and width at the end. */
  private inFinish(svg: string): string {
    const { colour, weight } = this.line;
    if (weight === 1) return colour === INK ? svg : svg.replaceAll(INK, colour);
    const rim = `stroke="${weight > 1 ? colour : '#fff'}" stroke-width="${(Math.abs(weight - 1) * RIM).toFixed(2)}"`;
    return svg.replaceAll(`fill="${INK}"`, `fill="${colour}" ${rim}`).replaceAll(INK, colour);
  }

  /** Lines on black are white; where nothing is black, they are ink. */
  private lineOf(bwColour: string): string {
    return this.finish === 'ink' || bwColour === INK ? bwColour : INK;
  }

  /** A tone that was asked for before: patterns stay, plain colours become the finish's. */
  private knownTone(paint: string): string {
    if (this.finish === 'ink' || paint.startsWith('url(') || paint === 'none') return paint;
    return this.finish === 'lines' ? '#ffffff' : paint;
  }

  private graded(colour: string): string {
    return this.grade && colour.length === 7 && colour.startsWith('#') ? this.grade(colour) : colour;
  }

  private area(path: string, paint: string, opacity = 1, seam = 0, end = '/>'): void {
    const isUnseen = paint === 'none' || (paint.length === 9 && paint.endsWith('00'));
    if (path === '' || isUnseen) return;
    const rim = seam > 0 ? ` stroke="${paint}" stroke-width="${seam}"` : '';
    this.out.push(`<path d="${path}" fill="${paint}"${rim}${opacity < 1 ? ` opacity="${opacity}"` : ''}${end}`);
  }
}

/** 0 to 255 as two hexadecimal digits. */
function channel(value: number): string {
  return Math.round(clamp(value, 0, 255))
    .toString(16)
    .padStart(2, '0');
}

function thin(share: number): string {
  return INK + channel(255 * share);
}

import { drawRough } from './draw-rough';
import { canvasOf } from './framing';
import { INK } from './ink';
import type { RoughSpecification } from './specification';

const SHAPES = /<(path|rect|circle|ellipse|polygon|line|polyline)\b([^>]*?)\/>/g;
const PAINT_ATTRIBUTES = / (fill|stroke|fill-opacity|stroke-opacity|opacity|stroke-width)="[^"]*"/g;
const FIRST_FIGURE = '<g transform="translate(';

/**
 * A drawing of `drawRough` as line art: ink on white, fills gone (they still hide what is behind them), coloured lines
 * and shapes without an outline faint.
 * @param svg an SVG document.
 * @param unit drawing units in one pixel of the picture that it is for: lines get about one pixel wide.
 */
export function roughLines(svg: string, unit: number): string {
  return redraw(svg, unit, (stroke) => isWideLimb(stroke, unit));
}

/**
 * The specification's rough as line art for people's eyes and for ink over a picture. Fingers, too narrow for the lines
 * that the starter learned from, have their two edges here.
 */
export function roughInkSvg(specification: RoughSpecification): string {
  const { svg } = drawRough(specification);
  const unit = canvasOf(specification.size).unitsPerPixel;
  return redraw(svg, unit, (stroke) => stroke.isOverInk || isWideLimb(stroke, unit));
}

interface Stroke {
  readonly width: string;
  readonly isOfFigure: boolean;
  /** It lies on an inked line of the same path. */
  readonly isOverInk: boolean;
}

/** What the starter learned to take for a limb. */
function isWideLimb({ width, isOfFigure }: Stroke, unit: number): boolean {
  return Number(width) > 6 * unit && isOfFigure;
}

function redraw(svg: string, unit: number, isLimb: (stroke: Stroke) => boolean): string {
  const bare = withoutPaintServers(svg);
  const figuresAt = bare.indexOf(FIRST_FIGURE);
  let inkedPath: string | undefined;
  return bare.replace(SHAPES, (_element, name: string, attributes: string, at: number) => {
    const path = attribute(attributes, 'd');
    const isInk = attribute(attributes, 'stroke') === INK;
    const isOverInk = !isInk && path !== undefined && path === inkedPath;
    inkedPath = isInk ? path : undefined;
    const width = attribute(attributes, 'stroke-width') ?? '1';
    const isOfFigure = figuresAt >= 0 && at > figuresAt;
    const paper = attribute(attributes, 'fill') === 'none' ? 'none' : '#fff';
    const rest = attributes.replace(PAINT_ATTRIBUTES, '');
    const pen = penFor(attributes, unit, isLimb({ width, isOfFigure, isOverInk }));
    return `<${name}${rest} fill="${paper}"${pen}/>`;
  });
}

/** The specification's rough as line art, an SVG document of its size: what the starter's input `rough` was trained on. */
export function roughLineSvg(specification: RoughSpecification): string {
  return roughLines(drawRough(specification).svg, canvasOf(specification.size).unitsPerPixel);
}

/** Filters and gradients have no lines. */
function withoutPaintServers(svg: string): string {
  return svg
    .replace(/<filter[\s\S]*?<\/filter>/g, '')
    .replace(/ filter="[^"]*"/g, '')
    .replace(/<(linear|radial)Gradient[\s\S]*?<\/\1Gradient>/g, '');
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** The pen's attributes for one shape of the drawing. */
function penFor(attributes: string, unit: number, isLimb: boolean): string {
  const stroke = attribute(attributes, 'stroke') ?? 'none';
  const width = attribute(attributes, 'stroke-width') ?? '1';
  if (stroke === 'none') {
    const isUnseen = attribute(attributes, 'fill') === 'none';
    return isUnseen ? '' : ` stroke="#000" stroke-opacity=".4" stroke-width="${(unit * 0.7).toFixed(2)}"`;
  }
  if (stroke === INK) return ` stroke="#000" stroke-width="${width}"`;
  // A limb is a wide coloured line over a wider inked one: on paper it must leave only the inked edge.
  return isLimb
    ? ` stroke="#fff" stroke-width="${width}"`
    : ` stroke="#000" stroke-opacity=".4" stroke-width="${width}"`;
}

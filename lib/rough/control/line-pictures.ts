import { drawRough, type RoughOptions } from '../staging/draw-rough';
import type { RoughSpecification } from '../specification';
import type { ControlSize } from './control-size';

/** How many times as wide as usual the lines of a scribble are: about 6 pixels in 512. */
const SCRIBBLE_WEIGHT = 3.2;
/** The blur of a soft edge, as a share of the shorter side: about 1.6 pixels in 512. */
const SOFTNESS = 1.6 / 512;

const BLACK = '<rect width="100%" height="100%" fill="#000000"/>';

/** The panel's lines, white on black: what line art and edge inputs learned. An SVG document of the size asked for. */
export function lineArtSvg(specification: RoughSpecification, size: ControlSize = specification.size): string {
  return whiteOnBlack(sized(specification, size, { finish: 'lines' }));
}

/** The panel in a few thick lines, white on black, as with a felt pen. */
export function scribbleSvg(specification: RoughSpecification, size: ControlSize = specification.size): string {
  const { effects: _, ...plain } = specification;
  const line = { colour: '#000000', weight: SCRIBBLE_WEIGHT };
  return whiteOnBlack(sized(plain, size, { finish: 'lines', line }));
}

/** The panel's edges as HED and PiDiNet give them: soft and grey, strongest along the lines, on black. */
export function softEdgeSvg(specification: RoughSpecification, size: ControlSize = specification.size): string {
  const svg = whiteOnBlack(sized(specification, size, { finish: 'lines', line: { colour: '#000000', weight: 2.2 } }));
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const deviation = (Math.min(Number(width), Number(height)) * SOFTNESS).toFixed(2);
  const start = svg.indexOf('</defs>');
  const filter = `<filter id="soft" x="0" y="0" width="1" height="1"><feGaussianBlur stdDeviation="${deviation}"/></filter>`;
  const body = svg.slice(start + '</defs>'.length, -'</svg>'.length);
  return `${svg.slice(0, start)}${filter}</defs>${BLACK}<g filter="url(#soft)">${body}</g></svg>`;
}

/** The panel's flat colours: what a tile or a colour input keeps. */
export function colourSvg(specification: RoughSpecification, size: ControlSize = specification.size): string {
  return sized(specification, size, { finish: 'colour' });
}

/** The drawing stretched to exactly a size. */
function sized(specification: RoughSpecification, { widthPx, heightPx }: ControlSize, options: RoughOptions): string {
  const { svg } = drawRough(specification, options);
  return svg.replace(
    / width="[\d.]+" height="[\d.]+"/,
    ` width="${widthPx}" height="${heightPx}" preserveAspectRatio="none"`,
  );
}

/** Lines have no colour but black and white: each becomes the other, and paper is black to the edges. */
function whiteOnBlack(svg: string): string {
  return svg
    .replace(/#ffffff\b|#fff\b|#000000\b|#000\b/g, (colour) => (colour.startsWith('#f') ? '#000000' : '#ffffff'))
    .replace('</defs>', `</defs>${BLACK}`);
}

import type { Style } from '../vocabulary';

/** The same curve for red, green and blue. */
function toneCurve(kind: 'discrete' | 'table', values: string): string {
  return ['R', 'G', 'B'].map((channel) => `<feFunc${channel} type="${kind}" tableValues="${values}"/>`).join('');
}

const GREYSCALE = '<feColorMatrix type="saturate" values="0"/>';
/** Nine greys, as screen tones of a printed page have steps. */
const SCREEN_TONES = toneCurve('discrete', '0.07 0.07 0.3 0.46 0.66 0.78 0.86 0.94 1 1');
const STEEP = toneCurve('table', '0.03 0.03 0.03 0.06 0.3 0.9 1 1 1 1 1');

/** What a style does to the coloured drawing; the drawing itself is the anime colouring. */
const FILTERS: Readonly<Record<Exclude<Style, 'anime_coloring'>, string>> = {
  manga: `${GREYSCALE}<feComponentTransfer>${SCREEN_TONES}</feComponentTransfer>`,
  high_contrast: `${GREYSCALE}<feComponentTransfer>${STEEP}</feComponentTransfer>`,
  pastel_colors: '<feColorMatrix type="matrix" values=".55 0 0 0 .43  0 .55 0 0 .42  0 0 .55 0 .44  0 0 0 1 0"/>',
  sepia: '<feColorMatrix type="matrix" values=".39 .77 .19 0 0  .35 .69 .17 0 0  .27 .53 .13 0 0  0 0 0 1 0"/>',
};

/** The drawing (SVG elements) in a style. */
export function applyStyle(style: Style, drawing: string): string {
  if (style === 'anime_coloring') return drawing;
  return (
    '<filter id="m" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">' +
    `${FILTERS[style]}</filter><g filter="url(#m)">${drawing}</g>`
  );
}

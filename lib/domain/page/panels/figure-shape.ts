import { figureMaskSvgs, type RoughSpecification } from '@/lib/rough';

/** How wide the shape's rim is, in the mask's drawing units: lines are drawn on both sides of an outline. */
const LINE_UNITS = 5;

/**
 * What is seen of somebody in a panel's drawing, as an SVG document that is white there and has nothing elsewhere: it
 * covers them where they stood, and cuts them out of the drawing.
 * @param person their place among the specification's people
 */
export function figureShapeSvg(specification: RoughSpecification, person: number): string {
  const mask = figureMaskSvgs(specification)[person] ?? '';
  const [, open = '', inner = ''] = /^(<svg[^>]*>)(.*)<\/svg>$/s.exec(mask) ?? [];
  const grown = inner.replaceAll(
    'fill="#fff"/>',
    `fill="#fff" stroke="#fff" stroke-width="${LINE_UNITS}" stroke-linejoin="round"/>`,
  );
  return `${open}<mask id="shape">${grown}</mask><rect width="100%" height="100%" fill="#fff" mask="url(#shape)"/></svg>`;
}

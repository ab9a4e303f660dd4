import { drawFigures } from '../anatomy/figure';
import { Paint } from '../pen/paint';
import type { RoughSpecification } from '../specification';
import { stageRough, type StagedCompany } from './stage-rough';

const PAINT = / (fill|stroke)="(?!none)[^"]*"/g;
const OPACITY = / (?:fill-|stroke-)?opacity="[^"]*"/g;

/**
 * What is seen of each person, in the order of `people`: an SVG document of the picture's size, white where the person
 * is, black elsewhere and where somebody nearer hides them.
 */
export function figureMaskSvgs(specification: RoughSpecification): string[] {
  const staged = stageRough(specification);
  const { canvas, tiltDegrees } = staged;
  const { size } = specification;
  const ordered = [...staged.companies].sort((a, b) => a.depth - b.depth);
  const drawn = ordered.flatMap((company) => silhouettesOf(company, staged.panel));
  const turn =
    tiltDegrees === 0 ? '' : ` transform="rotate(${tiltDegrees.toFixed(1)} ${canvas.width / 2} ${canvas.height / 2})"`;
  return specification.people.map((_, shown) => {
    const figures = drawn.map(({ index, svg, defs }) => `<defs>${defs}</defs>${inOneColour(svg, index === shown)}`).join('');
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${canvas.width} ${canvas.height}" ` +
      `width="${size.widthPx}" height="${size.heightPx}">` +
      `<rect width="${canvas.width}" height="${canvas.height}" fill="#000"/><g${turn}>${figures}</g></svg>`
    );
  });
}

interface Silhouette {
  readonly index: number;
  readonly svg: string;
  readonly defs: string;
}

/** Each of a company by itself, the farthest first. */
function silhouettesOf({ figures, indices, camera, placement }: StagedCompany, panel: { x: number; y: number; w: number; h: number }): Silhouette[] {
  return figures.map((_, place) => {
    const p = new Paint({ finish: 'lines', width: panel.w, height: panel.h, id: `m${indices[place] ?? 0}` });
    const shown = figures.filter((__, index) => index === place);
    drawFigures(p, shown, camera, { x: placement.x, y: placement.y, s: placement.scale }, { clip: [panel.x, panel.y, panel.w, panel.h] });
    return { index: indices[place] ?? 0, svg: p.body(), defs: p.defsSvg() };
  });
}

function inOneColour(svg: string, isShown: boolean): string {
  const colour = isShown ? '#fff' : '#000';
  return `<g fill="${colour}">${svg.replace(PAINT, ` $1="${colour}"`).replace(OPACITY, '')}</g>`;
}

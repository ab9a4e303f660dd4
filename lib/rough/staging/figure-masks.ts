import { drawFigures } from '../wardrobe/draw-figures';
import { Paint } from '../pen/paint';
import type { RoughSpecification } from '../specification';
import { drawCreature } from './creature-of';
import { stageRough, type StagedCompany, type StagedRough } from './stage-rough';

/**
 * What is seen of each person, in the order of `people`: an SVG document of the picture's size, white where the person
 * is, black elsewhere and where somebody nearer hides them.
 */
export function figureMaskSvgs(specification: RoughSpecification): string[] {
  const staged = stageRough(specification);
  const { canvas, tiltDegrees } = staged;
  const { size } = specification;
  // Somebody whom others hide wholly, as in a crowd in a very narrow panel, has no outline.
  const seen = [...staged.companies]
    .sort((a, b) => a.depth - b.depth)
    .flatMap((one) => silhouettesOf(one, staged))
    .filter(({ path }) => path !== '');
  const turn =
    tiltDegrees === 0 ? '' : ` transform="rotate(${tiltDegrees.toFixed(1)} ${canvas.width / 2} ${canvas.height / 2})"`;
  return specification.people.map((_, shown) => {
    const figures = seen.map(({ index, path }) => `<path d="${path}" fill="${index === shown ? '#fff' : '#000'}"/>`);
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${canvas.width} ${canvas.height}" ` +
      `width="${size.widthPx}" height="${size.heightPx}">` +
      `<rect width="${canvas.width}" height="${canvas.height}" fill="#000"/><g${turn}>${figures.join('')}</g></svg>`
    );
  });
}

/** The outlines of those of a company, what each hides of the other taken away. */
export function silhouettesOf(
  { figures, indices, camera, placement, creature }: StagedCompany,
  { panel }: StagedRough,
): { index: number; path: string }[] {
  const p = new Paint({ finish: 'lines', width: panel.w, height: panel.h });
  if (creature) {
    drawCreature(p, creature, placement);
    return [{ index: indices[0] ?? 0, path: pathsIn(p.body()) }];
  }
  const place = { x: placement.x, y: placement.y, s: placement.scale };
  const { silhouettes } = drawFigures(p, figures, camera, place, {
    clip: [panel.x, panel.y, panel.w, panel.h],
    silhouettes: true,
  });
  // Somebody whom others hide wholly, as in a crowd in a very narrow panel, has no outline.
  return silhouettes.map((path, index) => ({ index: indices[index] ?? 0, path })).filter(({ path }) => path !== '');
}

/** The outlines of everything that is filled. */
function pathsIn(svg: string): string {
  return [...svg.matchAll(/<path d="([^"]*)" fill="(?!none)/g)].map(([, path = '']) => path).join('');
}

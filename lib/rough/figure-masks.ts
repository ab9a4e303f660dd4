import { drawParts, roughDocument } from './draw-rough';
import type { RoughSpecification } from './specification';

const PAINT = / (fill|stroke)="(?!none")[^"]*"/g;
const OPACITY = / (?:fill-|stroke-)?opacity="[^"]*"/g;

/**
 * What is seen of each person, in the order of `people`: an SVG document of the picture's size, white where the person
 * is, black elsewhere and where somebody nearer hides them.
 */
export function figureMaskSvgs(specification: RoughSpecification): string[] {
  const { people, order, canvas } = drawParts(specification);
  const ground = `<rect width="${canvas.width}" height="${canvas.height}" fill="#000"/>`;
  return people.map((_, shown) => {
    const figures = order.map((index) => painted(people[index]?.svg ?? '', index === shown ? '#fff' : '#000'));
    return roughDocument(specification, ground + figures.join(''));
  });
}

function painted(svg: string, colour: string): string {
  return `<g fill="${colour}">${svg.replace(PAINT, ` $1="${colour}"`).replace(OPACITY, '')}</g>`;
}

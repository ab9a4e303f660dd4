import { Paint } from '../pen/paint';

/** The outlines of the shapes that something draws, lines left out, as one path each. */
export function shapesOf(width: number, height: number, draw: (p: Paint) => void): string[] {
  const p = new Paint({ finish: 'lines', width, height });
  draw(p);
  return p.unclippedPaths(0, p.out.length, false);
}

import type { InkEdit } from '@/lib/contracts/region-edits';
import type { RoughSpecification } from '@/lib/rough';
import { colouredInk } from './coloured-ink';

interface Pen {
  readonly colour: string;
  /** Times the rough's own width. */
  readonly width: number;
}

/**
 * The ink of a panel as one SVG document over its picture: the rough's own, and inside each edit's region the ink that
 * the edit has in its place. Later edits lie over earlier ones.
 */
export function panelInk(specification: RoughSpecification, edits: readonly InkEdit[], pen: Pen): string {
  const base = colouredInk(specification, pen);
  if (edits.length === 0) return base;
  const { width, height } = sizeOf(base);
  const all = `M0 0H${width}V${height}H0Z`;
  const clips: string[] = [];
  const drawn = edits.reduce((below, edit, index) => {
    const d = edit.rings.map((ring) => ringPath(ring, width, height)).join('');
    clips.push(clip(`out${index}`, all + d), clip(`in${index}`, d));
    const inside =
      edit.specification === null ? '' : placed(edit.specification, edit.box, { index, pen, width, height });
    return `<g clip-path="url(#out${index})">${below}</g><g clip-path="url(#in${index})">${inside}</g>`;
  }, contentOf(base));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" preserveAspectRatio="none">${clips.join('')}${drawn}</svg>`;
}

function clip(id: string, d: string): string {
  return `<clipPath id="${id}"><path d="${d}" clip-rule="evenodd"/></clipPath>`;
}

function ringPath(ring: InkEdit['rings'][number], width: number, height: number): string {
  const points = ring.map(({ x, y }) => `${(x * width).toFixed(2)} ${(y * height).toFixed(2)}`);
  return points.length === 0 ? '' : `M${points.join('L')}Z`;
}

/** A specification's ink where its picture lies, its own names apart from those of others. */
function placed(
  specification: RoughSpecification,
  box: InkEdit['box'],
  o: { readonly index: number; readonly pen: Pen; readonly width: number; readonly height: number },
): string {
  const name = `edit${o.index}-`;
  const svg = colouredInk(specification, o.pen)
    .replaceAll(/ id="/g, ` id="${name}`)
    .replaceAll('url(#', `url(#${name}`)
    .replaceAll('href="#', `href="#${name}`);
  const [x, y] = [box.left * o.width, box.top * o.height];
  const [width, height] = [(box.right - box.left) * o.width, (box.bottom - box.top) * o.height];
  const viewBox = /viewBox="[^"]*"/.exec(svg)?.[0] ?? '';
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" ${viewBox} preserveAspectRatio="none">${contentOf(svg)}</svg>`;
}

function contentOf(svg: string): string {
  return svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
}

/** In the document's own units. */
function sizeOf(svg: string): { width: number; height: number } {
  const [, width = '512', height = '512'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

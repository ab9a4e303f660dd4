import type { BookPage } from '@/lib/contracts/books';
import type { Lettering } from '@/lib/lettering/open-lettering';
import { roughInkSvg, type RoughSpecification } from '@/lib/rough';
import type { PageFormat } from '../layout/page-formats';
import type { PageBox, PagePolygon } from '../layout/page-point';
import { balloonArt } from './balloon-art';
import type { PanelView } from './panel-view';

/** Of panels' borders, in millimetres; professional manuscripts have 0.5 to 0.8. */
export const BORDER_MM = 0.6;
/** Of balloons' outlines. */
export const BALLOON_LINE_MM = 0.4;
export const INK = '#16130f';
/** The pencil that cameras don't see. */
export const PENCIL = '#4fa3e3';

/** What a panel shows on a page that is written out. */
export interface PanelArt {
  readonly view: PanelView;
  readonly specification: RoughSpecification;
  /** The drawn picture as a data address; null shows the rough. */
  readonly picture: string | null;
  /** Over the picture. */
  readonly ink: { readonly colour: string; readonly width: number } | null;
}

export interface PageToWrite {
  readonly page: Pick<BookPage, 'panels' | 'balloons'>;
  readonly format: PageFormat;
  /** By panel id. */
  readonly art: ReadonlyMap<string, PanelArt>;
  readonly lettering: Lettering;
  /** Whether the paper goes to the bleed's edge, or ends where it is trimmed. */
  readonly hasBleed: boolean;
  /** Pictures only, or borders and letters as well. */
  readonly layers: 'all' | 'pictures';
  readonly widthPx: number;
}

/** The paper of a page that is written out, in page millimetres. */
export function paperOf({ widthMm, heightMm, bleedMm }: PageFormat, hasBleed: boolean): PageBox {
  const over = hasBleed ? bleedMm : 0;
  return { left: -over, top: -over, right: widthMm + over, bottom: heightMm + over };
}

/** A page as one SVG document, pictures inside. */
export function pageSvg(o: PageToWrite): string {
  const { page, format, hasBleed, layers, widthPx } = o;
  const paper = paperOf(format, hasBleed);
  const [width, height] = [paper.right - paper.left, paper.bottom - paper.top];
  const body = page.panels
    .map(({ id, polygon }, index) => panelSvg(polygon, o.art.get(id), { index, layers }))
    .join('');
  const letters = layers === 'all' ? page.balloons.map((balloon) => balloonSvg(balloon, o.lettering)).join('') : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${paper.left} ${paper.top} ${width} ${height}" ` +
    `width="${widthPx}" height="${Math.round((widthPx * height) / width)}">` +
    `<rect x="${paper.left}" y="${paper.top}" width="${width}" height="${height}" fill="#ffffff"/>${body}${letters}</svg>`
  );
}

function panelSvg(
  polygon: PagePolygon,
  art: PanelArt | undefined,
  { index, layers }: { index: number; layers: PageToWrite['layers'] },
): string {
  const d = polygonPath(polygon);
  const border =
    layers === 'all'
      ? `<path d="${d}" fill="none" stroke="${INK}" stroke-width="${BORDER_MM}" stroke-linejoin="miter"/>`
      : '';
  if (!art) return border;
  const { rect } = art.view;
  const place = `x="${rect.left}" y="${rect.top}" width="${rect.right - rect.left}" height="${rect.bottom - rect.top}" preserveAspectRatio="none"`;
  const picture = art.picture === null ? '' : `<image ${place} href="${art.picture}"/>`;
  const lines = art.picture === null ? { colour: PENCIL, width: 1 } : art.ink;
  const ink = lines === null ? '' : placedInk(art.specification, { place, index, ...lines });
  return (
    `<clipPath id="panel${index}"><path d="${d}"/></clipPath>` +
    `<g clip-path="url(#panel${index})"><path d="${d}" fill="#ffffff"/>${picture}${ink}</g>${border}`
  );
}

/** The rough's lines as part of a larger drawing: its own names get the panel's number. */
function placedInk(
  specification: RoughSpecification,
  o: { place: string; index: number; colour: string; width: number },
): string {
  const svg = colouredInk(specification, o)
    .replaceAll(/ id="/g, ` id="rough${o.index}-`)
    .replaceAll('url(#', `url(#rough${o.index}-`)
    .replaceAll('href="#', `href="#rough${o.index}-`);
  const viewBox = /viewBox="[^"]*"/.exec(svg)?.[0] ?? '';
  const inner = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  return `<g style="mix-blend-mode:multiply"><svg ${o.place} ${viewBox}>${inner}</svg></g>`;
}

/** The rough's ink in a colour, its lines as many times as wide. */
export function colouredInk(
  specification: RoughSpecification,
  { colour, width }: { readonly colour: string; readonly width: number },
): string {
  const svg = roughInkSvg(specification);
  const dyed = svg.replaceAll(/(stroke|fill)="#(?!fff)[0-9a-f]{3,6}"/gi, `$1="${colour}"`);
  if (width === 1) return dyed;
  return dyed.replaceAll(
    /stroke-width="([\d.]+)"/g,
    (_, value: string) => `stroke-width="${(Number(value) * width).toFixed(2)}"`,
  );
}

function balloonSvg(balloon: BookPage['balloons'][number], lettering: Lettering): string {
  const { outline, letters } = balloonArt(balloon, lettering);
  const line = `fill="#ffffff" stroke="${INK}" stroke-width="${BALLOON_LINE_MM}" stroke-linejoin="round"`;
  const dash = outline.isDashed ? ' stroke-dasharray="1.6 1"' : '';
  const shape = [outline.puffs, outline.d].map((d) => (d === '' ? '' : `<path d="${d}" ${line}${dash}/>`)).join('');
  // Sounds stand on the drawing itself, with a rim of paper so that they can be read.
  const rim =
    balloon.kind === 'sfx' ? ' stroke="#ffffff" stroke-width="1.2" paint-order="stroke" stroke-linejoin="round"' : '';
  const words = letters === null || letters.d === '' ? '' : `<path d="${letters.d}" fill="${INK}"${rim}/>`;
  return `<g transform="translate(${balloon.at.x} ${balloon.at.y})">${shape}${words}</g>`;
}

export function polygonPath(polygon: PagePolygon): string {
  return `M${polygon.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}

import type { BookPage, InkReplaces } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { InkEdit } from '@/lib/contracts/region-edits';
import type { Lettering } from '@/lib/lettering';
import { drawRough, type Finish, type RoughSpecification, type Tones } from '@/lib/rough';
import type { PageFormat } from '../../layout/page-formats';
import { MM_PER_INCH, type PageBox, type PagePolygon } from '../../layout/page-point';
import type { AreaTones } from '../areas/area-svg';
import { layerSvg } from './layer-svg';
import { drawingSide, toneCell } from '../panels/panel-finish';
import { panelInk } from '../panels/panel-ink';
import { BORDER_MM, INK, polygonPath } from '../panels/panel-outline';
import { paintedLayers } from './painted-layers';
import type { PanelView } from '../panels/panel-view';

/** What a panel shows on a page that is written out. */
export interface PanelArt {
  readonly view: PanelView;
  readonly specification: RoughSpecification;
  /** The painted picture as a data address; null shows Koma's own drawing. */
  readonly picture: string | null;
  /** Where the picture lies on the page. */
  readonly place: PageBox;
  /** Over the picture. */
  readonly ink: { readonly colour: string; readonly width: number } | null;
  /** What edits changed of it. */
  readonly inkEdits: readonly InkEdit[];
  /** Of Koma's own drawing, where there is no picture. */
  readonly finish: Finish;
  /** What of the drawing isn't shown, or that nothing is; absent shows everything. */
  readonly inkReplaces?: InkReplaces | undefined;
}

export interface PageToWrite {
  /** With the strokes of its layers of ink. */
  readonly page: Pick<BookPage, 'panels' | 'balloons' | 'layers'>;
  readonly format: PageFormat;
  /** By panel id. */
  readonly art: ReadonlyMap<string, PanelArt>;
  readonly lettering: Lettering;
  /** Whose words are lettered; null is the book's own. */
  readonly language: Language | null;
  /** The language that the book is written in. */
  readonly main: Language;
  /** Whether the paper goes to the bleed's edge, or ends where it is trimmed. */
  readonly hasBleed: boolean;
  /** Pictures only, without borders; or every layer. */
  readonly layers: 'all' | 'pictures';
  readonly widthPx: number;
  /** How the tones of Koma's own drawings are laid: as dots unless told otherwise. */
  readonly tones?: Tones;
  /** Which tones of areas are painted: all of them as greys unless told otherwise. */
  readonly areaTones?: AreaTones;
  /** The part that is shown, in page millimetres; the whole paper unless told otherwise. */
  readonly area?: PageBox;
  /** Whether draft layers are shown as well, as in a storyboard. */
  readonly hasDrafts?: boolean;
  /** Lines and letters without grey pixels at their edges. */
  readonly hasHardEdges?: boolean;
}

/** The paper of a page that is written out, in page millimetres. */
export function paperOf({ widthMm, heightMm, bleedMm }: PageFormat, hasBleed: boolean): PageBox {
  const over = hasBleed ? bleedMm : 0;
  return { left: -over, top: -over, right: widthMm + over, bottom: heightMm + over };
}

/** A page as one SVG document, pictures inside. */
export function pageSvg(o: PageToWrite): string {
  const { page, format, hasBleed, layers, widthPx } = o;
  const paper = o.area ?? paperOf(format, hasBleed);
  const edges = o.hasHardEdges === true ? ' shape-rendering="crispEdges"' : '';
  const [width, height] = [paper.right - paper.left, paper.bottom - paper.top];
  const pictures = page.panels
    .map(({ id, polygon }, index) =>
      panelSvg(polygon, o.art.get(id), {
        index,
        layers,
        dpi: (widthPx * MM_PER_INCH) / width,
        tones: o.tones ?? 'dots',
      }),
    )
    .join('');
  const body =
    layers === 'pictures'
      ? pictures
      : paintedLayers({
          ...page,
          lettering: o.lettering,
          language: o.language,
          main: o.main,
          hasDrafts: o.hasDrafts ?? false,
        })
          .map((layer) => layerSvg(layer, pictures, o.areaTones ?? 'flat'))
          .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${paper.left} ${paper.top} ${width} ${height}" ` +
    `width="${widthPx}" height="${Math.round((widthPx * height) / width)}"${edges}>` +
    `<rect x="${paper.left}" y="${paper.top}" width="${width}" height="${height}" fill="#ffffff"/>${body}</svg>`
  );
}

function panelSvg(
  polygon: PagePolygon,
  art: PanelArt | undefined,
  { index, layers, ...o }: { index: number; layers: PageToWrite['layers']; dpi: number; tones: Tones },
): string {
  const d = polygonPath(polygon);
  const border = layers === 'all' ? panelBorder(polygon) : '';
  if (!art) return border;
  const shown = panelPieces(art, { index, ...o })
    .map(({ svg }) => svg)
    .join('');
  return (
    `<clipPath id="panel${index}"><path d="${d}"/></clipPath>` +
    `<g clip-path="url(#panel${index})"><path d="${d}" fill="#ffffff"/>${shown}</g>${border}`
  );
}

/** The line around a panel, half of it outside. */
export function panelBorder(polygon: PagePolygon): string {
  return `<path d="${polygonPath(polygon)}" fill="none" stroke="${INK}" stroke-width="${BORDER_MM}" stroke-linejoin="miter"/>`;
}

/** A part of what a panel shows: its painted picture, ink over it (which multiplies), or Koma's own drawing. */
export interface PanelPiece {
  readonly kind: 'picture' | 'ink' | 'drawing';
  readonly svg: string;
}

/** What a panel shows on its white paper, from the lowest, not yet cut to its outline. */
export function panelPieces(art: PanelArt, o: { index: number; dpi: number; tones: Tones }): PanelPiece[] {
  if (art.inkReplaces === 'all') return [];
  if (art.picture === null) return [{ kind: 'drawing', svg: placedDrawing(art, o) }];
  const rect = art.place;
  const place = `x="${rect.left}" y="${rect.top}" width="${rect.right - rect.left}" height="${rect.bottom - rect.top}" preserveAspectRatio="none"`;
  const picture = { kind: 'picture', svg: `<image ${place} href="${art.picture}"/>` } as const;
  if (art.ink === null) return [picture];
  return [picture, { kind: 'ink', svg: placedInk(art, { place, index: o.index, ...art.ink }) }];
}

/** Koma's own drawing of a panel, its pens and dots as wide as everywhere on the page. */
function placedDrawing(
  { specification, view, finish, inkReplaces }: PanelArt,
  o: { index: number; dpi: number; tones: Tones },
): string {
  const { left, top, right, bottom } = view.rect;
  const { svg } = drawRough(specification, {
    finish,
    side: drawingSide(view.rect),
    cell: toneCell(o.dpi),
    tones: o.tones,
    id: `panel${o.index}-`,
    hasLines: inkReplaces === undefined,
  });
  return nested(
    svg,
    `x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" preserveAspectRatio="none"`,
  );
}

/** A document as part of a larger one. */
function nested(svg: string, place: string): string {
  const viewBox = /viewBox="[^"]*"/.exec(svg)?.[0] ?? '';
  return `<svg ${place} ${viewBox}>${svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))}</svg>`;
}

/** A panel's lines over its picture: their own names get the panel's number. */
function placedInk(
  { specification, inkEdits }: PanelArt,
  o: { place: string; index: number; colour: string; width: number },
): string {
  const svg = panelInk(specification, inkEdits, o)
    .replaceAll(/ id="/g, ` id="rough${o.index}-`)
    .replaceAll('url(#', `url(#rough${o.index}-`)
    .replaceAll('href="#', `href="#rough${o.index}-`);
  return `<g style="mix-blend-mode:multiply">${nested(svg, o.place)}</g>`;
}

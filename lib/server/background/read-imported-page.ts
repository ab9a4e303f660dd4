import type { FoundBalloons, ImportedPart, PageFit } from '@/lib/contracts/page-imports';
import { MOST_BALLOONS } from '@/lib/contracts/books';
import type { PageFormat } from '@/lib/domain/layout/page-formats';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { cropForPanel, panelOnPage, placePage, toPagePoint, type PagePlace } from '@/lib/domain/page-import/place-page';
import { isInsidePolygon } from '@/lib/geometry';
import { cropMirrored, encodePng, encodeWebp, resizePicture, toGrey, type Picture } from '@/pipeline/image';
import { findBalloons, findPanels, type GreyPage } from '@/pipeline/raster';
import { pdfPage } from './imported-page/pdf-page';
import { picturePage } from './imported-page/picture-page';
import { psdPage } from './imported-page/psd-page';
import type { RawPage } from './imported-page/raw-page';

/** A page to be read: values alone, and files by their path. */
export interface PageToImport {
  readonly source:
    | { readonly kind: 'picture' | 'psd'; readonly bytes: Uint8Array }
    | { readonly kind: 'pdf'; readonly path: string; readonly number: number };
  readonly paper: PageFormat;
  readonly canSpread: boolean;
  readonly fit: PageFit;
  readonly isRtl: boolean;
  readonly balloons: FoundBalloons;
}

/** A page as it is stored. */
export interface ImportedPage {
  readonly isSpread: boolean;
  /** In reading order. */
  readonly panels: readonly {
    readonly polygon: readonly PagePoint[];
    readonly file: Uint8Array;
    readonly mediaType: 'image/png' | 'image/webp';
    readonly widthPx: number;
    readonly heightPx: number;
    readonly part: ImportedPart;
  }[];
  readonly balloons: readonly {
    readonly at: PagePoint;
    readonly widthMm: number;
    readonly heightMm: number;
    readonly isBox: boolean;
    /** Index of the panel that it is in; null for one beside them. */
    readonly panel: number | null;
  }[];
}

const PANELS_HEIGHT_PX = 800;
const BALLOONS_HEIGHT_PX = 1000;
/** Of panels whose page was lossy already. */
const QUALITY = 95;

/**
 * Reads a page of another program: its picture, the panels on it and each panel's part of the picture, and its balloons.
 * @throws AppError `project-file-unreadable`, `picture-unreadable`
 */
export async function readImportedPage({ source, ...o }: PageToImport): Promise<ImportedPage> {
  const raw = await openPage(source);
  const { picture } = raw;
  const place = placePage({ widthPx: picture.widthPx, heightPx: picture.heightPx, trimPx: raw.trimPx }, o);
  const grey = toGrey(picture);
  const outlines = raw.panels ?? (await outlinesOf(grey, o.isRtl));
  const polygons = outlines.map((outline) => panelOnPage(place, outline));
  const panels: ImportedPage['panels'][number][] = [];
  for (const polygon of polygons) panels.push({ polygon, ...(await panelPicture(raw, place, polygon)) });
  const balloons = o.balloons === 'empty' ? await balloonsOn(grey, place, polygons) : [];
  return { isSpread: place.isSpread, panels, balloons };
}

function openPage(source: PageToImport['source']): Promise<RawPage> {
  switch (source.kind) {
    case 'picture':
      return picturePage(source.bytes);
    case 'psd':
      return psdPage(source.bytes);
    case 'pdf':
      return pdfPage(source);
    default:
      return source satisfies never;
  }
}

/** The picture small enough to look at, and how many of its pixels one of the small picture is. */
async function shrunk(grey: Picture, heightPx: number): Promise<{ readonly page: GreyPage; readonly scale: number }> {
  const scale = Math.max(1, Math.max(grey.heightPx, grey.widthPx / 2) / heightPx);
  const size = { widthPx: Math.round(grey.widthPx / scale), heightPx: Math.round(grey.heightPx / scale) };
  return { page: await resizePicture(grey, size, 'cubic'), scale };
}

async function outlinesOf(grey: Picture, isRtl: boolean): Promise<PagePoint[][]> {
  const { page, scale } = await shrunk(grey, PANELS_HEIGHT_PX);
  const within = (at: number, most: number): number => Math.max(0, Math.min(most, at * scale));
  return findPanels(page, { isRtl }).map(({ corners }) =>
    corners.map(({ x, y }) => ({ x: within(x, grey.widthPx), y: within(y, grey.heightPx) })),
  );
}

async function panelPicture({ picture, isLossless, origin }: RawPage, place: PagePlace, polygon: readonly PagePoint[]) {
  const { crop, frame } = cropForPanel(place, polygon);
  const part = cropMirrored(picture, crop);
  const { widthPx, heightPx } = part;
  const file = isLossless ? await encodePng(part) : await encodeWebp(part, QUALITY);
  const mediaType = isLossless ? ('image/png' as const) : ('image/webp' as const);
  return { file, mediaType, widthPx, heightPx, part: { frame, origin } };
}

async function balloonsOn(grey: Picture, place: PagePlace, polygons: readonly (readonly PagePoint[])[]) {
  const { page, scale } = await shrunk(grey, BALLOONS_HEIGHT_PX);
  return findBalloons(page)
    .slice(0, MOST_BALLOONS)
    .map(({ left, top, right, bottom, isBox }) => {
      const at = toPagePoint(place, { x: ((left + right) / 2) * scale, y: ((top + bottom) / 2) * scale });
      const mm = scale * place.mmPerPx;
      const panel = polygons.findIndex((polygon) => isInsidePolygon(at, polygon));
      return {
        ...{ at, isBox, panel: panel < 0 ? null : panel },
        widthMm: Math.max(2, (right - left) * mm),
        heightMm: Math.max(2, (bottom - top) * mm),
      };
    });
}

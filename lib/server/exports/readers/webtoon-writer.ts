import type { WebtoonSettings } from '@/lib/contracts/reader-export-settings';
import { FILE_ENDINGS, namedByRule } from '@/lib/domain/export/file-names';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { MM_PER_INCH } from '@/lib/domain/layout/page-point';
import { joinedSourceType } from '@/lib/domain/export/provenance/digital-source-type';
import { sourceXmp } from '@/lib/domain/export/provenance/page-xmp';
import { cutSlices, type Slice } from '@/lib/domain/publish/webtoon/cut-slices';
import { planStrip, type PlacedPanel, type Strip } from '@/lib/domain/publish/webtoon/plan-strip';
import { stripPanels } from '@/lib/domain/publish/webtoon/strip-panels';
import { encodePageFile, resizePicture, type Picture } from '@/pipeline/image';
import { AppError } from '../../app-error';
import { loadSourcePage, type ExportSource, type SourcePage } from '../export-source';
import type { ExportTarget, ExportWriter } from '../export-writer';
import { pageRaster } from '../page-raster';
import { writeZipFile, type ZipFile } from '../zip-file';

const WHITE = 255;
/** Of JPEG, tried from the best until a slice fits its limit. */
const QUALITIES = [92, 85, 76, 66, 55] as const;

/** Writes a scroll: panels one below the other, cut into slices in the gutters, as numbered pictures in a zip. */
export function webtoonWriter(settings: WebtoonSettings): ExportWriter {
  return {
    extension: '.zip',
    mediaType: 'application/zip',
    write: (source, target) => writeZipFile(target.path, (zip) => writeSlices(source, settings, { zip, target })),
  };
}

async function writeSlices(
  source: ExportSource,
  settings: WebtoonSettings,
  { zip, target }: { readonly zip: ZipFile; readonly target: ExportTarget },
): Promise<void> {
  const { widthMm } = formatOf(source.book.format);
  const strip = planStrip(stripPanels(source.pages), widthMm, settings);
  const slices = cutSlices(strip, settings.sliceHeightPx);
  const mostBytes = Math.min(settings.mostFileBytes, Math.floor(settings.mostBytes / Math.max(1, slices.length)));
  const panels = panelPictures(source, strip);
  for (const [at, slice] of slices.entries()) {
    target.signal.throwIfAborted();
    const bytes = await fittingFile(await drawSlice(strip, slice, panels), {
      settings,
      mostBytes,
      count: slices.length,
      xmp: settings.hasProvenance ? sliceXmp(source, strip, slice) : null,
    });
    const name = namedByRule('{page}', { title: source.title, page: at + 1, chapter: 1, last: slices.length });
    await zip.add(`${name}${FILE_ENDINGS[settings.file]}`, bytes, { isStored: true });
    target.onPage(Math.floor(((at + 1) * source.pages.length) / slices.length), source.pages.length);
  }
}

/** @throws AppError `state-conflict` where even the lowest quality is larger than a slice may be */
async function fittingFile(
  picture: Picture,
  o: {
    readonly settings: WebtoonSettings;
    readonly mostBytes: number;
    readonly count: number;
    readonly xmp: string | null;
  },
): Promise<Uint8Array> {
  const qualities = o.settings.file === 'png' ? QUALITIES.slice(0, 1) : QUALITIES;
  for (const quality of qualities) {
    const bytes = await encodePageFile(picture, {
      file: o.settings.file,
      quality,
      dpi: null,
      isBilevel: false,
      xmp: o.xmp,
    });
    if (bytes.byteLength <= o.mostBytes) return bytes;
  }
  const sentence = `A slice is larger than ${Math.floor(o.mostBytes / 1000)} kB, which is all that each of ${o.count} slices may have.`;
  throw new AppError('state-conflict', sentence, {
    action: 'Export the chapters one by one, or as JPEG, or narrower.',
  });
}

/** How the panels were made that a slice shows. */
function sliceXmp({ sources }: ExportSource, { panels }: Strip, { top, bottom }: Slice): string | null {
  const shown = panels.filter((placed) => placed.top + placed.heightPx > top && placed.top < bottom);
  const made = shown.flatMap(({ panel }) => (panel.panelId === null ? [] : (sources.get(panel.panelId) ?? [])));
  return sourceXmp(joinedSourceType(made));
}

async function drawSlice(strip: Strip, { top, bottom }: Slice, panels: PanelPictures): Promise<Picture> {
  const { widthPx } = strip;
  const heightPx = bottom - top;
  const data = new Uint8Array(widthPx * heightPx * 3).fill(WHITE);
  for (const placed of strip.panels) {
    if (placed.top + placed.heightPx <= top || placed.top >= bottom) continue;
    const picture = await panels.draw(placed);
    for (let row = 0; row < placed.heightPx; row += 1) {
      const from = row * placed.widthPx * 3;
      data.set(
        picture.data.subarray(from, from + placed.widthPx * 3),
        ((placed.top - top + row) * widthPx + placed.left) * 3,
      );
    }
  }
  return { widthPx, heightPx, channels: 3, data };
}

interface PanelPictures {
  draw(placed: PlacedPanel): Promise<Picture>;
}

/**
 * Panels as pictures, each with its own balloons alone; the page that they are on is loaded once for all of them, for the
 * panel that is enlarged the most.
 */
function panelPictures(source: ExportSource, { panels }: Strip): PanelPictures {
  const dpiOf = ({ panel: { box }, widthPx }: PlacedPanel): number => (widthPx * MM_PER_INCH) / (box.right - box.left);
  const mostDpi = new Map<string, number>();
  for (const placed of panels) {
    const { id } = placed.panel.page;
    mostDpi.set(id, Math.max(mostDpi.get(id) ?? 0, dpiOf(placed)));
  }
  let shown: SourcePage | null = null;
  return {
    async draw(placed) {
      const { widthPx, heightPx } = placed;
      const { box, page, panelId, balloonIds } = placed.panel;
      const dpi = dpiOf(placed);
      if (shown?.page.id !== page.id) shown = await loadSourcePage(source, page, mostDpi.get(page.id) ?? dpi);
      const whole = shown.page;
      const alone = {
        ...shown,
        page: {
          ...whole,
          panels: whole.panels.filter(({ id }) => id === panelId),
          balloons: whole.balloons.filter(({ id }) => balloonIds.includes(id)),
        },
      };
      const raster = { area: box, dpi, colour: 'colour', edges: 'smooth', layers: 'all', tones: 'flat' } as const;
      const picture = await pageRaster(source, alone, raster);
      return resizePicture(picture, { widthPx, heightPx });
    },
  };
}

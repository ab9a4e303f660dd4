import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import type { PdfSettings } from '@/lib/contracts/export-settings';
import { pageInWords, describePage } from '@/lib/domain/description/describe-page';
import { BORDER_MM, INK, polygonPath } from '@/lib/domain/page/panels/panel-outline';
import { paperOf } from '@/lib/domain/page/svg/page-svg';
import { paintedLayers } from '@/lib/domain/page/svg/painted-layers';
import { altWords } from '@/lib/i18n/alt-words';
import { encodeJpeg } from '@/pipeline/image';
import { pause } from '../../queue/pause';
import { loadSourcePage, type ExportSource, type SourcePage } from '../export-source';
import type { ExportTarget, ExportWriter } from '../export-writer';
import { pageRaster } from '../page-raster';
import { writeLayerPaths, writeSheet } from './pdf-layers';

const POINTS_PER_MM = 72 / 25.4;

/** How many bytes may wait to be written before the next page is drawn. */
const MOST_WAITING_BYTES = 1_000_000;

/** Writes a PDF: pictures at a resolution; borders, strokes and letters as outlines, layer by layer. */
export function pdfWriter(settings: PdfSettings): ExportWriter {
  return {
    extension: '.pdf',
    mediaType: 'application/pdf',
    write: (source, target) => writePdf(source, settings, target),
  };
}

async function writePdf(source: ExportSource, settings: PdfSettings, target: ExportTarget): Promise<void> {
  const { path, signal, onPage } = target;
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    info: { Title: source.title, Creator: 'Koma' },
    // Readers of screens say the title, in the book's language, and each page by its words.
    lang: source.language ?? source.main,
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
  });
  const written = pipeline(document, createWriteStream(path), { signal });
  // A failure before the end is told where it is waited for.
  written.catch(() => undefined);
  for (const [index, bare] of source.pages.entries()) {
    signal.throwIfAborted();
    await writePage(document, source, { settings, shown: await loadSourcePage(source, bare, settings.dpi) });
    await untilWritten(document, signal);
    onPage(index + 1, source.pages.length);
  }
  document.end();
  await written;
}

async function writePage(
  document: PDFKit.PDFDocument,
  source: ExportSource,
  { settings, shown }: { settings: PdfSettings; shown: SourcePage },
): Promise<void> {
  const { company, lettering, language, main } = source;
  const { page, format: size, states } = shown;
  const layers = paintedLayers({ ...page, lettering, language, main });
  const raster = { ...settings, layers: 'pictures', area: paperOf(size, false) } as const;
  const hasPictures = layers.some(({ kind }) => kind === 'pictures');
  const jpeg = hasPictures ? Buffer.from(await encodeJpeg(await pageRaster(source, shown, raster), 92)) : null;
  document.addPage({ size: [size.widthMm * POINTS_PER_MM, size.heightMm * POINTS_PER_MM], margin: 0 });
  const told = describePage({ page, company, states, language, main, words: altWords(language ?? main) });
  const figure = document.struct('Figure', { alt: pageInWords(told) }, () => {
    document.save().scale(POINTS_PER_MM);
    for (const layer of layers) {
      writeSheet(document, { ...layer, size }, () => {
        if (layer.kind === 'pictures' && jpeg !== null) writePictures(document, { jpeg, shown });
        else writeLayerPaths(document, layer);
      });
    }
    document.restore();
  });
  document.addStructure(figure);
  figure.end();
}

/** Waits while the disk is slower than the pages come, so that they don't pile up in memory. */
async function untilWritten(document: PDFKit.PDFDocument, signal: AbortSignal): Promise<void> {
  do await pause(1, signal);
  while (document.readableLength > MOST_WAITING_BYTES && !signal.aborted);
}

/** What panels show as one picture, and their borders as lines, in millimetres. */
function writePictures(document: PDFKit.PDFDocument, { jpeg, shown }: { jpeg: Buffer; shown: SourcePage }): void {
  const { page, format } = shown;
  document.image(jpeg, 0, 0, { width: format.widthMm, height: format.heightMm });
  for (const { polygon } of page.panels) {
    document.path(polygonPath(polygon)).lineWidth(BORDER_MM).lineJoin('miter').stroke(INK);
  }
}

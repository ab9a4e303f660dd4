import type { PdfSettings } from '@/lib/contracts/export-settings';
import { pageInWords, describePage } from '@/lib/domain/description/describe-page';
import { expandedBox, type Sheet, type SheetPart } from '@/lib/domain/export/sheets';
import { MM_PER_INCH, type PageBox } from '@/lib/domain/layout/page-point';
import { balloonLetters } from '@/lib/domain/page/balloons/balloon-letters';
import { balloonIn } from '@/lib/domain/lines/balloon-in-language';
import { BORDER_MM, INK, polygonPath } from '@/lib/domain/page/panels/panel-outline';
import { paintedLayers, type PaintedLayer } from '@/lib/domain/page/svg/painted-layers';
import { altWords } from '@/lib/i18n/alt-words';
import type { ExportSource, SourcePage } from '../export-source';
import { pageRaster } from '../page-raster';
import { loadAreas, writeAreas } from './pdf-areas';
import { setStroke, type PdfInks } from './pdf-colour';
import { writeLayerPaths } from './pdf-layers';
import { MARKS_MM, writeCropMarks } from './pdf-marks';
import { writePageNumber } from './pdf-page-number';
import { packPicture, type PdfPicture } from './pdf-picture';
import { sheetsOfStack, writeStack } from './pdf-stack';
import { writeSpine } from './pdf-spine';
import type { HiddenText } from './pdf-text';

const POINTS_PER_MM = 72 / MM_PER_INCH;

/** What a page of a PDF is written with. */
export interface SheetContext {
  readonly document: PDFKit.PDFDocument;
  readonly source: ExportSource;
  readonly settings: PdfSettings;
  readonly hidden: HiddenText;
}

/** A part of a sheet, ready to be written. */
interface LoadedPart {
  readonly part: SheetPart;
  readonly shown: SourcePage;
  /** What of the page is seen, with its bleed; in the page's millimetres. */
  readonly area: PageBox;
  readonly layers: readonly PaintedLayer[];
  readonly picture: PdfPicture | null;
  /** What lies below the strokes, by layer. */
  readonly areas: ReadonlyMap<string, Awaited<ReturnType<typeof loadAreas>>>;
}

/**
 * Writes a sheet as a page of the document: boxes and crop marks, hidden words, then each layer.
 * @param pages what lies on each of the sheet's parts
 */
export async function writePdfSheet(context: SheetContext, sheet: Sheet, pages: readonly SourcePage[]): Promise<void> {
  const { document, source, settings } = context;
  const inks = inksOf(settings);
  const bleedMm = settings.area === 'trim' ? 0 : (pages[0]?.format.bleedMm ?? 0);
  const marginMm = settings.area === 'marks' ? bleedMm + MARKS_MM : bleedMm;
  const loaded: LoadedPart[] = [];
  for (const [index, part] of sheet.parts.entries()) {
    const shown = pages[index];
    if (shown !== undefined) loaded.push(await loadPart(context, { part, shown, sheet, bleedMm }));
  }
  addPage(document, sheet, { bleedMm, marginMm });
  const figure = document.struct('Figure', { alt: pages.map((page) => inWords(source, page)).join('\n') }, () => {
    document.save().scale(POINTS_PER_MM).translate(marginMm, marginMm);
    for (const one of loaded) writePart(context, one);
    if (settings.cover !== null) {
      const { title, lettering } = source;
      writeSpine(document, sheet, { cover: settings.cover, title, lettering, bleedMm, inks });
    }
    document.restore();
  });
  document.addStructure(figure);
  figure.end();
  if (settings.area !== 'marks') return;
  document.save().scale(POINTS_PER_MM).translate(marginMm, marginMm);
  writeCropMarks(document, { ...sheet, bleedMm, inks });
  document.restore();
}

/** Black alone where nothing is coloured, so that printers need one plate. */
export function inksOf({ colour }: Pick<PdfSettings, 'colour'>): PdfInks {
  return colour === 'colour' ? 'rgb' : 'grey';
}

/** A page with its boxes (ISO 32000-1, 14.11.2), in points from the lower left. */
function addPage(
  document: PDFKit.PDFDocument,
  { widthMm, heightMm }: Sheet,
  { bleedMm, marginMm }: { bleedMm: number; marginMm: number },
): void {
  const [width, height] = [widthMm + 2 * marginMm, heightMm + 2 * marginMm];
  document.addPage({ size: [width * POINTS_PER_MM, height * POINTS_PER_MM], margin: 0 });
  const inset = (byMm: number): number[] =>
    [byMm, byMm, width - byMm, height - byMm].map((mm) => Number((mm * POINTS_PER_MM).toFixed(4)));
  Object.assign(document.page.dictionary.data, { BleedBox: inset(marginMm - bleedMm), TrimBox: inset(marginMm) });
}

async function loadPart(
  { source, settings }: SheetContext,
  o: { part: SheetPart; shown: SourcePage; sheet: Sheet; bleedMm: number },
): Promise<LoadedPart> {
  const { part, shown } = o;
  const area = partArea(part, o.sheet, o.bleedMm);
  const { lettering, language, main } = source;
  const layers = paintedLayers({ ...shown.page, lettering, language, main, hasDrafts: source.stage === 'name' });
  const { dpi, colour, edges } = settings;
  const areas = new Map<string, Awaited<ReturnType<typeof loadAreas>>>();
  const sheets = sheetsOfStack(layers);
  for (const layer of sheets) {
    if (layer.kind === 'ink') areas.set(layer.id, await loadAreas(layer.areas, { area, dpi }));
  }
  if (!sheets.some(({ kind }) => kind === 'pictures')) return { part, shown, area, layers, picture: null, areas };
  const pixels = await pageRaster(source, shown, { area, dpi, colour, edges, layers: 'pictures' });
  const packing = { area, isBilevel: colour === 'bilevel', isLossless: edges === 'hard' };
  return { part, shown, area, layers, picture: await packPicture(pixels, packing), areas };
}

/** Bleed is where nothing else lies. */
function partArea({ trim, leftMm }: SheetPart, { parts, widthMm }: Sheet, bleedMm: number): PageBox {
  const whole = expandedBox(trim, bleedMm);
  if (parts.length === 1) return whole;
  const isLast = leftMm + trim.right - trim.left > widthMm - 0.001;
  return { ...whole, ...(leftMm > 0 && { left: trim.left }), ...(!isLast && { right: trim.right }) };
}

function writePart(context: SheetContext, one: LoadedPart): void {
  const { document, source, settings } = context;
  const { part, shown, area } = one;
  const { lettering } = source;
  const inks = inksOf(settings);
  document.save().translate(part.leftMm - part.trim.left, 0);
  document.rect(area.left, area.top, area.right - area.left, area.bottom - area.top).clip();
  writeHiddenWords(context, one);
  writeStack(document, one.layers, { size: shown.format, inks }, (layer, look) => {
    if (layer.kind === 'pictures') writePictures(document, one, inks);
    else {
      writeAreas(document, one.areas.get(layer.id) ?? [], look.inks ?? inks);
      writeLayerPaths(document, layer, look.inks);
    }
  });
  writePageNumber(document, part, { pageNumbers: settings.pageNumbers, paper: shown.format, lettering, inks });
  document.restore();
}

/** What panels show as one picture, and their borders as lines. */
function writePictures(document: PDFKit.PDFDocument, { picture, shown }: LoadedPart, inks: PdfInks): void {
  picture?.write(document);
  document.lineWidth(BORDER_MM).lineJoin('miter').undash();
  setStroke(document, inks, INK);
  for (const { polygon } of shown.page.panels) document.path(polygonPath(polygon)).stroke();
}

/** The words of each balloon as lines over it, for whoever searches or copies them. */
function writeHiddenWords({ source, hidden }: SheetContext, { shown, area }: LoadedPart): void {
  const { lettering, language, main } = source;
  for (const stored of shown.page.balloons) {
    const balloon = balloonIn(stored, language, main);
    if (balloon.at.x < area.left || balloon.at.x >= area.right) continue;
    const { lines } = balloonLetters({ balloon, lettering, language: language ?? main }) ?? { lines: [] };
    const rowMm = balloon.heightMm / Math.max(1, lines.length);
    lines.forEach((line, index) =>
      hidden.writeLine(line, {
        x: balloon.at.x - balloon.widthMm / 2,
        y: balloon.at.y - balloon.heightMm / 2 + rowMm * (index + 0.8),
        size: rowMm * 0.8,
        lengthUnits: balloon.widthMm,
      }),
    );
  }
}

function inWords({ company, language, main }: ExportSource, { page, states }: SourcePage): string {
  return pageInWords(describePage({ page, company, states, language, main, words: altWords(language ?? main) }));
}

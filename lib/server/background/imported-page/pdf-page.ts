import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { MOST_PAGES } from '@/lib/contracts/books';
import { UPLOAD_MAX_PIXELS } from '@/lib/contracts/pictures';
import type { PageBox } from '@/lib/domain/layout/page-point';
import { cropPicture, type Picture } from '@/pipeline/image';
import { unreadableFile } from '../../project-file/project-file-error';
import { originOf, type RawPage } from './raw-page';

/** Pages are drawn at this resolution, or with fewer pixels where they are larger than paper. */
const DPI = 350;
const POINTS_PER_INCH = 72;
const MOST_SIDE_PX = 6000;
const MOST_BYTES = 1_000_000_000;
/** Of a page's object, in which its boxes stand. */
const MOST_OBJECT_BYTES = 4000;

/** The document that was opened last: pages are asked for one after another. */
let opened: { readonly key: string; readonly document: PDFDocumentProxy; readonly bytes: Uint8Array } | null = null;

/** How many pages a PDF has. @throws AppError `project-file-unreadable` */
export async function countPdfPages({ path }: { readonly path: string }): Promise<number> {
  const { numPages } = (await openPdf(path)).document;
  if (numPages <= MOST_PAGES) return numPages;
  throw unreadableFile(`This PDF has ${numPages} pages; a project has ${MOST_PAGES} at most.`);
}

/**
 * A page of a PDF, drawn by pdf.js with the fonts that it brings along; nothing is fetched and no script runs. Only what lies
 * inside its TrimBox, with a little bleed, is drawn where the page has one.
 * @param number from 1
 * @throws AppError `project-file-unreadable`
 */
export async function pdfPage({ path, number }: { readonly path: string; readonly number: number }): Promise<RawPage> {
  const { document, bytes } = await openPdf(path);
  try {
    const page = await document.getPage(number);
    const whole = await drawPdfPage(document, page);
    const trim = boxOfPage(page, { bytes, name: 'TrimBox', picture: whole });
    const bleed = boxOfPage(page, { bytes, name: 'BleedBox', picture: whole });
    page.cleanup();
    const origin = originOf(bytes, false);
    if (trim === null) return { picture: whole, panels: null, trimPx: null, isLossless: true, origin };
    return { ...cutTo(whole, bleed ?? trim, trim), panels: null, isLossless: true, origin };
  } catch (cause) {
    throw unreadableFile(`Page ${number} of this PDF is damaged.`, cause);
  }
}

async function openPdf(path: string) {
  const { size, mtimeMs } = await stat(path);
  const key = `${path} ${size} ${mtimeMs}`;
  if (opened?.key === key) return opened;
  if (size > MOST_BYTES) throw unreadableFile('This PDF is larger than 1 GB. Split it into volumes.');
  await opened?.document.destroy();
  opened = null;
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const inside = (name: string): string => join(folder, name) + sep;
  const bytes = await readFile(path);
  try {
    const { promise } = getDocument({
      data: new Uint8Array(bytes),
      ...{ cMapUrl: inside('cmaps'), cMapPacked: true, standardFontDataUrl: inside('standard_fonts') },
      ...{ wasmUrl: inside('wasm'), iccUrl: inside('iccs') },
      ...{ disableFontFace: true, useSystemFonts: false, enableXfa: false, isEvalSupported: false },
      ...{ maxImageSize: UPLOAD_MAX_PIXELS, verbosity: VerbosityLevel.ERRORS },
    });
    opened = { key, document: await promise, bytes };
    return opened;
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    throw unreadableFile(
      isLocked ? 'This PDF is protected by a password.' : 'This PDF is damaged, incomplete, or no PDF.',
      cause,
    );
  }
}

const canvasSchema = z.object({
  canvas: z.custom<HTMLCanvasElement>((value) => typeof value === 'object' && value !== null),
  context: z.custom<CanvasRenderingContext2D>((value) => typeof value === 'object' && value !== null),
});
const factorySchema = z.object({ create: z.custom<(width: number, height: number) => unknown>() }).passthrough();

async function drawPdfPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<Picture> {
  const plain = page.getViewport({ scale: 1 });
  const longest = Math.max(plain.width, plain.height);
  const viewport = page.getViewport({ scale: Math.min(DPI / POINTS_PER_INCH, MOST_SIDE_PX / longest) });
  const [widthPx, heightPx] = [Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height))];
  const factory = factorySchema.parse(document.canvasFactory);
  const made: unknown = Reflect.apply(factory.create, document.canvasFactory, [widthPx, heightPx]);
  const { canvas, context } = canvasSchema.parse(made);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, widthPx, heightPx);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data: rgba } = context.getImageData(0, 0, widthPx, heightPx);
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let pixel = 0; pixel < widthPx * heightPx; pixel++) {
    for (let channel = 0; channel < 3; channel++) data[pixel * 3 + channel] = rgba[pixel * 4 + channel] ?? 255;
  }
  canvas.width = 0;
  canvas.height = 0;
  return { widthPx, heightPx, channels: 3, data };
}

/** A box of a page in the drawn picture's pixels: pdf.js doesn't tell it, so it is looked up in the page's own object. */
function boxOfPage(
  page: PDFPageProxy,
  { bytes, name, picture }: { readonly bytes: Uint8Array; readonly name: string; readonly picture: Picture },
): PageBox | null {
  if (page.ref === null) return null;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.indexOf(`\n${page.ref.num} ${page.ref.gen} obj`, 0, 'latin1');
  if (start < 0) return null;
  const object = file.toString('latin1', start, Math.min(file.length, start + MOST_OBJECT_BYTES)).split('endobj')[0];
  const number = '(-?[\\d.]{1,20})';
  const pattern = new RegExp(`/${name}\\s*\\[\\s*${number}\\s+${number}\\s+${number}\\s+${number}\\s*\\]`);
  const values = pattern
    .exec(object ?? '')
    ?.slice(1)
    .map(Number);
  if (values?.length !== 4 || values.some((value) => !Number.isFinite(value))) return null;
  const viewport = page.getViewport({ scale: 1 });
  const scale = picture.widthPx / viewport.width;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = viewport.convertToViewportRectangle(values).map((at) => Number(at) * scale);
  const box = { left: Math.min(x0, x1), top: Math.min(y0, y1), right: Math.max(x0, x1), bottom: Math.max(y0, y1) };
  const isInside =
    box.left >= -1 && box.top >= -1 && box.right <= picture.widthPx + 1 && box.bottom <= picture.heightPx + 1;
  const isPage = box.right - box.left > picture.widthPx / 4 && box.bottom - box.top > picture.heightPx / 4;
  return isInside && isPage ? box : null;
}

/** Crop marks and what else stands beyond the bleed are left out. */
function cutTo(whole: Picture, bleed: PageBox, trim: PageBox): { readonly picture: Picture; readonly trimPx: PageBox } {
  const xPx = Math.max(0, Math.round(Math.min(bleed.left, trim.left)));
  const yPx = Math.max(0, Math.round(Math.min(bleed.top, trim.top)));
  const widthPx = Math.min(whole.widthPx, Math.round(Math.max(bleed.right, trim.right))) - xPx;
  const heightPx = Math.min(whole.heightPx, Math.round(Math.max(bleed.bottom, trim.bottom))) - yPx;
  const trimPx = { left: trim.left - xPx, top: trim.top - yPx, right: trim.right - xPx, bottom: trim.bottom - yPx };
  return { picture: cropPicture(whole, { xPx, yPx, widthPx, heightPx }), trimPx };
}

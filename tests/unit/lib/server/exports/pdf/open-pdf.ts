import PDFDocument from 'pdfkit';
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

/** A PDF as a reader that Koma did not write opens it. */
export function openPdf(bytes: Uint8Array) {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

/** What `write` puts on one page of 100 by 100 points, as the bytes of a PDF. */
export async function pdfOf(write: (document: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, margin: 0 });
  const parts: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
  });
  document.addPage({ size: [100, 100], margin: 0 });
  write(document);
  document.end();
  return done;
}

const imageSchema = z.object({
  width: z.number(),
  height: z.number(),
  kind: z.number(),
  data: z.instanceof(Uint8Array).or(z.instanceof(Uint8ClampedArray)),
});
export type PdfImage = z.infer<typeof imageSchema>;

/** The pictures of a page, decoded. */
export async function imagesOf(page: PDFPageProxy): Promise<PdfImage[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = fnArray.flatMap((code, index) =>
    code === OPS.paintImageXObject ? [z.tuple([z.string()]).rest(z.unknown()).parse(argsArray[index])[0]] : [],
  );
  return Promise.all(
    names.map(
      (name) =>
        new Promise<PdfImage>((resolve) => page.objs.get(name, (image: unknown) => resolve(imageSchema.parse(image)))),
    ),
  );
}

/** All words of a page, in the order of the file. */
export async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

import type { PageBox } from '@/lib/domain/layout/page-point';
import { encodeGroup4, encodeJpeg, encodePng, type Picture } from '@/pipeline/image';

/** Of JPEG in print. */
const QUALITY = 92;

/** A picture that a page of a PDF shows, packed. */
export interface PdfPicture {
  /** Draws it, where the document's unit is the page's millimetre. */
  readonly write: (document: PDFKit.PDFDocument) => void;
}

/**
 * Packs a picture as PDF holds it best: black and white alone as faxes are (CCITT Group 4), hard edges without loss, else
 * as JPEG.
 * @param o.area of the page, in millimetres
 */
export async function packPicture(
  picture: Picture,
  o: { readonly area: PageBox; readonly isBilevel: boolean; readonly isLossless: boolean },
): Promise<PdfPicture> {
  const { left, top, right, bottom } = o.area;
  const [width, height] = [right - left, bottom - top];
  if (o.isBilevel) return packBilevel(picture, o.area);
  const bytes = Buffer.from(await (o.isLossless ? encodePng(picture) : encodeJpeg(picture, QUALITY)));
  return { write: (document) => void document.image(bytes, left, top, { width, height }) };
}

/** Packs what is black in a picture; the page is seen through the rest (ISO 32000-1, 8.9.6.2). @param picture of 0 or 255 alone */
export function packMask(picture: Picture, area: PageBox): Promise<PdfPicture> {
  return packBits(picture, area, { ImageMask: true, Decode: [1, 0] });
}

function packBilevel(picture: Picture, area: PageBox): Promise<PdfPicture> {
  return packBits(picture, area, { ColorSpace: 'DeviceGray' });
}

async function packBits(
  picture: Picture,
  { left, top, right, bottom }: PageBox,
  kind: Readonly<Record<string, unknown>>,
): Promise<PdfPicture> {
  const { bytes, widthPx } = await encodeGroup4(picture);
  // What the code adds at the right is cut off.
  const width = ((right - left) * widthPx) / picture.widthPx;
  return {
    write(document) {
      const image = document.ref({
        Type: 'XObject',
        Subtype: 'Image',
        Width: widthPx,
        Height: picture.heightPx,
        ...kind,
        BitsPerComponent: 1,
        Filter: 'CCITTFaxDecode',
        DecodeParms: { K: -1, Columns: widthPx, Rows: picture.heightPx, BlackIs1: true, EndOfBlock: false },
      });
      image.end(Buffer.from(bytes));
      const name = `Bits${image.id}`;
      document.page.xobjects[name] = image;
      document
        .save()
        .rect(left, top, right - left, bottom - top)
        .clip();
      // What a mask is painted in; pictures have colours of their own.
      document.addContent('0 g');
      document.transform(width, 0, 0, top - bottom, left, bottom).addContent(`/${name} Do`);
      document.restore();
    },
  };
}

import { setWords } from '@/lib/lettering';
import { decodePicture, encodePng, rasteriseSvg } from '@/pipeline/image';
import { getLettering } from '../lettering/get-lettering';

/** Of the watermark's letters, in shares of the page's width. */
const LETTER_SHARE = 0.035;

/** A PNG with a name over and over across it. The letters are outlines, so no font of the machine is needed. */
export async function watermarkPage({ png, name }: { png: Uint8Array; name: string }): Promise<Uint8Array> {
  const { widthPx, heightPx } = await decodePicture(png);
  const size = Math.round(widthPx * LETTER_SHARE);
  const words = setWords(await getLettering(), { text: name, face: 'comic', direction: 'horizontal' });
  const [stepX, stepY] = [(words.length + 3) * size, size * 6];
  const places: string[] = [];
  for (let row = 0; row * stepY < widthPx + heightPx; row += 1) {
    for (let x = (row % 2) * (stepX / 2) - heightPx; x < widthPx + heightPx; x += stepX) {
      places.push(words.outline({ x, y: row * stepY, size }));
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${widthPx} ${heightPx}">
    <image width="${widthPx}" height="${heightPx}" xlink:href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/>
    <path transform="rotate(-30)" d="${places.join(' ')}" fill="#777" fill-opacity="0.34"/></svg>`;
  return encodePng(await rasteriseSvg(svg, { widthPx, heightPx }));
}

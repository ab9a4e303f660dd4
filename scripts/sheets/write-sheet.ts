import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import type { SheetCell } from './sheet-cells';

const GAP = 10;
const LABEL = 20;

/** Writes cells of one size as a WebP picture, so many in a row, each with its label. */
export async function writeSheet(
  path: string,
  cells: readonly SheetCell[],
  { columns, size: [width, height] }: { readonly columns: number; readonly size: readonly [number, number] },
): Promise<void> {
  const rows = Math.ceil(cells.length / columns);
  const sheet = { width: columns * (width + GAP) + GAP, height: rows * (height + LABEL + GAP) + GAP };
  const layers = await Promise.all(
    cells.map(async ({ svg }, index) => ({
      input: await sharp(Buffer.from(svg))
        .resize(width, height, { fit: 'contain', background: '#fff' })
        .png()
        .toBuffer(),
      left: GAP + (index % columns) * (width + GAP),
      top: GAP + Math.floor(index / columns) * (height + LABEL + GAP),
    })),
  );
  const labels = cells.map(({ label }, index) => {
    const x = GAP + (index % columns) * (width + GAP) + width / 2;
    const y = GAP + Math.floor(index / columns) * (height + LABEL + GAP) + height + LABEL - 6;
    return `<text x="${x}" y="${y}" font-family="sans-serif" font-size="12" text-anchor="middle" fill="#555">${escaped(label)}</text>`;
  });
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${sheet.width}" height="${sheet.height}">${labels.join('')}</svg>`;
  await mkdir(dirname(path), { recursive: true });
  await sharp({ create: { ...sheet, channels: 3, background: '#ffffff' } })
    .composite([...layers, { input: Buffer.from(text), left: 0, top: 0 }])
    .webp({ quality: 45, effort: 6 })
    .toFile(path);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The kinds of picture files that are read. */
export type PictureFormat = 'png' | 'jpeg' | 'webp' | 'avif';

/** What the first bytes say that a file is; null for everything that isn't read here (SVG, GIF, PDF, text...). */
export function detectPictureFormat(bytes: Uint8Array): PictureFormat | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(4, 8) === 'ftyp' && /avif|avis|mif1/.test(text(8, 32))) return 'avif';
  return null;
}

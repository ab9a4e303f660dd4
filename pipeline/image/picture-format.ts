/** The kinds of picture files that are told apart; HEIC is read only where the picture library can. */
export type PictureFormat = 'png' | 'jpeg' | 'webp' | 'avif' | 'heic';

/** Brands of HEIF files (ISO 23008-12, annex B; AVIF 1.1, section 7) by the coding of their pictures. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'avci', 'avcs', 'j2ki', 'j2is'];
const AVIF_BRANDS = ['avif', 'avis', 'avio'];
const CONTAINER_BRANDS = ['mif1', 'mif2', 'mif3', 'msf1', 'miaf', 'MiHB', 'MiHE', 'MiPr', 'MiAB', 'MA1B', 'MA1A'];
const MAX_BRANDS = 64;
/** Where a file that says both names its pictures' coding. */
const HEAD_BYTES = 4096;

/** What the first bytes say that a file is; null for everything that isn't read here (SVG, GIF, PDF, text...). */
export function detectPictureFormat(bytes: Uint8Array): PictureFormat | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  return text(4, 8) === 'ftyp' ? heifFormat(bytes) : null;
}

/**
 * AVIF or HEIC, by the major brand; where that names the container alone, by the compatible ones, and where those name both
 * codings, by the pictures' own. Videos and other files of this form are neither.
 */
function heifFormat(bytes: Uint8Array): 'avif' | 'heic' | null {
  const length = Math.min(
    new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0),
    16 + MAX_BRANDS * 4,
  );
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES)).toString('latin1');
  const major = head.slice(8, 12);
  if (HEIC_BRANDS.includes(major)) return 'heic';
  if (AVIF_BRANDS.includes(major)) return 'avif';
  const others = head.slice(16, length).match(/[^]{4}/g) ?? [];
  const isHeic = others.some((brand) => HEIC_BRANDS.includes(brand));
  const isAvif = others.some((brand) => AVIF_BRANDS.includes(brand));
  if (isHeic !== isAvif) return isHeic ? 'heic' : 'avif';
  if (!isHeic && ![major, ...others].some((brand) => CONTAINER_BRANDS.includes(brand))) return null;
  return head.includes('av01') && !head.includes('hvc1') ? 'avif' : 'heic';
}

import { UPLOAD_MAX_PIXELS } from '@/lib/contracts/pictures';
import { TYPEFACE_MAX_BYTES } from '@/lib/contracts/typefaces';
import { PipelineError } from '@/pipeline/error';
import { decodePicture } from '@/pipeline/image';
import { hashBytes } from '@/pipeline/models';
import type { Actor } from '../auth/actor';
import { requireStorage } from '../storage/storage-limit';
import { saveBlob } from '../storage/studio-blobs';
import { readTypeface, type ReadTypeface } from '../typefaces/read-typeface';
import { unreadableFile } from './project-file-error';
import { fontName, pictureName, type ProjectContents } from './project-file-format';
import type { HostileZip } from './open-hostile-zip';

const MOST_PICTURE_BYTES = 256_000_000;

/** What the bytes of a picture file begin with. */
const SIGNATURES: readonly (readonly [mediaType: string, at: number, signature: string])[] = [
  ['image/png', 0, '\u0089PNG\r\n\u001a\n'],
  ['image/jpeg', 0, '\u00ff\u00d8\u00ff'],
  ['image/webp', 8, 'WEBP'],
  ['image/avif', 4, 'ftypavif'],
];

/**
 * Stores the pictures and fonts of a project file, each only if it is what the file says: the hash of its name, and a
 * picture of its size, or a font. Files that no row names in the end are swept.
 * @returns the fonts by their hash
 * @throws AppError `project-file-unreadable`, `typeface-unreadable`, `storage-limit-reached`, `storage-full`
 */
export async function storeFiles(
  actor: Actor,
  { project }: ProjectContents,
  o: { readonly zip: HostileZip; readonly signal: AbortSignal; readonly onFile: () => void },
): Promise<ReadonlyMap<string, ReadTypeface>> {
  const sizes = new Map(project.pictures.map((picture) => [picture.sha256, picture]));
  for (const [sha256, size] of sizes) {
    o.signal.throwIfAborted();
    const name = pictureName(sha256);
    const bytes = hashed(await o.zip.read(name, MOST_PICTURE_BYTES), sha256, name);
    const mediaType = mediaTypeOf(bytes);
    if (mediaType === null || !(await hasSize(bytes, size))) {
      throw unreadableFile(`“${name}” is no picture of ${size.widthPx} × ${size.heightPx} pixels.`);
    }
    await requireStorage(actor.userId, bytes.byteLength);
    await saveBlob(bytes, { mediaType, widthPx: size.widthPx, heightPx: size.heightPx });
    o.onFile();
  }
  const fonts = new Map<string, ReadTypeface>();
  for (const sha256 of new Set(project.typefaces.map((typeface) => typeface.sha256))) {
    o.signal.throwIfAborted();
    const bytes = hashed(await o.zip.read(fontName(sha256), TYPEFACE_MAX_BYTES), sha256, fontName(sha256));
    fonts.set(sha256, await readTypeface(bytes));
    await saveBlob(bytes, { mediaType: 'font/sfnt' });
    o.onFile();
  }
  return fonts;
}

function hashed(bytes: Uint8Array, sha256: string, name: string): Uint8Array {
  if (hashBytes(bytes) === sha256) return bytes;
  throw unreadableFile(`“${name}” is damaged: its checksum doesn’t match.`);
}

function mediaTypeOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return SIGNATURES.find(([, at, signature]) => start.startsWith(signature, at))?.[0] ?? null;
}

async function hasSize(bytes: Uint8Array, size: { widthPx: number; heightPx: number }): Promise<boolean> {
  if (size.widthPx * size.heightPx > UPLOAD_MAX_PIXELS) return false;
  try {
    const { widthPx, heightPx } = await decodePicture(bytes, { maxPixels: UPLOAD_MAX_PIXELS });
    return widthPx === size.widthPx && heightPx === size.heightPx;
  } catch (error) {
    if (error instanceof PipelineError) return false;
    throw error;
  }
}

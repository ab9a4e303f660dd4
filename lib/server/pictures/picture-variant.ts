import { PICTURE_SIZE_PX } from '@/lib/contracts/pictures';
import { encodeRecipePicture, readRecipe } from '@/pipeline/deliver';
import { decodePicture, encodeWebp, shrinkPictureFile } from '@/pipeline/image';
import { database } from '../database/database';
import { readBlob, saveBlob } from '../storage/studio-blobs';

/** A smaller copy, or the whole picture as lossless WebP. */
export type VariantSize = keyof typeof PICTURE_SIZE_PX | 'full';

const QUALITY = 84;

/** Copies being made now, so that ten requests for one copy make it once. */
const underWay = new Map<string, Promise<string>>();

/**
 * The name of a picture's smaller copy in WebP, made and kept at first use. Never larger than the picture itself.
 * @throws AppError `storage-unreachable`
 */
export async function getVariant(sha256: string, size: VariantSize): Promise<string> {
  const name = size === 'full' ? 'full.webp' : `${size}-${PICTURE_SIZE_PX[size]}.webp`;
  const id = { sourceSha256: sha256, name };
  const kept = await database().blobVariant.findUnique({ where: { sourceSha256_name: id } });
  if (kept !== null) return kept.sha256;
  const key = `${sha256} ${name}`;
  const making = underWay.get(key) ?? make(id, size).finally(() => underWay.delete(key));
  underWay.set(key, making);
  return making;
}

async function make(id: { sourceSha256: string; name: string }, size: VariantSize): Promise<string> {
  const source = await readBlob(id.sourceSha256);
  const copy = size === 'full' ? await toWebp(source) : await shrinkPictureFile(source, PICTURE_SIZE_PX[size], QUALITY);
  const { bytes, widthPx, heightPx } = copy;
  const sha256 = await saveBlob(bytes, { mediaType: 'image/webp', widthPx, heightPx });
  await database().blobVariant.createMany({ data: { ...id, sha256 }, skipDuplicates: true });
  return sha256;
}

/** A drawn picture keeps its recipe. */
async function toWebp(source: Uint8Array) {
  const recipe = await readRecipe(source).catch(() => null);
  const picture = await decodePicture(source, { channels: recipe === null ? 4 : 3 });
  const { widthPx, heightPx } = picture;
  if (recipe === null) return { bytes: await encodeWebp(picture, 'lossless'), widthPx, heightPx };
  const { request, inputs, indexInBatch, runtime, model } = recipe;
  const drawnBy = { hash: request.model.hash, card: { name: model.name } };
  const options = { format: 'webp', request, inputs, indexInBatch, runtime, model: drawnBy } as const;
  return { bytes: await encodeRecipePicture(picture, options), widthPx, heightPx };
}

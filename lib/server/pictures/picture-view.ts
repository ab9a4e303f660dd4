import { seedSchema } from '@/lib/contracts/drawing';
import type { Picture } from '@/lib/contracts/pictures';
import type { Prisma } from '../generated/client';

export const pictureInclude = { blob: { select: { mediaType: true, byteSize: true } } } satisfies Prisma.PictureInclude;
type PictureRow = Prisma.PictureGetPayload<{ include: typeof pictureInclude }>;

/** A picture as the API tells it. */
export function toPicture(row: PictureRow): Picture {
  const { id, projectId, kind, name, sha256, widthPx, heightPx, generationId, index } = row;
  return {
    ...{ id, projectId, kind, name, sha256, widthPx, heightPx, generationId, index },
    ...row.blob,
    seed: row.seed === null ? null : seedSchema.parse(row.seed),
    createdAt: row.createdAt.toISOString(),
  };
}

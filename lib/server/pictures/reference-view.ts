import { cropSchema, referenceViewSchema, type Reference } from '@/lib/contracts/characters';
import { pictureFacesSchema } from '@/lib/contracts/faces';
import type { Prisma } from '../generated/client';
import { pictureInclude, toPicture } from './picture-view';

/** Anchors whose picture is still there, the strongest first. */
export const anchorsInclude = {
  where: { picture: { deletedAt: null } },
  orderBy: [{ position: 'asc' }, { id: 'desc' }],
  include: { picture: { include: { ...pictureInclude, faces: true } } },
} satisfies Prisma.Character$referencesArgs;
type ReferenceRow = Prisma.ReferenceGetPayload<typeof anchorsInclude>;

/** An anchor as the API tells it. */
export function toReference({ id, view, crop, picture, createdAt }: ReferenceRow): Reference {
  return {
    id,
    view: referenceViewSchema.parse(view),
    picture: toPicture(picture),
    crop: cropSchema.nullable().parse(crop),
    faceCount: picture.faces ? pictureFacesSchema.parse(picture.faces.faces).length : null,
    createdAt: createdAt.toISOString(),
  };
}

import {
  characterTraitsSchema,
  cropSchema,
  outfitTraitsSchema,
  paletteSchema,
  referenceViewSchema,
  type Character,
  type CreateCharacter,
  type Reference,
} from '@/lib/contracts/characters';
import { pictureFacesSchema } from '@/lib/contracts/faces';
import type { Prisma } from '../generated/client';
import { pictureInclude, toPicture } from '../pictures/picture-view';

/** Anchors whose picture is still there, the strongest first. */
export const anchorsInclude = {
  where: { picture: { deletedAt: null } },
  orderBy: [{ position: 'asc' }, { id: 'desc' }],
  include: { picture: { include: { ...pictureInclude, faces: true } } },
} satisfies Prisma.Character$referencesArgs;

export const characterInclude = {
  outfits: { orderBy: { position: 'asc' } },
  references: anchorsInclude,
  _count: { select: { appearances: true } },
} satisfies Prisma.CharacterInclude;
type CharacterRow = Prisma.CharacterGetPayload<{ include: typeof characterInclude }>;
type ReferenceRow = CharacterRow['references'][number];

/** A character as the API tells it. */
export function toCharacter(row: CharacterRow): Character {
  return {
    id: row.id,
    projectId: row.projectId,
    name: row.name,
    description: row.description,
    traits: characterTraitsSchema.parse(row.traits),
    palette: paletteSchema.parse(row.palette),
    outfits: row.outfits.map(({ id, name, traits }) => ({ id, name, traits: outfitTraitsSchema.parse(traits) })),
    anchors: row.references.map(toReference),
    drawingCount: row._count.appearances,
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

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

/** The character as it is kept for its versions: what `createCharacter` would make it from. */
export function toSnapshot({ name, description, traits, palette, outfits }: Character): CreateCharacter {
  return { name, description, traits, palette, outfits };
}

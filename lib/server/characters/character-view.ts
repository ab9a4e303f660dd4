import {
  characterTraitsSchema,
  outfitTraitsSchema,
  paletteSchema,
  type Character,
  type CreateCharacter,
} from '@/lib/contracts/characters';
import type { Prisma } from '../generated/client';
import { anchorsInclude, toReference } from '../pictures/reference-view';

export const characterInclude = {
  outfits: { orderBy: { position: 'asc' } },
  references: anchorsInclude,
  _count: { select: { appearances: true } },
} satisfies Prisma.CharacterInclude;
type CharacterRow = Prisma.CharacterGetPayload<{ include: typeof characterInclude }>;

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

/** The character as it is kept for its versions: what `createCharacter` would make it from. */
export function toSnapshot({ name, description, traits, palette, outfits }: Character): CreateCharacter {
  return { name, description, traits, palette, outfits };
}

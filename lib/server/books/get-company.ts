import { characterTraitsSchema, outfitTraitsSchema } from '@/lib/contracts/characters';
import { placeTraitsSchema } from '@/lib/contracts/places';
import { styleRecordSchema } from '@/lib/contracts/styles';
import type { Company } from '@/lib/domain/page/panels/panel-rough';
import { database } from '../database/database';

/** A project's people and places as its roughs need them. Whoever calls has checked the project. */
export async function getCompany(projectId: string): Promise<Company> {
  const project = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: {
      styleRecord: true,
      characters: {
        where: { deletedAt: null },
        orderBy: { id: 'asc' },
        include: { outfits: { orderBy: { position: 'asc' } } },
      },
      places: { where: { deletedAt: null }, orderBy: { id: 'asc' } },
    },
  });
  return {
    look: styleRecordSchema.parse(project.styleRecord).look,
    people: project.characters.map(({ id, name, traits, outfits }) => ({
      id,
      name,
      traits: characterTraitsSchema.parse(traits),
      outfits: outfits.map((outfit) => ({ id: outfit.id, traits: outfitTraitsSchema.parse(outfit.traits) })),
    })),
    places: project.places.map(({ id, name, traits }) => ({ id, name, traits: placeTraitsSchema.parse(traits) })),
  };
}

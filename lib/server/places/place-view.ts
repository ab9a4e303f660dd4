import { placeTraitsSchema, type Place } from '@/lib/contracts/places';
import { anchorsInclude, toReference } from '../pictures/reference-view';
import type { Prisma } from '../generated/client';

export const placeInclude = { references: anchorsInclude } satisfies Prisma.PlaceInclude;
type PlaceRow = Prisma.PlaceGetPayload<{ include: typeof placeInclude }>;

/** A place as the API tells it. */
export function toPlace(row: PlaceRow): Place {
  return {
    id: row.id,
    projectId: row.projectId,
    name: row.name,
    description: row.description,
    traits: placeTraitsSchema.parse(row.traits),
    anchors: row.references.map(toReference),
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

import {
  characterTraitsSchema,
  cropSchema,
  outfitTraitsSchema,
  type Crop,
  type SheetCell,
} from '@/lib/contracts/characters';
import { placeTraitsSchema, type PlaceTraits } from '@/lib/contracts/places';
import type { CastMember, Staging } from '@/lib/contracts/staging';
import type { StagedPerson } from '@/lib/domain/staging/stage-picture';
import { headCrop } from '@/lib/domain/characters/head-crop';
import { layOutRough, roughSpecificationSchema } from '@/lib/rough';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { Prisma } from '../generated/client';
import { projectOf, type Need } from '../projects/require-project';

/** Somebody of the cast with what the recipe needs of them. */
export interface FoundPerson extends StagedPerson {
  readonly characterId: string;
  readonly characterRevision: number;
  readonly outfitId: string;
  /** The file of the strongest anchor, and which part of it shows the person. */
  readonly anchor: { readonly sha256: string; readonly crop: Crop | null } | null;
}

/** The cast and the place of a staging as the project knows them now. @throws AppError `not-found` */
export async function lookUpStaging(
  actor: Actor,
  projectId: string,
  { cast, placeId }: Staging,
): Promise<{ people: FoundPerson[]; place: PlaceTraits | null }> {
  const people: FoundPerson[] = [];
  for (const member of cast) people.push(await findPerson(actor, projectId, member));
  return { people, place: placeId === null ? null : await findPlace(actor, { projectId, placeId }, 'edit') };
}

/** Views that show the face large enough to be recognised, the best first; where an uploaded picture stands, it goes before. */
const BEST_VIEWS: readonly (SheetCell | 'upload')[] = ['upload', 'face', 'portrait', 'smile', 'upper_body'];

async function findPerson(actor: Actor, projectId: string, how: CastMember): Promise<FoundPerson> {
  const row = await database().character.findFirst({
    where: { id: how.characterId, projectId, deletedAt: null, project: projectOf(actor, 'edit') },
    include: {
      outfits: { orderBy: { position: 'asc' } },
      references: {
        where: { picture: { deletedAt: null } },
        orderBy: [{ position: 'asc' }, { id: 'desc' }],
        select: { view: true, crop: true, picture: { select: { sha256: true } } },
      },
    },
  });
  if (row === null) throw notFound('character');
  const outfit = how.outfitId === null ? row.outfits[0] : row.outfits.find(({ id }) => id === how.outfitId);
  if (!outfit) throw notFound('outfit');
  // The maker's order counts; views without a face help only where there is no other.
  const anchor = row.references.find(({ view }) => BEST_VIEWS.some((best) => best === view)) ?? row.references[0];
  return {
    name: row.name,
    traits: characterTraitsSchema.parse(row.traits),
    outfit: outfitTraitsSchema.parse(outfit.traits),
    how,
    characterId: row.id,
    characterRevision: row.revision,
    outfitId: outfit.id,
    anchor: anchor
      ? { sha256: anchor.picture.sha256, crop: cropSchema.nullable().parse(anchor.crop) }
      : await lastPanelWith(row.id),
  };
}

/** Somebody without an anchor is kept like they were in the last panel that shows them: the head that its rough had. */
async function lastPanelWith(characterId: string): Promise<FoundPerson['anchor']> {
  const panel = await database().panel.findFirst({
    where: {
      removedAt: null,
      page: { deletedAt: null },
      picture: { deletedAt: null, generation: { rough: { not: Prisma.DbNull }, cast: { some: { characterId } } } },
    },
    orderBy: [{ page: { position: 'desc' } }, { position: 'desc' }],
    select: {
      picture: {
        select: {
          sha256: true,
          widthPx: true,
          heightPx: true,
          generation: {
            select: { rough: true, cast: { where: { characterId }, select: { position: true }, take: 1 } },
          },
        },
      },
    },
  });
  const { picture } = panel ?? {};
  const rough = roughSpecificationSchema.safeParse(picture?.generation?.rough);
  if (!picture || !rough.success) return null;
  const head = layOutRough(rough.data).heads[picture.generation?.cast[0]?.position ?? 0];
  return head ? { sha256: picture.sha256, crop: headCrop(head, picture) } : null;
}

/** A place of the project, for those with the need's role. @throws AppError `not-found` */
export async function findPlace(
  actor: Actor,
  { projectId, placeId }: { projectId: string; placeId: string },
  need: Need,
): Promise<PlaceTraits> {
  const row = await database().place.findFirst({
    where: { id: placeId, projectId, deletedAt: null, project: projectOf(actor, need) },
    select: { traits: true },
  });
  if (row === null) throw notFound('place');
  return placeTraitsSchema.parse(row.traits);
}

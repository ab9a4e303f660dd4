import type { Continuity, Likeness } from '@/lib/contracts/characters';
import { pictureFacesSchema, type PictureFace } from '@/lib/contracts/faces';
import { layOutRough, roughSpecificationSchema } from '@/lib/rough';
import { SIGNATURE_VERSION, likeness, SAME_PERSON } from '@/pipeline/identity';
import type { Actor } from '../auth/actor';
import { getCharacter } from '../characters/find-characters';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';

/** The newest appearances that are told. */
const MOST_APPEARANCES = 200;

const facesInclude = { faces: { select: { faces: true, version: true } } } satisfies Prisma.PictureInclude;
type MeasuredPicture = Prisma.PictureGetPayload<{ include: typeof facesInclude }>;

/**
 * How like the anchors a character is in every drawing, oldest first. For members of the project. Pictures that no worker
 * measured yet are counted, not told.
 * @throws AppError `not-found`
 */
export async function getContinuity(actor: Actor, characterId: string): Promise<Continuity> {
  await getCharacter(actor, characterId);
  const anchors = await database().reference.findMany({
    where: { characterId, picture: { deletedAt: null } },
    include: { picture: { include: facesInclude } },
  });
  const anchorFaces = anchors.flatMap(({ picture }) => facesOf(picture)?.toSorted(bySize).slice(0, 1) ?? []);
  const appearances = await database().castMember.findMany({
    where: { characterId, generation: { deletedAt: null, status: 'succeeded' } },
    include: {
      generation: {
        include: {
          pictures: { where: { deletedAt: null }, orderBy: { index: 'asc' }, include: facesInclude },
          _count: { select: { cast: true } },
        },
      },
    },
    orderBy: { generationId: 'desc' },
    take: MOST_APPEARANCES,
  });
  const items: Likeness[] = [];
  let pendingCount = 0;
  for (const { generation, position } of appearances) {
    if (isSeenFromBehind(generation.rough, position)) continue;
    for (const picture of generation.pictures) {
      const faces = facesOf(picture);
      if (faces === null) pendingCount += 1;
      if (faces === null || anchorFaces.length === 0) continue;
      const own = generation._count.cast === 1 ? faces : faceAt(faces, { rough: generation.rough, position });
      items.push({
        pictureId: picture.id,
        generationId: generation.id,
        characterId,
        likeness: best(own, anchorFaces),
        createdAt: picture.createdAt.toISOString(),
      });
    }
  }
  return { items: items.toReversed(), pendingCount, hasAnchors: anchors.length > 0, threshold: SAME_PERSON };
}

/** Who turns away has no face that could be compared. */
function isSeenFromBehind(rough: unknown, position: number): boolean {
  const parsed = roughSpecificationSchema.safeParse(rough);
  return parsed.success && parsed.data.people[position]?.how.view === 'from_behind';
}

/** Null while the picture is not measured. */
function facesOf({ faces }: MeasuredPicture): PictureFace[] | null {
  return faces?.version === SIGNATURE_VERSION ? pictureFacesSchema.parse(faces.faces) : null;
}

/** The likeness of the face that fits best; null where there is none. */
function best(faces: readonly PictureFace[], anchors: readonly PictureFace[]): number | null {
  const all = faces.flatMap(({ signature }) => anchors.map((anchor) => likeness(signature, anchor.signature)));
  return all.length === 0 ? null : Math.max(...all);
}

/** Of several people the face that is where the rough has this one's head; none when none is near it. */
function faceAt(faces: readonly PictureFace[], o: { rough: unknown; position: number }): PictureFace[] {
  const rough = roughSpecificationSchema.safeParse(o.rough);
  const head = rough.success ? layOutRough(rough.data).heads[o.position] : undefined;
  if (!head) return [...faces];
  const [x, y] = [(head.left + head.right) / 2, (head.top + head.bottom) / 2];
  const within = (face: PictureFace): boolean =>
    face.left < x && x < face.right && face.top - 0.1 < y && y < face.bottom + 0.1;
  return faces.filter(within);
}

function bySize(a: PictureFace, b: PictureFace): number {
  const area = ({ left, top, right, bottom }: PictureFace): number => (right - left) * (bottom - top);
  return area(b) - area(a);
}

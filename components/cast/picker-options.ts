import type { Character } from '@/lib/contracts/characters';
import type { Place } from '@/lib/contracts/places';
import type { CastMember, Staging } from '@/lib/contracts/staging';
import { stagePicture, type PictureToStage, type StagedPerson } from '@/lib/domain/staging/stage-picture';
import type { HandName } from '@/lib/rough/posing';
import type { ArmJoints, Joints, RoughSpecification } from '@/lib/rough/specification';
import type { AnyShot, PairName } from '@/lib/rough/vocabulary';

const SIZE = { widthPx: 176, heightPx: 176 };

/** How somebody is in a small picture; what is left out is as usual. */
type Acting = Partial<Omit<CastMember, 'characterId'>>;

/** A small picture of this very person, for pickers. */
export function actingPicture(character: Character, shot: AnyShot, acting: Acting): RoughSpecification {
  return pictureOf([character], [acting], { shot, pair: null });
}

/** A small picture of a cast as it is staged, where the shot has them: what a choice of shots or cameras shows. */
export function castPicture(
  { cast, ...staging }: Staging,
  characters: readonly Character[],
  place: Place | undefined,
): RoughSpecification {
  const people = cast.flatMap(({ characterId, ...how }) => {
    const character = characters.find(({ id }) => id === characterId);
    return character ? (personOf(character, { ...how, at: null }) ?? []) : [];
  });
  return stageSmall(staging, people, place);
}

/** A small picture of two people together. */
export function pairPicture(first: Character, second: Character, pair: PairName): RoughSpecification {
  return pictureOf([first, second], [{}, {}], { shot: 'full_body', pair });
}

function pictureOf(
  characters: readonly Character[],
  acting: readonly Acting[],
  { shot, pair }: { readonly shot: AnyShot; readonly pair: PairName | null },
): RoughSpecification {
  const people = characters.flatMap((character, index) => personOf(character, acting[index] ?? {}) ?? []);
  return stageSmall({ shot, camera: null, pair }, people, undefined);
}

function personOf(character: Character, how: Acting): StagedPerson | null {
  const outfit = character.outfits.find(({ id }) => id === how.outfitId) ?? character.outfits[0];
  if (outfit === undefined) return null;
  const member: CastMember = {
    characterId: character.id,
    outfitId: null,
    expression: null,
    pose: null,
    view: null,
    isChibi: false,
    at: null,
    ...how,
  };
  return { name: character.name, traits: character.traits, outfit: outfit.traits, how: member };
}

function stageSmall(
  staging: PictureToStage['staging'],
  people: readonly StagedPerson[],
  place: Place | undefined,
): RoughSpecification {
  return stagePicture({
    staging,
    people,
    place: place?.traits ?? null,
    chunks: [['simple background', 'anime coloring', 'center', ...(people.length === 0 ? ['no humans'] : [])]],
    look: null,
    seed: 7,
    size: SIZE,
  });
}

/** A hand held up beside the head, seen near, in a shape. @param side the person's own */
export function handPicture(character: Character, side: 'left' | 'right', hand: HandName): RoughSpecification {
  const x = side === 'left' ? 1 : -1;
  const arm: ArmJoints = {
    bones: { upper: [x * 0.15, 1, 0], fore: [x * 0.1, -0.85, 0.5], fingers: [x * 0.05, -1, 0.1], palm: [0, 0.1, 1] },
    hand,
  };
  const joints: Joints = side === 'left' ? { leftArm: arm } : { rightArm: arm };
  // The head lies in the corner, so that the hand is large.
  const at = { x: side === 'left' ? 0 : 1, y: 0, scale: 0.68, depth: 0 };
  return { ...actingPicture(character, 'portrait', { joints, at }), keepsHeadsInside: false };
}

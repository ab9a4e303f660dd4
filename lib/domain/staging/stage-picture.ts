import type { CharacterTraits, OutfitTraits } from '@/lib/contracts/characters';
import type { CastMember, Staging } from '@/lib/contracts/staging';
import type { PlaceCamera, PlaceTraits } from '@/lib/contracts/places';
import { specificationFromTags } from '@/lib/rough/tags';
import type { OwnCamera, Person, RoughSpecification, State } from '@/lib/rough/specification';
import { OWN_THINGS, PLACE_WORDS, poseWord, SCENES, type Style } from '@/lib/rough/vocabulary';
import { identityOf, restingExpression } from '../characters/identity';
import { animalPoseOf } from './animal-pose';

/** Somebody of the cast, looked up. */
export interface StagedPerson {
  readonly name: string;
  readonly traits: CharacterTraits;
  readonly outfit: OutfitTraits;
  readonly how: CastMember;
}

export interface PictureToStage {
  readonly staging: Pick<Staging, 'shot' | 'camera' | 'pair'> &
    Partial<Pick<Staging, 'time' | 'weather' | 'effects' | 'props' | 'placeCameraId'>>;
  /** From left to right; empty takes the people of the words. */
  readonly people: readonly StagedPerson[];
  readonly place: PlaceTraits | null;
  /** The prompt's tags as the compiled text has them: they say what the staging leaves open. */
  readonly chunks: readonly (readonly string[])[];
  /** The style of the project, where it says one. */
  readonly look: Style | null;
  readonly seed: number;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
}

/** The rough of a picture: people as the project knows them, everything else from the staging, the words, the seed. */
export function stagePicture(picture: PictureToStage): RoughSpecification {
  const { staging, people, place, chunks, look, seed, size } = picture;
  const { specification: read } = specificationFromTags({ chunks, seed, ...size });
  const { setting, ...said } = read;
  const persons = people.length > 0 ? people.map(toPerson) : read.people;
  return {
    ...said,
    people: persons,
    shot: staging.shot ?? shotFor(read, chunks),
    ...(place ? seenPlace(place, staging, read) : setting ? { setting } : {}),
    style: look ?? read.style,
    place: persons.length === 1 ? read.place : 'center',
    ...(staging.camera ? { camera: staging.camera } : {}),
    ...(staging.effects && staging.effects.length > 0 ? { effects: [...staging.effects] } : {}),
    ...(staging.props && staging.props.length > 0 ? { props: [...staging.props] } : {}),
    ...(staging.pair && persons.length >= 2 ? { pair: staging.pair } : {}),
  };
}

/** Eyes higher or lower than this look at people from above or from below, in metres. */
const HIGH_EYE = 2.2;
const LOW_EYE = 0.8;

/** The place in perspective where it is drawn so, with its things and its own camera; else its scene. */
function seenPlace(
  { scene, variants, things = [], paints = [], cameras = [] }: PlaceTraits,
  { time, weather, camera, placeCameraId }: PictureToStage['staging'],
  read: RoughSpecification,
): Pick<RoughSpecification, 'scene' | 'setting' | 'camera'> {
  const [usual] = variants;
  const found = PLACE_WORDS.find(({ tag }) => tag === scene);
  const flat = SCENES.find((one) => one === scene);
  if (!found) return { scene: flat ?? read.scene };
  const own = cameras.find(({ id }) => id === placeCameraId);
  const painted = paints.filter(({ tag }) => OWN_THINGS[found.tag]?.includes(tag) === true);
  const setting = {
    tag: found.tag,
    time: time ?? usual?.time ?? 'day',
    weather: weather ?? usual?.weather ?? 'clear',
    ...(things.length > 0 ? { things } : {}),
    ...(painted.length > 0 ? { paints: painted } : {}),
    ...(own ? { camera: lensOf(own) } : {}),
  };
  const eye = own?.heightMetres ?? 1.5;
  const height = eye > HIGH_EYE ? 'high' : eye < LOW_EYE ? 'low' : null;
  return {
    scene: flat ?? 'simple_background',
    setting,
    ...(height !== null && !camera ? { camera: { height, tiltDegrees: 0 } } : {}),
  };
}

/** A place's camera without its name. */
export function lensOf({ id: _id, name: _name, ...lens }: PlaceCamera): OwnCamera {
  return lens;
}

/** Close shots of several people, chosen by a seed, would cut them; the words' own choice stays. */
function shotFor(read: RoughSpecification, chunks: PictureToStage['chunks']): RoughSpecification['shot'] {
  const isNamed = chunks.flat().some((tag) => tag.replaceAll(' ', '_') === read.shot);
  return isNamed || read.shot !== 'close-up' ? read.shot : 'portrait';
}

function toPerson({ traits, outfit, how }: StagedPerson): Person {
  return { who: identityOf(traits, outfit), how: toState(traits, how), ...(how.at ? { at: how.at } : {}) };
}

/** Calm but for what is asked: the same person makes the same face wherever they stand. */
function toState(traits: CharacterTraits, how: CastMember): State {
  const { pose } = how;
  const animalPose = animalPoseOf(traits.extras.kind, pose);
  return {
    expression: how.expression ?? restingExpression(traits),
    arms: 'arms_at_sides',
    ...(pose === null ? {} : { pose }),
    turn: 0,
    tiltDegrees: 0,
    gaze: 0,
    gazeDown: 0,
    eyes: 'open',
    view: how.view ?? (how.pose === null ? 'front' : poseWord(how.pose).view),
    hasBlush: false,
    hasSweatdrop: false,
    hasAngerVein: false,
    ...(how.isChibi ? { isChibi: true } : {}),
    ...(how.holds === undefined ? {} : { holds: how.holds }),
    ...(animalPose === undefined ? {} : { animalPose }),
    ...(how.joints === undefined ? {} : { joints: how.joints }),
  };
}

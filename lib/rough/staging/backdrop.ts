import type { P2, P3 } from '../geometry/geometry';
import { multiplyHex, mixHex } from '../pen/colour';
import type { Paint } from '../pen/paint';
import { boatSpot, drawPlace, placeCamera } from '../places/draw-place';
import type { OwnCamera, PlacePaint, RoughSpecification, StandingThing } from '../specification';
import { isFocusShot, poseWord, type AnyShot } from '../vocabulary';
import { PLACE_OF_SCENE, type PlaceTag, type SceneAsPlace, type Time, type Weather } from '../vocabulary/places';
import { PLACES } from '../places';
import { ownShot, ownSpot } from '../places/own-camera';
import { cameraFor, type CameraRequest, type Spot } from '../world/camera-for';
import type { Panel, Shot, World } from '../world/kit';
import { poseNameOf } from './figure-of';
import type { Placement } from './measure-figures';
import { addStandingThings } from './standing-things';

/** A place with its hour and weather. */
interface StagedPlace {
  readonly tag: PlaceTag;
  readonly time?: Time | undefined;
  readonly weather?: Weather | undefined;
  readonly blossom?: boolean | undefined;
  readonly things?: readonly StandingThing[] | undefined;
  readonly paints?: readonly PlacePaint[] | undefined;
  readonly camera?: OwnCamera | undefined;
}

/** Body units in a metre. */
export const UNITS_PER_METRE = 10;
/** Metres from the ground to the eye of a low and of a high camera. */
const EYE_HEIGHT = { low: 0.5, high: 2.6 } as const;
const USUAL_EYES = 1.45;
/** Shots so near that the place is a background. */
const CLOSE_SHOTS: readonly AnyShot[] = ['close-up', 'portrait', 'upper_body'];

export const isCloseShot = (shot: AnyShot): boolean => CLOSE_SHOTS.includes(shot);

/** Where a picture takes place; null before plain grounds. */
export function stagedPlace({ setting, scene, shot }: RoughSpecification): StagedPlace | null {
  // Behind nothing but eyes or hands there is no place to see.
  if (isFocusShot(shot)) return null;
  if (setting) return setting;
  const places: Readonly<Partial<Record<string, SceneAsPlace>>> = PLACE_OF_SCENE;
  const found = places[scene];
  return found ? { ...found, tag: found.place } : null;
}

/** A shadow on the ground, in metres: its middle from who is carried, and half its measures. */
export interface GroundShadow {
  readonly aside: number;
  readonly nearer: number;
  readonly halfWidth: number;
  readonly halfDepth: number;
}

/** Somebody (or something) among the things of a place. */
export interface InPlace {
  readonly at: Placement;
  /** Metres nearer to the camera than where its size puts it. */
  readonly nearer?: number;
  /** Stands on the ground: a shadow touches its feet. */
  readonly isOnGround: boolean;
  /** That shadow where it is not that of feet. */
  readonly shadow?: GroundShadow | null;
  /** The soles that stand on the ground, in drawing units: the shadow lies under them. */
  readonly soles?: readonly P2[];
  /** Of people, metres from the ground to the crown: nothing of the place may cover their upper half. */
  readonly tall?: number;
  /** @param metres how far from the eye it is */
  readonly draw: (metres: number) => void;
}

/** What stands before a place, and where. */
interface Backdrop {
  readonly specification: RoughSpecification;
  readonly panel: Panel;
  readonly people: readonly InPlace[];
  /** Metres from the ground to the eyes of who stands first. */
  readonly eyes: number | null;
}

/** Draws a place so that who stands in it has its size and its ground, sorted among the furniture. */
export function drawBackdrop(p: Paint, place: StagedPlace, o: Backdrop): World {
  const { specification, panel, people, eyes } = o;
  const { seed } = specification;
  const which = isCloseShot(specification.shot) ? 'close' : 'wide';
  return drawPlace(p, place.tag, panel, {
    camera: cameraOn(place, which, { specification, panel, people, eyes }),
    ...(place.time ? { time: place.time } : {}),
    ...(place.weather ? { weather: place.weather } : {}),
    ...(place.paints ? { paints: place.paints } : {}),
    ...(place.blossom ? { options: { blossom: true } } : {}),
    seed,
    strength: which === 'close' ? 0.5 : 1,
    people: (world) => {
      if (place.things) addStandingThings(world, place.tag, place.things, seed);
      for (const one of people) addToWorld(world, one);
    },
  });
}

/** The camera that has the people where the picture has them; a still one without people. */
export function cameraOn(place: StagedPlace, which: 'wide' | 'close', o: Backdrop): Shot {
  const { people, panel, eyes } = o;
  const { tag, camera: own } = place;
  const main = people.find(({ nearer }) => nearer === undefined);
  if (!main) return fitted(own ? ownShot(tag, own) : PLACES[tag].shots[which], panel);
  const height = o.specification.camera?.height ?? 'eye';
  const request: CameraRequest = {
    spotPx: [main.at.x, main.at.y],
    pxPerMetre: main.at.scale * UNITS_PER_METRE,
    eyeHeight: height === 'eye' ? Math.max(0.5, Math.min(1.9, eyes ?? USUAL_EYES)) : EYE_HEIGHT[height],
    which,
  };
  const water = own ? null : waterOf(tag, o.specification);
  if (water) return cameraFor(water, panel, request);
  if (!own) return placeCamera(tag, panel, request);
  return cameraFor(ownSpot(tag, own, which), panel, {
    ...request,
    eyeHeight: own.heightMetres ?? request.eyeHeight,
    ...(own.lookDownDegrees === undefined ? {} : { pitchDeg: own.lookDownDegrees }),
    ...(own.nearness === undefined ? {} : { nearness: own.nearness }),
  });
}

/** The water that everybody floats on who is seen: in boats, and nobody ashore. */
function waterOf(tag: PlaceTag, { people }: RoughSpecification): Spot | null {
  const isAfloat = people.length > 0 && people.every((person) => poseWord(poseNameOf(person)).seat === 'boat');
  return isAfloat ? boatSpot(tag) : null;
}

/** Radius of the shadow that touches the feet of a grown person, in metres; of small ones it is as much smaller. */
const CONTACT_METRES = 0.2;
/** Feet that stand farther apart than so many radii have a shadow each, of this share of the radius. */
const APART = 2;
const FOOT_SHARE = 0.75;
/** Shadows are this much shallower than wide. */
const ROUND_SHARE = 0.45;
/** No foot stands farther than this from the middle of who stands there, in metres. */
const FARTHEST_FOOT = 1.2;
/** Panels longer than this show a place with a wider lens, or its heights would be cut. */
const USUAL_ASPECT = 1.7;
const WIDEST_LENS = 0.55;

/** A still camera, its lens as wide as the panel's shape needs. */
function fitted(shot: Shot, panel: Panel): Shot {
  const share = Math.max(WIDEST_LENS, Math.min(1, USUAL_ASPECT / (panel.w / panel.h)));
  return { ...shot, lens: shot.lens * share };
}

/** Of things, in metres. */
const USUAL_HEIGHT = 1.7;
/** Half the room that somebody takes among furniture, in metres. */
const ROOM = 0.24;

function addToWorld(world: World, { at, nearer = 0, isOnGround, shadow, soles = [], tall, draw }: InPlace): void {
  const distance = Math.max(0.3, world.f / (at.scale * UNITS_PER_METRE) - nearer);
  const spot = groundAt(world, at, distance);
  const low: P3 = [spot[0] - ROOM, spot[1], spot[2] - ROOM];
  const high: P3 = [spot[0] + ROOM, spot[1] + Math.max(0.3, tall ?? USUAL_HEIGHT), spot[2] + ROOM];
  world.figure(low, high, tall !== undefined, () => {
    if (shadow) {
      const { aside, nearer: towards, halfWidth, halfDepth } = shadow;
      world.contact([spot[0] + aside, spot[1], spot[2] - towards], halfWidth, halfDepth);
    } else if (isOnGround) {
      const radius = CONTACT_METRES * Math.min(1, (tall ?? USUAL_HEIGHT) / USUAL_HEIGHT);
      const under = soles.map((sole) => groundUnder(world, sole, spot)).filter((foot) => foot !== null);
      addFeetShadow(world, under.length > 0 ? under : [spot], radius);
    }
    inLightOf(world, () => draw(distance));
  });
}

/** One shadow under feet that stand together, one under each foot of a stride. */
function addFeetShadow(world: World, feet: readonly P3[], radius: number): void {
  const [one = [0, 0, 0], other = one] = feet;
  const [x, z] = [Math.abs(one[0] - other[0]), Math.abs(one[2] - other[2])];
  if (Math.hypot(x, z) > APART * radius) {
    for (const foot of feet) world.contact(foot, radius * FOOT_SHARE);
    return;
  }
  const middle: P3 = [(one[0] + other[0]) / 2, one[1], (one[2] + other[2]) / 2];
  world.contact(middle, radius + x / 2, radius * ROUND_SHARE + z / 2);
}

/** Where the line of sight through a point of the picture meets the ground; null far from who stands there. */
function groundUnder(world: World, { 0: x, 1: y }: P2, spot: P3): P3 | null {
  const down = (y - world.cy) / world.f;
  const distance = (world.shot.at[1] - spot[1]) / down;
  if (!(distance > 0)) return null;
  const found = groundAt(world, { x, y }, distance);
  const isNear = Math.hypot(found[0] - spot[0], found[2] - spot[2]) < FARTHEST_FOOT;
  return isNear ? [found[0], spot[1], found[2]] : null;
}

/** The point of the world that is seen there, so far from the camera. */
function groundAt(world: World, { x, y }: Pick<Placement, 'x' | 'y'>, distance: number): P3 {
  const { at, to } = world.shot;
  const yaw = Math.atan2(to[0] - at[0], to[2] - at[2]);
  const aside = ((x - world.cx) * distance) / world.f;
  const down = ((y - world.cy) * distance) / world.f;
  return [
    at[0] + aside * Math.cos(yaw) + distance * Math.sin(yaw),
    at[1] - down,
    at[2] - aside * Math.sin(yaw) + distance * Math.cos(yaw),
  ];
}

/** People take on the colour of the hour outdoors: half of what it does to things. */
function inLightOf(world: World, draw: () => void): void {
  const { mul } = world.mood;
  if (world.inside || mul === '#ffffff') {
    draw();
    return;
  }
  const light = mixHex('#ffffff', mul, 0.55);
  world.p.grade = (colour) => multiplyHex(colour, light);
  draw();
  world.p.grade = null;
}

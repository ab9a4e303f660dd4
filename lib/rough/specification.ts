import { z } from 'zod';
import { jointsSchema } from './joints-schema';
import {
  ACCESSORIES,
  AGES,
  AIDS,
  ALL_OUTFITS,
  ANIMAL_POSES,
  ARM_POSES,
  BANGS,
  BODY_ACCESSORIES,
  BUILDS,
  CAMERA_HEIGHTS,
  CARRIED_PROPS,
  CLOTH_COLOURS,
  CLOTH_INKS,
  COATS,
  EARS,
  EFFECT_TAGS,
  EXPRESSIONS,
  EYEBROWS,
  EYE_COLOURS,
  EYE_SHAPES,
  EYE_STATES,
  EYEWEAR,
  FACE_MARKS,
  FACIAL_HAIR,
  FURTHER_HAIR_STYLES,
  FURTHER_SHOTS,
  HAIR_COLOURS,
  HAIR_EXTRAS,
  HAIR_INKS,
  HAIR_STYLES,
  HEADWEAR,
  HELD_THINGS,
  HORNS,
  KINDS,
  LIMBS,
  MORE_HAIR_STYLES,
  MOST_CARRIED,
  OUTFIT_PRINTS,
  PAIR_NAMES,
  PLACES,
  PLACE_WORDS,
  POSE_NAMES,
  PROPORTION_NAMES,
  PROP_TAGS,
  SCENES,
  SEXES,
  SHOTS,
  SKINS,
  SKIN_TONES,
  STYLES,
  TAILS,
  TIMES,
  VIEWS,
  WEATHERS,
  WINGS,
} from './vocabulary';

/** An sRGB colour as `#rrggbb`. */
const colour = z.templateLiteral(['#', z.string().regex(/^[0-9a-f]{6}$/)]);

/** Traits that only who has them names. */
export const extraTraitsSchema = z.strictObject({
  /** What somebody is; a human when absent. */
  kind: z.enum(KINDS).optional(),
  /** Of an animal's fur, feathers or scales. */
  coat: z.enum(COATS).optional(),
  /** Instead of the skin's word; any colour is possible. */
  skinTone: z.union([z.enum(SKIN_TONES), colour]).optional(),
  /** Instead of the hair style's word. */
  moreHairStyle: z.enum(MORE_HAIR_STYLES).optional(),
  hairPaint: colour.optional(),
  hairExtras: z.array(z.enum(HAIR_EXTRAS)).max(HAIR_EXTRAS.length).optional(),
  facialHair: z.array(z.enum(FACIAL_HAIR)).max(4).optional(),
  headwear: z.enum(HEADWEAR).optional(),
  headwearPaint: colour.optional(),
  eyewear: z.enum(EYEWEAR).optional(),
  /** Sides are the viewer's, as with eyes. */
  faceMarks: z.array(z.enum(FACE_MARKS)).max(8).optional(),
  ears: z.enum(EARS).optional(),
  horns: z.enum(HORNS).optional(),
  eyeShape: z.enum(EYE_SHAPES).optional(),
  eyebrows: z.enum(EYEBROWS).optional(),
  tail: z.enum(TAILS).optional(),
  wings: z.enum(WINGS).optional(),
  /** Artificial limbs; sides are the person's own. */
  prosthetics: z.array(z.enum(LIMBS)).max(LIMBS.length).optional(),
  aid: z.enum(AIDS).optional(),
  /** Always with them: in a free hand, or at the hip. */
  carries: z.array(z.enum(CARRIED_PROPS)).max(MOST_CARRIED).optional(),
  /** Worn on the body over the outfit. */
  wears: z.array(z.enum(BODY_ACCESSORIES)).max(BODY_ACCESSORIES.length).optional(),
  /** Measures beyond age and build: -1 least, 0 (and absent) as they have it, 1 most. */
  proportions: z.partialRecord(z.enum(PROPORTION_NAMES), z.number().min(-1).max(1)).optional(),
  /** How hair and clothes read in ink and tone; by their colours when absent. */
  hairInk: z.enum(HAIR_INKS).optional(),
  clothInk: z.enum(CLOTH_INKS).optional(),
});
export type ExtraTraits = z.infer<typeof extraTraitsSchema>;

/** Who a person is: what stays the same from picture to picture. */
export const identitySchema = z.strictObject({
  sex: z.enum(SEXES),
  hairColour: z.enum(HAIR_COLOURS),
  hairStyle: z.enum([...HAIR_STYLES, ...FURTHER_HAIR_STYLES]),
  bangs: z.enum(BANGS),
  /** As the viewer sees them; two colours are heterochromia. */
  eyeColours: z.strictObject({ left: z.enum(EYE_COLOURS), right: z.enum(EYE_COLOURS) }),
  skin: z.enum(SKINS),
  outfit: z.enum(ALL_OUTFITS),
  clothColour: z.enum(CLOTH_COLOURS),
  /** Of ribbons, ties, sashes, scarves, hats, streaks in the hair. */
  accentColour: z.enum(CLOTH_COLOURS),
  /** On a t-shirt. */
  shirtPrint: z.enum(OUTFIT_PRINTS),
  accessories: z.array(z.enum(ACCESSORIES)).max(ACCESSORIES.length),
  /** A teenager of average build when absent. */
  age: z.enum(AGES).optional(),
  build: z.enum(BUILDS).optional(),
  ...extraTraitsSchema.shape,
});
export type Identity = z.infer<typeof identitySchema>;

/** How a person is in one picture. */
export const stateSchema = z.strictObject({
  expression: z.enum(EXPRESSIONS),
  /** How the arms are held by who has no pose. */
  arms: z.enum(ARM_POSES),
  /** Of the whole jointed body. */
  pose: z.enum(POSE_NAMES).optional(),
  /** In the hands; what the pose holds when absent. */
  holds: z.enum(HELD_THINGS).optional(),
  /** Of the head: -1 to the viewer's left, 0 to the viewer, 1 to the right. */
  turn: z.number().min(-1).max(1),
  /** Of the head, in degrees, clockwise. */
  tiltDegrees: z.number().min(-45).max(45),
  /** Of the pupils against the head: -1 left, 1 right. */
  gaze: z.number().min(-1).max(1),
  /** Of the pupils: -1 up, 1 down. */
  gazeDown: z.number().min(-1).max(1),
  eyes: z.enum(EYE_STATES),
  view: z.enum(VIEWS),
  hasBlush: z.boolean(),
  hasSweatdrop: z.boolean(),
  /** The crossed vein of an angry face, with a shouting mouth; other expressions have none. */
  hasAngerVein: z.boolean(),
  /** Two and a half heads high. */
  isChibi: z.boolean().optional(),
  /** Of an animal. */
  animalPose: z.enum(ANIMAL_POSES).optional(),
  /** What was changed of the pose by hand. */
  joints: jointsSchema.optional(),
});
export type State = z.infer<typeof stateSchema>;

/** A share of the picture's width or height: 0 left or above, 1 right or below. */
const share = z.number().min(0).max(1);

/** Where a person is in the picture: the middle of the head, and how high it is, as shares of the picture. */
export const positionSchema = z.strictObject({
  x: share,
  y: share,
  scale: z.number().min(0.02).max(1),
  /** Greater is nearer, and is drawn over what is farther; equals in their order. */
  depth: z.number().min(-100).max(100),
});
export type Position = z.infer<typeof positionSchema>;

const personSchema = z.strictObject({ who: identitySchema, how: stateSchema, at: positionSchema.optional() });

export const cameraSchema = z.strictObject({
  height: z.enum(CAMERA_HEIGHTS),
  /** Of the picture's contents, clockwise. */
  tiltDegrees: z.number().min(-30).max(30),
});

/** A thing that stands in a place, in metres from where its people usually are: every camera sees it there. */
export const standingThingSchema = z.strictObject({
  tag: z.enum(PROP_TAGS),
  /** To the right, up from the ground, and away, as the place's usual camera sees it. */
  right: z.number().min(-30).max(30),
  up: z.number().min(0).max(10),
  away: z.number().min(-20).max(60),
  /** Times its real size. */
  scale: z.number().min(0.1).max(10),
  /** About its upright axis, in degrees. */
  turnDegrees: z.number().min(-180).max(180),
  isMirrored: z.boolean().optional(),
  /** Of its main part; as such things usually are when absent. */
  colour: z.enum(CLOTH_COLOURS).optional(),
});
export type StandingThing = z.infer<typeof standingThingSchema>;

/** The colour of the things of a kind that a place has itself: the couch of every living room. */
export const placePaintSchema = z.strictObject({ tag: z.enum(PROP_TAGS), colour: z.enum(CLOTH_COLOURS) });
export type PlacePaint = z.infer<typeof placePaintSchema>;

/** Kinds of things that are painted in one place. */
export const MOST_PAINTS = 12;

/** A camera of a place as somebody set it; what it leaves out is as the camera that it comes from has it. */
export const ownCameraSchema = z.strictObject({
  /** One of the place's cameras; `wide` where the place has none of that name. */
  from: z.string().min(1).max(40),
  /** Of the eye over the ground. */
  heightMetres: z.number().min(0.2).max(8).optional(),
  /** How far it looks down; up below 0. */
  lookDownDegrees: z.number().min(-40).max(60).optional(),
  /** Turned to the right of where it looks. */
  turnDegrees: z.number().min(-60).max(60).optional(),
  /** Times the lens's length. */
  nearness: z.number().min(0.5).max(3).optional(),
});
export type OwnCamera = z.infer<typeof ownCameraSchema>;

/** A place at a time of day, in a weather. */
export const settingSchema = z.strictObject({
  tag: z.enum(PLACE_WORDS.map(({ tag }) => tag)),
  time: z.enum(TIMES),
  weather: z.enum(WEATHERS),
  things: z.array(standingThingSchema).max(24).optional(),
  paints: z.array(placePaintSchema).max(MOST_PAINTS).optional(),
  camera: ownCameraSchema.optional(),
});
export type Setting = z.infer<typeof settingSchema>;

/** A thing in the picture, as plain data. */
export const propSchema = z.strictObject({
  tag: z.enum(PROP_TAGS),
  /** The middle of what it stands on, as shares of the picture's width and height; it may stand a little outside. */
  x: z.number().min(-1).max(2),
  y: z.number().min(-1).max(2),
  /** Height (and width) of its box as a share of the picture's height. */
  scale: z.number().min(0.01).max(4),
  /** Of its main part; as such things usually are when absent. */
  colour: z.enum(CLOTH_COLOURS).optional(),
  isMirrored: z.boolean().optional(),
  /** `front`: before people; `back`: behind them. */
  layer: z.enum(['front', 'back']),
});
export type Prop = z.infer<typeof propSchema>;

/** People in one picture. */
export const MOST_PEOPLE = 12;

/** Everything that a rough shows, as plain data: the same specification is the same SVG. */
export const roughSpecificationSchema = z.strictObject({
  /** Decides what no field names: framing within the shot, strands of hair, where clouds are. */
  seed: z.number().int().min(0).max(4294967295),
  /** The picture that the rough is for. */
  size: z.strictObject({
    widthPx: z.number().int().min(8).max(16384),
    heightPx: z.number().int().min(8).max(16384),
  }),
  shot: z.enum([...SHOTS, ...FURTHER_SHOTS]),
  scene: z.enum(SCENES),
  style: z.enum(STYLES),
  /** Where a single person stands; two stand left and right. */
  place: z.enum(PLACES),
  /**
   * Moves a person whose head the picture's edge would cut until it is inside. Without it the framing is that of the
   * starter's training pictures, of which one in a hundred cuts a head (narrow pictures with somebody at the side).
   */
  keepsHeadsInside: z.boolean(),
  /** From left to right. */
  people: z.array(personSchema).max(MOST_PEOPLE),
  camera: cameraSchema.optional(),
  /** The panel's outline, whatever is outside is not drawn. */
  polygon: z
    .array(z.strictObject({ x: share, y: share }))
    .min(3)
    .max(16)
    .optional(),
  /** A place in perspective, which is drawn in the scene's stead. */
  setting: settingSchema.optional(),
  /** Things behind people (`back`) and before them (`front`). */
  props: z.array(propSchema).max(24).optional(),
  /** Laid over everything. */
  effects: z.array(z.enum(EFFECT_TAGS)).max(12).optional(),
  /** Ellipses in which the background stays empty, for balloons: their middles and radii as shares of the picture. */
  calm: z
    .array(
      z.strictObject({
        x: z.number().min(-1).max(2),
        y: z.number().min(-1).max(2),
        radiusX: z.number().min(0).max(2),
        radiusY: z.number().min(0).max(2),
      }),
    )
    .max(16)
    .optional(),
  /** What the first two people do together: it says how they stand, and where the second is beside the first. */
  pair: z.enum(PAIR_NAMES).optional(),
});
export type RoughSpecification = z.infer<typeof roughSpecificationSchema>;
export type Person = RoughSpecification['people'][number];
export { jointsSchema, type ArmJoints, type Joints } from './joints-schema';

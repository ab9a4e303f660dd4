import { z } from 'zod';
import {
  PAIR_NAMES,
  POSE_NAMES,
  TIMES,
  WEATHERS,
  EFFECT_TAGS,
  EXPRESSIONS,
  FURTHER_SHOTS,
  HELD_THINGS,
  SHOTS,
  VIEWS,
} from '@/lib/rough/vocabulary';
import { jointsSchema, cameraSchema, positionSchema, propSchema } from '@/lib/rough/specification';
import { idSchema } from './page';

/** Somebody in a picture: who, in what, and how. Null takes what the character or the pose is used to. */
export const castMemberSchema = z.strictObject({
  characterId: idSchema,
  outfitId: idSchema.nullable().default(null),
  expression: z.enum(EXPRESSIONS).nullable().default(null),
  pose: z.enum(POSE_NAMES).nullable().default(null),
  view: z.enum(VIEWS).nullable().default(null),
  isChibi: z.boolean().default(false),
  /** In the hands; what the pose holds when absent. */
  holds: z.enum(HELD_THINGS).optional(),
  /** What was changed of the pose by hand; the pose as it is when absent. */
  joints: jointsSchema.optional(),
  /** Where the head is, and how large; null: side by side or in the rows of a group, as the shot has it. */
  at: positionSchema.nullable().default(null),
});
export type CastMember = z.infer<typeof castMemberSchema>;

/** Two figures with the same middle, as large as each other, are on one place. */
const SAME_PLACE = 0.01;

/** People in one picture: more stand so small that nobody is known by their face. */
export const MOST_CAST = 8;

/** Who is in a picture, and from where it is seen. The rough is made of it and of the prompt's words. */
export const stagingSchema = z.strictObject({
  /** From left to right. */
  cast: z
    .array(castMemberSchema)
    .max(MOST_CAST)
    .refine((cast) => {
      const taken = cast.flatMap(({ at }) => (at ? [at] : []));
      return taken.every((one, index) =>
        taken
          .slice(index + 1)
          .every(
            (other) => Math.hypot(one.x - other.x, one.y - other.y) + Math.abs(one.scale - other.scale) > SAME_PLACE,
          ),
      );
    }, 'puts two people on one place: move one of them')
    .default([]),
  placeId: idSchema.nullable().default(null),
  /** Of the place; null as its first variant has it. */
  time: z.enum(TIMES).nullable().default(null),
  weather: z.enum(WEATHERS).nullable().default(null),
  shot: z
    .enum([...SHOTS, ...FURTHER_SHOTS])
    .nullable()
    .default(null),
  camera: cameraSchema.nullable().default(null),
  /** One of the place's own cameras; the shot's usual one without it, or when the place has it no more. */
  placeCameraId: idSchema.optional(),
  /** Laid over the picture. */
  effects: z.array(z.enum(EFFECT_TAGS)).max(12).default([]),
  /** Things before and behind people, besides those of the place. */
  props: z.array(propSchema).max(12).default([]),
  /** What the first two do together. */
  pair: z.enum(PAIR_NAMES).nullable().default(null),
});
export type Staging = z.infer<typeof stagingSchema>;
export type StagingInput = z.input<typeof stagingSchema>;

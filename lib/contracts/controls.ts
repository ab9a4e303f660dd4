import { z } from 'zod';
import { CONTROL_KINDS } from '@/lib/rough/vocabulary';
import { networkNameSchema } from './networks';
import { idSchema } from './page';

const byteSchema = z.number().min(0).max(255);
const gradientSchema = z.number().int().min(0).max(1000);

/** How a photo or a drawing becomes a control map: by its pixels alone, no network is needed. */
export const preprocessorSchema = z.discriminatedUnion('kind', [
  /** Thin edges (Canny): gradients above `high` begin one, those above `low` continue it. */
  z.strictObject({ kind: z.literal('canny'), low: gradientSchema.default(100), high: gradientSchema.default(200) }),
  z.strictObject({ kind: z.literal('lineart') }),
  z.strictObject({ kind: z.literal('softedge') }),
  /** Rough strokes: a higher threshold leaves fewer. */
  z.strictObject({ kind: z.literal('scribble'), threshold: z.number().int().min(1).max(64).default(32) }),
  /** What is darker than the level becomes white on black. */
  z.strictObject({ kind: z.literal('threshold'), level: byteSchema.default(128) }),
  /** Black lines on white as white lines on black. */
  z.strictObject({ kind: z.literal('invert') }),
  /** Colours without detail, for tile ControlNets; the radius in pixels. */
  z.strictObject({ kind: z.literal('blur'), radiusPx: z.number().min(0.5).max(64).default(6) }),
]);
export type Preprocessor = z.infer<typeof preprocessorSchema>;
export const PREPROCESSOR_KINDS = [
  'canny',
  'lineart',
  'softedge',
  'scribble',
  'threshold',
  'invert',
  'blur',
] as const satisfies readonly Preprocessor['kind'][];

/** ControlNets that one drawing may follow. */
export const MOST_CONTROLS = 4;
const shareSchema = z.number().min(0).max(1);

const followed = {
  name: networkNameSchema,
  /** Of the rough, which picture it is held by; null as its name says, line art where it says nothing. */
  map: z.enum(CONTROL_KINDS).nullable().default(null),
  strength: z.number().min(0).max(2).default(1),
  /** Fractions of the steps between which it acts. */
  start: shareSchema.default(0),
  end: shareSchema.default(1),
};

/** A ControlNet, by its name, and what it follows. */
export const controlInputSchema = z.object({
  ...followed,
  /** What it follows; null draws the rough in the form that the ControlNet wants. */
  picture: z
    .object({
      pictureId: idSchema,
      /** Makes the control map of it; null takes the picture as one. */
      preprocessor: preprocessorSchema.nullable().default(null),
    })
    .nullable()
    .default(null),
});
export type ControlInput = z.infer<typeof controlInputSchema>;

/** A ControlNet that holds panels to their roughs. */
export const panelControlSchema = z.strictObject(followed);
export type PanelControl = z.infer<typeof panelControlSchema>;

/** By which ControlNets panels follow their roughs: null takes the closest that is installed, an empty list none. */
export const panelControlsSchema = z.array(panelControlSchema).max(MOST_CONTROLS).nullable();
export type PanelControls = z.infer<typeof panelControlsSchema>;

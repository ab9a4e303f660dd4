import { z } from 'zod';
import { colourSchema } from './balloon-look';
import { idSchema } from './page';
import { areaSchema, MOST_AREAS } from './page-areas';
import { layerMaskSchema } from './layer-mask';
import { MOST_EFFECTS, pageEffectSchema } from './page-effects';
import { MOST_RULERS, rulerSchema } from './page-rulers';
import { textSchema } from './text';

/**
 * As CSS names them (W3C Compositing and Blending Level 1): those that browsers, PDF and PSD count alike. PDF has no adding,
 * soft light is counted differently in PSD, and hue, saturation, colour and luminosity need colours that grey pages lack.
 */
export const BLENDS = [
  'normal',
  'multiply',
  'screen',
  'overlay',
  'darken',
  'lighten',
  'color-dodge',
  'color-burn',
  'hard-light',
  'difference',
  'exclusion',
] as const;
export type Blend = (typeof BLENDS)[number];

export const PENS = ['g-pen', 'maru-pen', 'brush', 'marker', 'white', 'pencil'] as const;
export type Pen = (typeof PENS)[number];

export const MOST_STROKES = 4000;
export const MOST_POINTS = 6000;

/** One movement of a pen. */
export const strokeSchema = z.strictObject({
  id: idSchema,
  pen: z.enum(PENS),
  colour: colourSchema,
  /** At full pressure. */
  widthMm: z.number().min(0.05).max(40),
  /** Of the whole stroke, also where it crosses itself; 1 when absent. */
  opacity: z.number().min(0.05).max(1).optional(),
  /**
   * The third number of a point is the share of the width there, pressure and taper worked in. When absent it is the pressure,
   * and the pen makes a width of it, as strokes had it before.
   */
  hasWidths: z.literal(true).optional(),
  /** The panel whose inner shape it is clipped to; null runs free, as does one whose panel the page no longer has. */
  panelId: idSchema.nullable().default(null),
  /** x, y in page millimetres and pressure from 0 to 1, one after another. */
  points: z
    .array(z.number().min(-5000).max(20_000))
    .min(3)
    .max(3 * MOST_POINTS, `a stroke has at most ${MOST_POINTS} points`)
    .refine(({ length }) => length % 3 === 0, 'is no list of x, y and pressure'),
});
export type Stroke = z.infer<typeof strokeSchema>;

export const LAYER_KINDS = ['pictures', 'ink', 'letters', 'folder'] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

/** Colours by which layers are told apart in their list; PSD files have the same. */
export const LAYER_LABELS = ['red', 'orange', 'yellow', 'green', 'blue', 'violet', 'grey'] as const;
export type LayerLabel = (typeof LAYER_LABELS)[number];

/** One sheet of a page, or a folder of them. Panels lie on `pictures`, strokes on `ink`, balloons on `letters`. */
export const pageLayerSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(LAYER_KINDS),
  /** Empty is called by its kind. */
  name: textSchema.max(80),
  isVisible: z.boolean(),
  isLocked: z.boolean(),
  /** Sketches to draw over: shown on the desk, left out of finished exports, the reader and shared pages. */
  isDraft: z.boolean().default(false),
  opacity: z.number().min(0).max(1),
  blend: z.enum(BLENDS),
  /** The folder that it lies in; absent, and where there is no such folder, it lies in none. */
  folderId: idSchema.optional(),
  /** Clipped to below: seen only where the nearest layer below it in its folder that isn't clipped has something. */
  isClipped: z.literal(true).optional(),
  mask: layerMaskSchema.optional(),
  label: z.enum(LAYER_LABELS).optional(),
  /** Of folders: what is in it blends with what lies below the folder, as if there were no folder. */
  isThrough: z.literal(true).optional(),
  /** Of folders: the panel within whose inner shape what is in it is seen; a panel that is gone clips nothing. */
  panelId: idSchema.optional(),
  /** Of layers of ink; null as they are stored, so that a book can be told and a page saved without them. */
  strokes: z.array(strokeSchema).max(MOST_STROKES, `a layer holds at most ${MOST_STROKES} strokes`).nullable(),
  /** Of layers of ink, from the lowest, all below the strokes. Absent as they are stored, like strokes that are null. */
  areas: z.array(areaSchema).max(MOST_AREAS, `a layer holds at most ${MOST_AREAS} areas`).optional(),
  /** Of layers of ink, from the lowest, over the areas and below the strokes; absent where there are none. */
  effects: z.array(pageEffectSchema).max(MOST_EFFECTS, `a layer holds at most ${MOST_EFFECTS} effects`).optional(),
  /** Of layers of ink; absent where there are none. Never part of what is exported. */
  rulers: z.array(rulerSchema).max(MOST_RULERS, `a layer holds at most ${MOST_RULERS} rulers`).optional(),
});
export type PageLayer = z.infer<typeof pageLayerSchema>;

/** Folders among them. */
export const MOST_LAYERS = 64;

/** A page's sheets from the lowest. */
export const pageLayersSchema = z
  .array(pageLayerSchema)
  .max(MOST_LAYERS, `a page has at most ${MOST_LAYERS} layers`)
  .refine((layers) => layers.filter(({ kind }) => kind === 'pictures').length === 1, 'a page has one layer of pictures')
  .refine((layers) => layers.some(({ kind }) => kind === 'letters'), 'a page has a layer of letters')
  .refine((layers) => new Set(layers.map(({ id }) => id)).size === layers.length, 'names a layer twice');

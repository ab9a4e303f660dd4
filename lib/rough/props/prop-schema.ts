import { z } from 'zod';
import { CLOTH_COLOURS } from '../vocabulary';
import { PROPS } from './prop-vocabulary';

/** A thing in the picture, as plain data. */
export const propSchema = z.strictObject({
  tag: z.enum(PROPS.map(({ tag }) => tag)),
  /** The middle of what it stands on, as shares of the picture's width and height; it may stand a little outside. */
  x: z.number().min(-1).max(2),
  y: z.number().min(-1).max(2),
  /** Height (and width) of its box as a share of the picture's height. */
  scale: z.number().min(0.01).max(4),
  /** Of its main part; things have a habit. */
  colour: z.enum(CLOTH_COLOURS).optional(),
  isMirrored: z.boolean().optional(),
  /** `front`: in a person's ink, as what is beside or before people; `back`: in the paler outline of scenes. */
  layer: z.enum(['front', 'back']),
});
export type Prop = z.infer<typeof propSchema>;

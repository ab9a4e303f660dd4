import { z } from 'zod';
import { idSchema } from './page';
import { MOST_AREA_POINTS, ringsSchema } from './page-areas';

export const MOST_MASK_SHAPES = 200;

const maskShapeSchema = z.strictObject({
  id: idSchema,
  rings: ringsSchema,
  /** Whether the layer is seen in it, or hidden. */
  shows: z.boolean(),
});
export type MaskShape = z.infer<typeof maskShapeSchema>;

/** What of a layer is seen: areas with hard edges, which cut everything on the layer and take nothing from it. */
export const layerMaskSchema = z.strictObject({
  /** A mask that is off hides nothing. */
  isOn: z.boolean(),
  /** Whether the layer is seen where no shape lies. */
  showsRest: z.boolean(),
  /** From the lowest; where several lie, the uppermost counts. */
  shapes: z
    .array(maskShapeSchema)
    .max(MOST_MASK_SHAPES, `a mask has at most ${MOST_MASK_SHAPES} shapes`)
    .refine(
      (shapes) =>
        shapes.reduce((sum, { rings }) => sum + rings.reduce((all, { length }) => all + length, 0), 0) <=
        2 * MOST_AREA_POINTS,
      `a mask has at most ${MOST_AREA_POINTS} points`,
    ),
});
export type LayerMask = z.infer<typeof layerMaskSchema>;

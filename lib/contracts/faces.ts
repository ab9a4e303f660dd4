import { z } from 'zod';

/** A face in a picture: where, how sure the detector is, and the numbers that tell people apart. */
export const pictureFaceSchema = z.object({
  left: z.number(),
  top: z.number(),
  right: z.number(),
  bottom: z.number(),
  score: z.number().min(0).max(1),
  /** Numbers that are alike for the same person (see the measure's docstring). */
  signature: z.array(z.number()),
});
export type PictureFace = z.infer<typeof pictureFaceSchema>;

/** All faces of a picture, from left to right; boxes in shares of the picture. */
export const pictureFacesSchema = z.array(pictureFaceSchema);

import { roughSpecificationSchema, type RoughSpecification } from '@/lib/rough';
import type { PictureRow } from './read-scene';

/** The rough that the drawing was made by which a picture's edits began with; null where it followed none. */
export function roughAtFirst({ generation, editedBy }: PictureRow): RoughSpecification | null {
  const drawn = editedBy?.basePicture?.generation ?? generation;
  const found = roughSpecificationSchema.safeParse(drawn?.rough);
  return found.success ? found.data : null;
}

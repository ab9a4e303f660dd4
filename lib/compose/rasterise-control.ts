import { controlPicture, type ControlKind, type RoughSpecification } from '@/lib/rough';
import { type Picture, rasteriseSvg } from '@/pipeline/image';

/** A control picture in pixels, of exactly a size (the specification's own when left out): RGB, or grey for depth. */
export async function rasteriseControl(
  specification: RoughSpecification,
  kind: ControlKind,
  size = specification.size,
): Promise<Picture> {
  const picture = controlPicture(specification, kind, size);
  return picture.form === 'svg' ? rasteriseSvg(picture.svg, size) : picture;
}

import type { RoughSpecification } from '../specification';
import type { ControlKind } from '../vocabulary/control-kinds';
import type { ControlRaster, ControlSize } from './control-size';
import { depthPicture } from './depth-picture';
import { colourSvg, lineArtSvg, scribbleSvg, softEdgeSvg } from './line-pictures';
import { normalPicture } from './normal-picture';
import { dwPoseSvg, openPoseSvg } from './pose-picture';
import { segmentationPicture } from './segmentation-picture';
import { surfacesOf } from './surfaces-of';

/** A control picture: an SVG document of exactly its size, or pixels. */
export type ControlPicture =
  { readonly form: 'svg'; readonly svg: string } | ({ readonly form: 'raster' } & ControlRaster);

/**
 * The picture that a model of a kind is held by: the panel of a specification, pixel for pixel, stretched to a size.
 * @param size what the model wants; the specification's own when left out
 */
export function controlPicture(
  specification: RoughSpecification,
  kind: ControlKind,
  size: ControlSize = specification.size,
): ControlPicture {
  const svg = (text: string): ControlPicture => ({ form: 'svg', svg: text });
  switch (kind) {
    case 'lineart':
      return svg(lineArtSvg(specification, size));
    case 'scribble':
      return svg(scribbleSvg(specification, size));
    case 'softedge':
      return svg(softEdgeSvg(specification, size));
    case 'colour':
      return svg(colourSvg(specification, size));
    case 'pose':
      return svg(openPoseSvg(specification, size));
    case 'dwpose':
      return svg(dwPoseSvg(specification, size));
    case 'depth':
      return { form: 'raster', ...depthPicture(surfacesOf(specification, size)) };
    case 'normal':
      return { form: 'raster', ...normalPicture(surfacesOf(specification, size)) };
    case 'segmentation':
      return { form: 'raster', ...segmentationPicture(surfacesOf(specification, size)) };
  }
}

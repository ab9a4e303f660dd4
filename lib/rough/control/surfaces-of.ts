import { drawBackdrop, stagedPlace, UNITS_PER_METRE } from '../staging/backdrop';
import { drawStagedThing } from '../staging/staged-things';
import { peopleInPlace, type Drawers } from '../staging/people-in-place';
import { stageRough, type StagedRough } from '../staging/stage-rough';
import { uprightAt } from '../pen/surfaces';
import { PLACES } from '../places';
import type { RoughSpecification } from '../specification';
import { kindOfThing } from '../things/kind-of-thing';
import type { ControlSize } from './control-size';
import { shapesOf } from './shapes-of';
import { stampCompany } from './stamp-company';
import { SurfacePaint } from './surface-paint';
import { SurfaceRaster, type Affine } from './surface-raster';

/** What is seen at every pixel of a panel. */
export interface PanelSurfaces {
  readonly raster: SurfaceRaster;
  readonly staged: StagedRough;
  /** How far from the eye each person is, in metres, in the order of `people`. */
  readonly metres: readonly number[];
}

/** Focal length in picture widths where people stand before a plain ground. */
const PLAIN_LENS = 1.15;

/** The surfaces of a specification's drawing, pixel by pixel as it is drawn. */
export function surfacesOf(specification: RoughSpecification, size: ControlSize): PanelSurfaces {
  const staged = stageRough(specification);
  const { canvas, panel } = staged;
  const raster = new SurfaceRaster(size.widthPx, size.heightPx, toPixels(staged, size));
  const metresOf: number[] = specification.people.map(() => 1);
  const draw: Drawers = {
    company: (company, metres) => {
      for (const index of company.indices) metresOf[index] = metres;
      stampCompany(raster, staged, company, metres);
    },
    thing: (prop, index, metres) => {
      const paths = shapesOf(canvas.width, canvas.height, (p) => {
        drawStagedThing(p, prop, canvas, specification.seed + index);
      });
      for (const path of paths) raster.fill(path, uprightAt(metres), kindOfThing(prop.tag));
    },
  };
  const people = peopleInPlace(specification, staged, draw);
  const place = stagedPlace(specification);
  raster.clear(place && PLACES[place.tag].inside !== true ? 'sky' : 'wall');
  if (place) {
    const p = new SurfacePaint(canvas, raster);
    drawBackdrop(p, place, { specification, panel, people, eyes: staged.eyeMetres });
  } else
    for (const one of people)
      one.draw((PLAIN_LENS * canvas.width) / (one.at.scale * UNITS_PER_METRE) - (one.nearer ?? 0));
  if (specification.polygon) raster.extend(panel);
  return { raster, staged, metres: metresOf };
}

/** From drawing units to pixels of the size asked for, after the tilt of the picture. */
function toPixels({ canvas, tiltDegrees }: StagedRough, { widthPx, heightPx }: ControlSize): Affine {
  const [kx, ky] = [widthPx / canvas.width, heightPx / canvas.height];
  const radians = (tiltDegrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
  const [mx, my] = [canvas.width / 2, canvas.height / 2];
  return {
    a: kx * cosine,
    b: -kx * sine,
    c: kx * (mx - mx * cosine + my * sine),
    d: ky * sine,
    e: ky * cosine,
    f: ky * (my - mx * sine - my * cosine),
  };
}

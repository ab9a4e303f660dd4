import type { Box } from '../anatomy/depth-buffer';
import { DepthBuffer } from '../anatomy/depth-buffer';
import { FigureInk } from '../anatomy/figure-ink';
import { SurfaceBuild } from '../anatomy/surface-build';
import { viewOf } from '../anatomy/camera';
import { add, rotation, turn, type Mat, type P3 } from '../geometry/geometry';
import { penOf } from '../head/frame';
import { material, type Material, type Paint } from '../pen/paint';
import { FaceView } from './face-view';

/** A creature as solid forms: x right, y down, z out of its face, floor y = 0, in units of about half its head's width. */
export interface Form {
  /** Adds the surfaces. */
  readonly build: (g: SurfaceBuild) => void;
  /** Draws eyes, mouth and the like over them. */
  readonly face?: (view: FaceView) => void;
  /** Middle and radius of the head. */
  readonly head: { readonly at: P3; readonly radius: number };
}

/** The point of the picture where the ground under its middle falls, px a unit, and how it is turned. */
export interface FormPlace {
  readonly x: number;
  readonly y: number;
  readonly s: number;
  /** Degrees: 0 looks to the viewer, positive to the viewer's right. */
  readonly yaw: number;
  /** Degrees the camera looks up (negative) or down. */
  readonly pitch: number;
}

/** Units between the lens and a creature. */
const DISTANCE = 34;
const UPRIGHT: Mat = rotation(0, 0, 0);
/** Below this size (px a unit) creatures carry no minor tones in ink. */
const QUIET = 9;

function viewAt({ x, y, s, yaw, pitch }: FormPlace, aim: P3): { buf: DepthBuffer['view']; cam: Mat } {
  const cam = viewOf({ yaw, pitch, dist: DISTANCE }),
    ground = turn(cam, [-aim[0], -aim[1], -aim[2]]),
    k = (s * DISTANCE) / (DISTANCE - ground[2]);
  return { cam, buf: { cam, dist: DISTANCE, x: x - ground[0] * k, y: y - ground[1] * k, s } };
}

interface Raised {
  readonly buf: DepthBuffer;
  readonly g: SurfaceBuild;
  readonly mats: Material[];
  readonly at: P3;
}

function raise(form: Form, place: FormPlace, seed: number, budget: number): Raised {
  const aim: P3 = [0, form.head.at[1] * 0.6, 0],
    at: P3 = [0, -aim[1], 0],
    view = viewAt(place, aim),
    buf = new DepthBuffer(view.buf, { budget, key: 'creature' }),
    mats: Material[] = [material('#888888')],
    g = new SurfaceBuild({ buf, who: 0, mats, seed });
  buf.setModel(UPRIGHT, at);
  form.build(g);
  buf.run();
  return { buf, g, mats, at };
}

/** Draws a creature: fills, shadows, outlines and its face. */
export function drawForm(p: Paint, form: Form, place: FormPlace, seed: number): void {
  const { buf, g, mats, at } = raise(form, place, seed, 200000),
    pen = penOf(place.s) * 1.06,
    ink = new FigureInk(p, buf, [g], [{ R: UPRIGHT, at }], mats, { width: pen, border: 0 }),
    wasQuiet = p.quiet;
  p.quiet = wasQuiet || (p.mode === 'bw' && place.s < QUIET);
  ink.draw(ink.choose(() => true));
  buf.setModel(UPRIGHT, at);
  form.face?.(new FaceView(p, buf, pen));
  p.quiet = wasQuiet;
}

/** Where a form's head and outline are in the picture (left, top, width, height); nothing is drawn. */
export function layoutForm(form: Form, place: FormPlace): { head: Box; extent: Box } {
  const scale = 40,
    { buf } = raise(form, { ...place, x: 0, y: 0, s: scale }, 1, 4000),
    border = 4 / buf.ss,
    k = place.s / scale,
    [hx, hy, hz] = buf.project(form.head.at),
    radius = form.head.radius * buf.scaleAt(hz) * k;
  return {
    head: [place.x + hx * k - radius, place.y + hy * k - radius, radius * 2, radius * 2],
    extent: [
      place.x + (buf.x0 + border) * k,
      place.y + (buf.y0 + border) * k,
      (buf.W / buf.ss - 2 * border) * k,
      (buf.H / buf.ss - 2 * border) * k,
    ],
  };
}

/** A turned and sized place in a form's space: heads, eyes and ornaments are given in it. */
export class Local {
  constructor(
    readonly c: P3,
    readonly R: Mat,
    readonly k = 1,
  ) {}
  at(v: P3): P3 {
    return add(this.c, turn(this.R, [v[0] * this.k, v[1] * this.k, v[2] * this.k]));
  }
  axis(v: P3): P3 {
    return turn(this.R, [v[0] * this.k, v[1] * this.k, v[2] * this.k]);
  }
}

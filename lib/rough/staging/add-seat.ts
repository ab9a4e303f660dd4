import type { FigureBuild } from '../anatomy/figure-build';
import type { P3 } from '../geometry/geometry';
import { THINGS } from '../things';
import { addModelToFigure } from '../things/add-model-to-figure';
import type { Seat } from '../vocabulary/pose-words/pose-word';
import type { PropTag } from '../vocabulary';

/** What somebody sits on, as things of the vocabulary: how high its seat is in metres. */
const SEATS: Readonly<Partial<Record<Seat, readonly { readonly thing: PropTag; readonly seatMetres: number }[]>>> = {
  chair: [{ thing: 'chair', seatMetres: 0.445 }],
  desk: [{ thing: 'chair', seatMetres: 0.445 }],
  bench: [{ thing: 'bench', seatMetres: 0.43 }],
  ledge: [{ thing: 'crate', seatMetres: 0.5 }],
};
/** From the hip joints down to what carries the weight, in units of the body. */
const SEAT_BELOW_HIPS = 0.72;
/** The middle of a seat lies so far behind the hip joints. */
const SEAT_BEHIND_HIPS = 0.35;
/** A desk stands so many metres in front of the hips. */
const DESK_AHEAD = 0.52;
const DESK_METRES = 0.71;

/** Puts a seat under somebody, as high as the legs are long; where none belongs to the pose, nothing happens. */
export function addSeat(build: FigureBuild, seat: Seat): void {
  const { J, b } = build.body;
  const [x, hips, z] = J['pelvis'] ?? [0, -4, 0];
  const top = Math.min(-1, hips + SEAT_BELOW_HIPS * b.u);
  for (const { thing, seatMetres } of SEATS[seat] ?? []) {
    const at: P3 = [x, top, z - SEAT_BEHIND_HIPS * b.u];
    putUnder(build, thing, { at, pivot: [0, seatMetres, 0], scale: -top / seatMetres });
  }
  if (seat !== 'desk') return;
  const scale = (-top / 0.445) * 1.02;
  const at: P3 = [x, -DESK_METRES * scale, z + DESK_AHEAD * scale];
  putUnder(build, 'desk', { at, pivot: [0, DESK_METRES, 0], scale });
}

function putUnder(
  build: FigureBuild,
  thing: PropTag,
  o: { readonly at: P3; readonly pivot: P3; readonly scale: number },
): void {
  const found = THINGS[thing];
  if (found.kind === 'brush') return;
  addModelToFigure(build, `seat ${thing}`, found.build(), { ...o, x: [1, 0, 0], y: [0, -1, 0], z: [0, 0, -1] });
}

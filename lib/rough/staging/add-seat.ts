import { addBicycle, bicycleRoom } from '../anatomy/aids/bicycle';
import type { Body } from '../anatomy/body';
import type { FigureBuild } from '../anatomy/figure-build';
import type { P3 } from '../geometry/geometry';
import { THINGS } from '../things';
import { addModelToFigure } from '../things/add-model-to-figure';
import type { Seat } from '../vocabulary/pose-words/pose-word';
import type { PropTag } from '../vocabulary';
import { addBoat, boatRoom } from './carriers/boat';
import { addCar, carRoom } from './carriers/car';
import { addDrumKit, drumKitRoom } from './carriers/drum-kit';
import { addHorse, horseRoom } from './carriers/horse';
import { addMotorbike, motorbikeRoom } from './carriers/motorbike';
import { addPiano, pianoRoom } from './carriers/piano';

/** Half a length and half a width, and how far ahead of the hips its middle is, in metres. */
export type Footprint = readonly [length: number, width: number, ahead: number];

/** What somebody sits on or in. */
interface Place {
  /** A thing of the vocabulary, and how high its seat is in metres. */
  readonly under?: { readonly thing: PropTag; readonly seatMetres: number };
  /** A desk before the hips, and what lies on it. */
  readonly desk?: { readonly on?: PropTag };
  /** What is built to hips, hands and feet. */
  readonly carrier?: {
    readonly add: (build: FigureBuild) => void;
    /** Points that it takes up beyond the body. */
    readonly room: (body: Body) => readonly P3[];
    /** How much farther than from people a camera stands: what is long would swell before it. */
    readonly far: number;
    /** What it covers of the ground; without, feet and legs touch it. */
    readonly footprint?: Footprint;
  };
}

const CHAIR = { thing: 'chair', seatMetres: 0.445 } as const;
const BENCH = { thing: 'bench', seatMetres: 0.43 } as const;
const PLACES: Readonly<Record<Seat, Place>> = {
  chair: { under: CHAIR },
  desk: { under: CHAIR, desk: {} },
  laptop_desk: { under: CHAIR, desk: { on: 'laptop' } },
  writing_desk: { under: CHAIR, desk: { on: 'book' } },
  bench: { under: BENCH },
  ledge: { under: { thing: 'crate', seatMetres: 0.5 } },
  bicycle: { carrier: { add: addBicycle, room: bicycleRoom, far: 1.25, footprint: [0.8, 0.06, 0.3] } },
  motorbike: { carrier: { add: addMotorbike, room: motorbikeRoom, far: 1.35, footprint: [0.85, 0.14, 0.22] } },
  horse: { carrier: { add: addHorse, room: horseRoom, far: 1.6, footprint: [0.95, 0.22, -0.08] } },
  car: { carrier: { add: addCar, room: carRoom, far: 2.6, footprint: [1.6, 0.75, 0.05] } },
  boat: { carrier: { add: addBoat, room: boatRoom, far: 2.2, footprint: [1.5, 0.5, 0] } },
  piano: {
    under: { thing: 'stool', seatMetres: 0.45 },
    carrier: { add: addPiano, room: pianoRoom, far: 1.8 },
  },
  drum_kit: {
    under: { thing: 'stool', seatMetres: 0.45 },
    carrier: { add: addDrumKit, room: drumKitRoom, far: 1.3 },
  },
};

/** From the hip joints down to what carries the weight, in units of the body. */
const SEAT_BELOW_HIPS = 0.72;
/** The middle of a seat lies so far behind the hip joints. */
const SEAT_BEHIND_HIPS = 0.35;
/** A desk stands so many metres in front of the hips. */
const DESK_AHEAD = 0.52;
const DESK_METRES = 0.71;

/** Points of the figure's space that a seat takes up beyond the body. */
export function seatRoom(body: Body, seat: Seat): readonly P3[] {
  const { carrier, desk } = PLACES[seat];
  if (!desk) return carrier?.room(body) ?? [];
  const { at, scale } = deskUnder(body);
  return [-0.35, 0.35].map((x): P3 => [at[0] + x * scale, 0, at[2] + 0.24 * scale]);
}

const hipsOf = ({ J }: Body): P3 => J['pelvis'] ?? [0, -4, 0];
/** Height of what carries the weight; y is down. */
const seatTop = (body: Body): number => Math.min(-1, hipsOf(body)[1] + SEAT_BELOW_HIPS * body.b.u);

/** What carries somebody covers so much ground; null where nothing but feet and legs of a seat do. */
export function seatFootprint(seat: Seat | undefined): Footprint | null {
  return (seat && PLACES[seat].carrier?.footprint) ?? null;
}

/** Times the usual distance from which somebody on it is seen. */
export function seatDistance(seat: Seat | undefined): number {
  return (seat && PLACES[seat].carrier?.far) ?? 1;
}

/** Puts a seat under somebody, as high as the legs are long, or what carries them. */
export function addSeat(build: FigureBuild, seat: Seat): void {
  const { under, desk, carrier } = PLACES[seat];
  carrier?.add(build);
  const top = seatTop(build.body);
  if (under) {
    const [x, , z] = hipsOf(build.body);
    const at: P3 = [x, top, z - SEAT_BEHIND_HIPS * build.body.b.u];
    putUnder(build, under.thing, { at, pivot: [0, under.seatMetres, 0], scale: -top / under.seatMetres });
  }
  if (desk) addDesk(build, desk.on);
}

/** What lies on a desk is so much nearer to who sits than its middle, in metres. */
const THING_NEARER = 0.12;

/** Where the middle of a desk's top is. */
function deskUnder(body: Body): { readonly at: P3; readonly scale: number } {
  const [x, , z] = hipsOf(body);
  const scale = (-seatTop(body) / CHAIR.seatMetres) * 1.02;
  return { at: [x, -DESK_METRES * scale, z + DESK_AHEAD * scale], scale };
}

function addDesk(build: FigureBuild, on: PropTag | undefined): void {
  const { at, scale } = deskUnder(build.body);
  putUnder(build, 'desk', { at, pivot: [0, DESK_METRES, 0], scale });
  if (on) putUnder(build, on, { at, pivot: [0, 0, THING_NEARER], scale, isTurned: true });
}

function putUnder(
  build: FigureBuild,
  thing: PropTag,
  o: { readonly at: P3; readonly pivot: P3; readonly scale: number; readonly isTurned?: boolean },
): void {
  const found = THINGS[thing];
  if (found.kind === 'brush') return;
  const s = o.isTurned === true ? -1 : 1;
  const { at, pivot, scale } = o;
  addModelToFigure(build, `seat ${thing}`, found.build(), {
    at,
    pivot,
    scale,
    x: [s, 0, 0],
    y: [0, -1, 0],
    z: [0, 0, -s],
  });
}

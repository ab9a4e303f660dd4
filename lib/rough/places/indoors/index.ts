import type { IndoorPlaceTag } from '../../vocabulary/places';
import type { PlaceSpec } from '../place-kind';
import { PLACES as FIRST, type PlaceSpec as FirstSpec } from '../places';
import '../places2';

const of = (name: string): PlaceSpec => {
  const first: FirstSpec = FIRST[name]!,
    wide = first.shots['wide']!;
  return {
    inside: true,
    shots: { ...first.shots, wide, close: first.shots['close'] ?? wide },
    spot: { at: [0, 0, 2.2], yaw: 0, back: 4 },
    build: (w) => first.build(w, {}),
  };
};
/** Every place under a roof by its tag (the first prototypes, until the rooms move in here). */
export const INDOORS: Readonly<Record<IndoorPlaceTag, PlaceSpec>> = {
  classroom: of('classroom'),
  school_hallway: of('corridor'),
  gym: of('gym'),
  library: of('office'),
  laboratory: of('office'),
  bedroom: of('bedroom'),
  living_room: of('living'),
  kitchen: of('kitchen'),
  bathroom: of('kitchen'),
  tatami: of('bedroom'),
  dojo: of('gym'),
  altar: of('gym'),
  church: of('gym'),
  throne_room: of('gym'),
  dungeon: of('gym'),
  office: of('office'),
  cafe: of('cafe'),
  convenience_store: of('store'),
  hospital: of('hospital'),
  stage: of('gym'),
  train_interior: of('train'),
  aquarium: of('office'),
  spacecraft_interior: of('office'),
};

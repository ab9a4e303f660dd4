import type { PlaceTag } from './places';

/** Cameras that places have beside `wide` and `close`. */
const FURTHER: Readonly<Partial<Record<PlaceTag, readonly string[]>>> = {
  classroom: ['teacher', 'window'],
  school_hallway: ['window', 'low'],
  gym: ['low'],
  library: ['aisle'],
  bedroom: ['top'],
  living_room: ['low'],
  tatami: ['low'],
  dojo: ['low'],
  throne_room: ['throne'],
  office: ['window'],
  cafe: ['counter'],
  convenience_store: ['counter'],
  hospital: ['bed'],
  stage: ['wings'],
  train_interior: ['seats'],
  staircase: ['up'],
  courtroom: ['judge'],
  prison_cell: ['bars'],
  theater: ['screen'],
  car_interior: ['behind'],
  lamp_room: ['low'],
  street: ['low'],
  rooftop: ['low'],
  schoolyard: ['gate'],
  beach: ['ship'],
  cityscape: ['towers'],
  harbor: ['sea'],
  lighthouse: ['low'],
  river: ['water'],
  bridge: ['rail'],
  castle: ['low'],
  temple: ['low'],
  sky: ['below'],
};

/** Names of a place's cameras, the wide one first. */
export function placeCameraNames(tag: PlaceTag): readonly string[] {
  return ['wide', 'close', ...(FURTHER[tag] ?? [])];
}

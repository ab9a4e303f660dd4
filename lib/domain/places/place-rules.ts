import type { PlaceScene } from '@/lib/contracts/places';
import { PLACES_INDOORS, type PropTag } from '@/lib/rough/vocabulary';

const INDOORS: ReadonlySet<string> = new Set(PLACES_INDOORS.map(({ tag }) => tag));

/** Whether a place has a roof. */
export function isIndoors(scene: PlaceScene): boolean {
  return INDOORS.has(scene);
}

/** What is seen outside of a place that is a room. */
const OUTSIDE: readonly (readonly [PlaceScene, string])[] = [
  ['schoolyard', 'classroom, school_hallway, gym, library, laboratory, infirmary, music_room, art_room, locker_room'],
  [
    'shopping_street',
    'cafe, convenience_store, restaurant, ramen_shop, bar, supermarket, bookstore, arcade, theater, onsen',
  ],
  ['doorstep', 'bedroom, living_room, kitchen, bathroom, tatami, attic, basement, log_cabin'],
  ['shrine', 'altar'],
  ['castle', 'throne_room'],
  ['lighthouse', 'lamp_room'],
  ['outer_space', 'spacecraft_interior'],
  ['train_station', 'train_interior'],
  ['bus_stop', 'bus_interior'],
  ['ship_deck', 'ship_cabin'],
];
const INSIDE: Readonly<Partial<Record<PlaceScene, PlaceScene>>> = {
  lighthouse: 'lamp_room',
  castle: 'throne_room',
  shrine: 'altar',
  ship_deck: 'ship_cabin',
  doorstep: 'living_room',
};

/** The place before a room's door; the street where nothing better is known. */
export function outsideOf(scene: PlaceScene): PlaceScene {
  if (!isIndoors(scene)) return scene;
  return OUTSIDE.find(([, rooms]) => rooms.split(', ').includes(scene))?.[0] ?? 'street';
}

/** The room of a place that is seen from outside, or the place itself. */
export function insideOf(scene: PlaceScene): PlaceScene {
  return INSIDE[scene] ?? scene;
}

/** What such places have anyway. */
const USUAL: readonly (readonly [string, string])[] = [
  ['classroom', 'desk, chair, blackboard, window, curtains, bulletin_board, clock'],
  ['bedroom, hotel_room', 'bed, desk, window, curtains, table_lamp, pillow'],
  ['kitchen', 'table, pot, kettle, frying_pan, window'],
  ['living_room', 'couch, television, table, window, curtains'],
  ['library, bookstore', 'bookshelf, book, closed_book'],
  ['cafe, restaurant, bar, ramen_shop', 'table, chair, stool, window'],
  ['office', 'desk, chair, computer, window'],
  ['hospital, infirmary, operating_room', 'bed, curtains, window'],
  ['music_room', 'piano, blackboard'],
  ['park', 'bench, tree'],
  ['forest', 'tree'],
  ['train_station', 'bench, sign, train'],
  ['bus_stop', 'bench, sign'],
  ['street, residential_street', 'utility_pole'],
  ['shrine', 'torii, stone_lantern'],
  ['japanese_garden', 'stone_lantern, pine_tree, rock'],
  ['graveyard', 'gravestone'],
  ['playground', 'swing, slide'],
  ['harbor', 'boat, barrel'],
  ['lake', 'rowing_boat'],
  ['beach', 'palm_tree'],
  ['interview_room', 'table, chair'],
  ['courtroom', 'desk, bench'],
];
/** On walls: rooms have theirs, and nothing else can be hung there. */
const ON_WALLS: ReadonlySet<PropTag> = new Set(['window', 'curtains', 'door']);

/** Whether every such place has a thing, so that naming it asks for nothing more. */
export function hasUsually(scene: PlaceScene, thing: PropTag): boolean {
  if (ON_WALLS.has(thing)) return isIndoors(scene);
  return USUAL.some(([places, things]) => places.split(', ').includes(scene) && things.split(', ').includes(thing));
}

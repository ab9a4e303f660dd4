import { COAT_OF_COLOUR } from './creatures';
import type { ClothColour } from './looks';
import type { PlaceTag } from './places';
import type { PropTag } from './props';

/** Things whose fur or feathers take a colour as their coat. */
const FURRED: readonly PropTag[] = ['cat', 'dog', 'rabbit', 'bird'];
const UNPAINTED: readonly PropTag[] = ['butterfly'];

/** Whether a thing is drawn in a colour: animals have only the colours that fur has. */
export function isPaintable(tag: PropTag, colour: ClothColour): boolean {
  if (FURRED.includes(tag)) return COAT_OF_COLOUR[colour] !== undefined;
  return !UNPAINTED.includes(tag);
}

/** Furniture and other large pieces that a place has itself, and that can have a colour of somebody's choice. */
export const OWN_THINGS: Readonly<Partial<Record<PlaceTag, readonly PropTag[]>>> = {
  library: ['table_lamp'],
  laboratory: ['stool', 'computer'],
  bedroom: ['bed', 'table_lamp'],
  living_room: ['couch', 'lamp', 'television'],
  bathroom: ['stool'],
  tatami: ['fan'],
  dojo: ['drum'],
  cafe: ['round_table'],
  infirmary: ['stool'],
  music_room: ['drum', 'guitar'],
  art_room: ['stool'],
  attic: ['lamp', 'mirror', 'treasure_chest'],
  hotel_room: ['suitcase', 'table_lamp', 'television'],
  ramen_shop: ['paper_lantern'],
  bookstore: ['sign', 'table_lamp'],
  garage: ['car', 'bicycle'],
  ship_cabin: ['treasure_chest'],
  wizard_study: ['treasure_chest'],
  street: ['mailbox', 'vending_machine'],
  train_station: ['train'],
  beach: ['boat'],
  shopping_street: ['paper_lantern'],
  harbor: ['boat', 'ship'],
  pier: ['rowing_boat'],
  lake: ['rowing_boat'],
  playground: ['slide', 'swing'],
  food_stand: ['paper_lantern', 'stool'],
  construction_site: ['truck'],
  bus_stop: ['bus', 'vending_machine'],
  balcony: ['potted_plant', 'stool'],
  amusement_park: ['bench'],
  ocean: ['ship'],
};

/** Names under which the field's tag lists have a thing, where they differ. */
const FIELD_NAMES: Readonly<Partial<Record<PropTag, string>>> = {
  streetlight: 'lamppost',
  tablet: 'tablet_pc',
  umbrella_closed: 'closed_umbrella',
  fan: 'electric_fan',
  blackboard: 'chalkboard',
  motorbike: 'motorcycle',
  gravestone: 'tombstone',
  magic_wand: 'wand',
  mitten: 'mittens',
  bandage: 'bandages',
  water_pistol: 'water_gun',
  table_lamp: 'desk_lamp',
  pot: 'cooking_pot',
  drum_kit: 'drum_set',
  snowflake: 'snowflakes',
  bat: 'baseball_bat',
  closed_book: 'book',
  game_controller: 'gamepad',
};

/** The tags of a thing: its name, and before it the name with its colour (`red_couch, couch`). */
export function thingTags({
  tag,
  colour,
}: {
  readonly tag: PropTag;
  readonly colour?: ClothColour | undefined;
}): string[] {
  const name = FIELD_NAMES[tag] ?? tag;
  return colour === undefined ? [name] : [`${colour}_${name}`, name];
}

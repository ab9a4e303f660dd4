import type { OutdoorPlaceTag } from '../../vocabulary/places';
import type { PlaceSpec } from '../place-kind';
import { alley } from './alley';
import { beach } from './beach';
import { bridge } from './bridge';
import { castle } from './castle';
import { cave } from './cave';
import { cityscape } from './cityscape';
import { desert } from './desert';
import { doorstep } from './doorstep';
import { foodStand } from './food-stand';
import { forest } from './forest';
import { harbor } from './harbor';
import { mountain } from './mountain';
import { park } from './park';
import { residentialStreet } from './residential-street';
import { rooftop } from './rooftop';
import { ruins } from './ruins';
import { shoppingStreet } from './shopping-street';
import { shrine } from './shrine';
import { trainStation } from './train-station';
import { village } from './village';

/** Every place under the sky by its tag. */
export const OUTDOORS: Readonly<Record<OutdoorPlaceTag, PlaceSpec>> = {
  street: shoppingStreet,
  alley,
  rooftop,
  shrine,
  park,
  schoolyard: park,
  train_station: trainStation,
  beach,
  residential_street: residentialStreet,
  shopping_street: shoppingStreet,
  cityscape,
  harbor,
  pier: harbor,
  lighthouse: harbor,
  forest,
  mountain,
  river: bridge,
  bridge,
  lake: mountain,
  waterfall: mountain,
  village,
  castle,
  ruins,
  desert,
  cave,
  graveyard: shrine,
  japanese_garden: park,
  rice_paddy: mountain,
  grass_field: park,
  snowfield: mountain,
  playground: park,
  stadium: park,
  market: shoppingStreet,
  food_stand: foodStand,
  construction_site: ruins,
  parking_lot: residentialStreet,
  bus_stop: residentialStreet,
  doorstep,
  balcony: rooftop,
  temple: shrine,
  amusement_park: park,
  ship_deck: beach,
  ocean: beach,
  sky: mountain,
  outer_space: mountain,
  battlefield: ruins,
};

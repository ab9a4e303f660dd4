import type { OutdoorPlaceTag } from '../../vocabulary/places';
import type { PlaceSpec } from '../place-kind';
import { alley } from './alley';
import { amusementPark } from './amusement-park';
import { balcony } from './balcony';
import { battlefield } from './battlefield';
import { beach } from './beach';
import { bridge } from './bridge';
import { busStop } from './bus-stop';
import { castle } from './castle';
import { cave } from './cave';
import { cityscape } from './cityscape';
import { constructionSite } from './construction-site';
import { desert } from './desert';
import { doorstep } from './doorstep';
import { foodStand } from './food-stand';
import { forest } from './forest';
import { grassField } from './grass-field';
import { graveyard } from './graveyard';
import { harbor } from './harbor';
import { japaneseGarden } from './japanese-garden';
import { lake } from './lake';
import { lighthouse } from './lighthouse';
import { market } from './market';
import { mountain } from './mountain';
import { ocean } from './ocean';
import { outerSpace } from './outer-space';
import { park } from './park';
import { parkingLot } from './parking-lot';
import { pier } from './pier';
import { playground } from './playground';
import { residentialStreet } from './residential-street';
import { ricePaddy } from './rice-paddy';
import { river } from './river';
import { rooftop } from './rooftop';
import { ruins } from './ruins';
import { schoolyard } from './schoolyard';
import { shipDeck } from './ship-deck';
import { shoppingStreet } from './shopping-street';
import { shrine } from './shrine';
import { skyPlace } from './sky-place';
import { snowfield } from './snowfield';
import { stadium } from './stadium';
import { street } from './street';
import { temple } from './temple';
import { trainStation } from './train-station';
import { village } from './village';
import { waterfall } from './waterfall';

/** Every place under the sky by its tag. */
export const OUTDOORS: Readonly<Record<OutdoorPlaceTag, PlaceSpec>> = {
  street,
  alley,
  rooftop,
  shrine,
  park,
  schoolyard,
  train_station: trainStation,
  beach,
  residential_street: residentialStreet,
  shopping_street: shoppingStreet,
  cityscape,
  harbor,
  pier,
  lighthouse,
  forest,
  mountain,
  river,
  bridge,
  lake,
  waterfall,
  village,
  castle,
  ruins,
  desert,
  cave,
  graveyard,
  japanese_garden: japaneseGarden,
  rice_paddy: ricePaddy,
  grass_field: grassField,
  snowfield,
  playground,
  stadium,
  market,
  food_stand: foodStand,
  construction_site: constructionSite,
  parking_lot: parkingLot,
  bus_stop: busStop,
  doorstep,
  balcony,
  temple,
  amusement_park: amusementPark,
  ship_deck: shipDeck,
  ocean,
  sky: skyPlace,
  outer_space: outerSpace,
  battlefield,
};

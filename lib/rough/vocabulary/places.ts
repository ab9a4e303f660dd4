import { PLACES_INDOORS } from './places-indoors';
import { PLACES_OUTDOORS } from './places-outdoors';

/** Every place that can be drawn, indoors first. */
export const PLACE_WORDS = [...PLACES_INDOORS, ...PLACES_OUTDOORS] as const;
export type IndoorPlaceTag = (typeof PLACES_INDOORS)[number]['tag'];
export type OutdoorPlaceTag = (typeof PLACES_OUTDOORS)[number]['tag'];
export type PlaceTag = IndoorPlaceTag | OutdoorPlaceTag;

export const TIMES = ['day', 'dusk', 'night', 'dawn'] as const;
export type Time = (typeof TIMES)[number];

export const WEATHERS = ['clear', 'cloudy', 'rain', 'snow', 'fog', 'storm', 'wind'] as const;
export type Weather = (typeof WEATHERS)[number];

/** A place with the hour and the weather that belong to it; `blossom` puts the trees in flower. */
export interface SceneAsPlace {
  readonly place: PlaceTag;
  readonly time?: Time;
  readonly weather?: Weather;
  readonly blossom?: boolean;
}
/** What the flat scenes of the first vocabulary mean as places. Scenes that are no places (plain, speed lines, sparkles, dark) are not listed. */
export const PLACE_OF_SCENE = {
  cherry_blossoms: { place: 'park', blossom: true },
  sky: { place: 'sky' },
  night_sky: { place: 'sky', time: 'night' },
  classroom: { place: 'classroom' },
  cityscape: { place: 'cityscape' },
  sunset: { place: 'beach', time: 'dusk' },
  grass_field: { place: 'grass_field' },
  forest: { place: 'forest' },
  bedroom: { place: 'bedroom' },
  train_station: { place: 'train_station' },
  ocean: { place: 'ocean' },
  snow: { place: 'snowfield', weather: 'snow' },
  rain: { place: 'street', weather: 'rain' },
  street: { place: 'street' },
  castle: { place: 'castle' },
  library: { place: 'library' },
} as const satisfies Readonly<Record<string, SceneAsPlace>>;

/** Every place that can be drawn in perspective, by Danbooru tag (with underscores), and its name in people's words. */
const PLACES_INDOORS = [
  { tag: 'classroom', name: 'classroom' },
  { tag: 'school_hallway', name: 'school corridor' },
  { tag: 'gym', name: 'school gym' },
  { tag: 'library', name: 'library' },
  { tag: 'laboratory', name: 'laboratory' },
  { tag: 'bedroom', name: 'bedroom' },
  { tag: 'living_room', name: 'living room' },
  { tag: 'kitchen', name: 'kitchen' },
  { tag: 'bathroom', name: 'bathroom' },
  { tag: 'tatami', name: 'tatami room' },
  { tag: 'dojo', name: 'training hall' },
  { tag: 'altar', name: 'shrine hall' },
  { tag: 'church', name: 'church' },
  { tag: 'throne_room', name: 'castle hall' },
  { tag: 'dungeon', name: 'dungeon' },
  { tag: 'office', name: 'office' },
  { tag: 'cafe', name: 'cafe' },
  { tag: 'convenience_store', name: 'shop' },
  { tag: 'hospital', name: 'hospital room' },
  { tag: 'stage', name: 'stage' },
  { tag: 'train_interior', name: 'inside a train' },
  { tag: 'aquarium', name: 'aquarium' },
  { tag: 'spacecraft_interior', name: "spaceship's bridge" },
] as const;

const PLACES_OUTDOORS = [
  { tag: 'street', name: 'street' },
  { tag: 'alley', name: 'alley' },
  { tag: 'rooftop', name: 'rooftop' },
  { tag: 'shrine', name: 'shrine' },
  { tag: 'park', name: 'park' },
  { tag: 'schoolyard', name: 'schoolyard' },
  { tag: 'train_station', name: 'train station' },
  { tag: 'beach', name: 'beach' },
] as const;

export const PLACES_IN_PERSPECTIVE = [...PLACES_INDOORS, ...PLACES_OUTDOORS] as const;
export type PlaceTag = (typeof PLACES_IN_PERSPECTIVE)[number]['tag'];

export const TIMES = ['day', 'dusk', 'night'] as const;
export type Time = (typeof TIMES)[number];

export const WEATHERS = ['clear', 'cloudy', 'rain', 'snow', 'fog'] as const;
export type Weather = (typeof WEATHERS)[number];

import {
  FURTHER_SHOTS,
  SCENES,
  SHOTS,
  STYLES,
  type AnyShot,
  type CameraHeight,
  type Place,
  type Scene,
  type Style,
} from '../vocabulary';
import { vocabularyTable, type WordTable } from './word-table';

export const SHOT_WORDS: WordTable<AnyShot> = vocabularyTable<AnyShot>([...SHOTS, ...FURTHER_SHOTS], {
  'close-up': 'closeup, close up, face focus',
  portrait: 'headshot, head shot, bust, bust shot, head and shoulders',
  upper_body: 'medium shot, waist up, waist shot, half body, half-length',
  cowboy_shot: 'thighs up, knees up, medium full shot, three-quarter length, american shot',
  full_body: 'full shot, full-body, whole body, full length',
  wide_shot: 'long shot, wide-shot, wide angle shot',
  very_wide_shot: 'extreme long shot, extreme wide shot, far shot',
  eye_focus: 'extreme close-up, extreme close up, eyes only, eye closeup',
  hand_focus: 'hands only, close-up of hands',
});

export const CAMERA_HEIGHT_WORDS: WordTable<CameraHeight> = new Map<string, CameraHeight>([
  ...['from below', 'low angle', 'low-angle', "worm's-eye view", 'low angle shot'].map(
    (word) => [word, 'low'] as const,
  ),
  ...['from above', 'high angle', 'high-angle', "bird's-eye view", 'overhead view', 'high angle shot'].map(
    (word) => [word, 'high'] as const,
  ),
  ...['eye level', 'eye-level', 'eye level shot'].map((word) => [word, 'eye'] as const),
]);
export const DUTCH_WORDS: ReadonlySet<string> = new Set([
  'dutch angle',
  'dutch tilt',
  'tilted angle',
  'tilted camera',
  'canted angle',
  'tilted frame',
]);

export const STYLE_WORDS: WordTable<Style> = vocabularyTable(STYLES, {
  anime_coloring: 'anime colouring, anime style, anime screencap, anime, cel shading, flat color, full color',
  manga: 'manga style, comic, black and white, screentones, lineart, ink (medium), monochrome, greyscale, grayscale',
  pastel_colors: 'pastel colours, pastel, pale color, soft colors',
  high_contrast: 'high-contrast, stark contrast',
  sepia: 'sepia tone, old photo',
});

/** Words that several styles share: they are met by any of these, and ask for the first where nothing else is named. */
export const MONOCHROME_WORDS: ReadonlySet<string> = new Set([
  'monochrome',
  'greyscale',
  'grayscale',
  'black and white',
]);
export const MONOCHROME_STYLES: readonly Style[] = ['manga', 'high_contrast', 'sepia'];

export const PLACE_WORDS: WordTable<Place> = new Map<string, Place>([
  ['on left', 'on_left'],
  ['left side', 'on_left'],
  ['on the left', 'on_left'],
  ['on right', 'on_right'],
  ['right side', 'on_right'],
  ['on the right', 'on_right'],
  ['centered', 'center'],
  ['center', 'center'],
  ['in the center', 'center'],
]);

export const SCENE_WORDS: WordTable<Scene> = vocabularyTable(SCENES, {
  simple_background:
    'white background, grey background, gray background, plain background, gradient background, blue background, pink background, yellow background, green background, red background, purple background, no background, transparent background, studio',
  cherry_blossoms: 'cherry blossom, cherry tree, sakura, falling petals, petals, spring (season), spring',
  sky: 'blue sky, cloud, clouds, cloudy sky, cloudy, in the sky',
  night_sky: 'starry sky, star (sky), stars, moon, full moon, crescent moon, moonlight, night, midnight',
  classroom: 'school, school desk, chalkboard, blackboard',
  cityscape: 'city, skyline, skyscraper, skyscrapers, building, buildings, rooftop, city lights',
  sunset: 'dusk, evening, twilight, sunrise, dawn, golden hour, orange sky',
  grass_field: 'grass, field, meadow, park, hill, hills, plain, plains, countryside, garden, picnic',
  sparkle_background: 'sparkle, sparkles, sparkling, shoujo background, glitter',
  speed_lines: 'speedlines, action lines, motion lines, focus lines, emphasis lines, concentration lines',
  forest: 'tree, trees, woods, jungle, nature, bamboo forest',
  bedroom: 'room, bed, living room, house, apartment, curtains, window',
  train_station: 'train, station, platform, railway station, subway station, subway, train interior',
  ocean: 'sea, beach, water, shore, seaside, coast, waves',
  snow: 'snowing, snowfall, snowy, snowfield, winter, snowflakes',
  rain: 'raining, rainy, storm, thunderstorm, downpour',
  street: 'road, alley, alleyway, town, crosswalk, sidewalk, shopping street, village',
  castle: 'palace, fortress',
  dark_background: 'black background, darkness, cave',
  library: 'bookshelf, bookshelves, bookstore, study',
});

/** Words that leave the choice among places to the seed. */
export const SURROUNDING_WORDS: WordTable<readonly Scene[]> = new Map<string, readonly Scene[]>([
  [
    'outdoors',
    [
      'cherry_blossoms',
      'sky',
      'night_sky',
      'cityscape',
      'sunset',
      'grass_field',
      'forest',
      'train_station',
      'ocean',
      'snow',
      'rain',
      'street',
      'castle',
    ],
  ],
  ['indoors', ['classroom', 'bedroom', 'library']],
]);

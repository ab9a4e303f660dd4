/** What a picture shows and how it looks. */

export const CAMERA_HEIGHTS = ['low', 'eye', 'high'] as const;
/** From below, at the height of the eyes, from above. */
export type CameraHeight = (typeof CAMERA_HEIGHTS)[number];

export const SCENES = [
  'simple_background',
  'cherry_blossoms',
  'sky',
  'night_sky',
  'classroom',
  'cityscape',
  'sunset',
  'grass_field',
  'sparkle_background',
  'speed_lines',
  'forest',
  'bedroom',
  'train_station',
  'ocean',
  'snow',
  'rain',
  'street',
  'castle',
  'dark_background',
  'library',
] as const;
export type Scene = (typeof SCENES)[number];
/** Backdrops that are no places: nothing to see when nobody stands before them. */
export const ABSTRACT_SCENES: readonly Scene[] = [
  'simple_background',
  'speed_lines',
  'sparkle_background',
  'dark_background',
];

export const SHOTS = ['close-up', 'portrait', 'upper_body', 'cowboy_shot', 'full_body'] as const;
export type Shot = (typeof SHOTS)[number];
/** Shots in which a picture is nothing but eyes, or hands with what they hold or do. */
export const FOCUS_SHOTS = ['eye_focus', 'hand_focus'] as const;
/** Those, and shots in which people are small before the scene; they are never sampled. */
export const FURTHER_SHOTS = ['wide_shot', 'very_wide_shot', ...FOCUS_SHOTS] as const;
export type AnyShot = Shot | (typeof FURTHER_SHOTS)[number];
/** Whether a shot shows so little of somebody that their head need not be in it. */
export const isFocusShot = (shot: AnyShot): boolean => FOCUS_SHOTS.some((one) => one === shot);

export const STYLES = ['anime_coloring', 'manga', 'pastel_colors', 'high_contrast', 'sepia'] as const;
export type Style = (typeof STYLES)[number];

export const PLACES = ['center', 'on_left', 'on_right'] as const;
export type Place = (typeof PLACES)[number];

/** How a drawing is finished. */
export const FINISHES = ['ink', 'colour', 'storyboard', 'lines'] as const;
/**
 * `ink`: black, white and screentone. `colour`: one flat, one shadow, one light. `storyboard`: a rough in blue pencil.
 * `lines`: nothing but lines, for control pictures.
 */
export type Finish = (typeof FINISHES)[number];

/** How people are in one picture, under Danbooru tags (with underscores). */

export const EXPRESSIONS = [
  'smile',
  'grin',
  'open_mouth',
  'closed_mouth',
  'frown',
  'angry',
  'sad',
  'crying',
  'surprised',
  'embarrassed',
  'smug',
  'sleepy',
  'laughing',
  'scared',
  'tongue_out',
  'cat_mouth',
  'puffy_cheeks',
  'disgust',
  'nervous_smile',
  'yawning',
  'confused',
  'determined',
  'sparkling_eyes',
  'empty_eyes',
] as const;
export type Expression = (typeof EXPRESSIONS)[number];

export const ARM_POSES = [
  'arms_at_sides',
  'crossed_arms',
  'waving',
  'v',
  'hands_on_hips',
  'pointing',
  'hand_on_chin',
  'clenched_hand',
  'holding_sword',
  'holding_book',
  'holding_umbrella',
  'arms_up',
  'hand_on_chest',
] as const;
export type ArmPose = (typeof ARM_POSES)[number];

export const EYE_STATES = ['open', 'closed_eyes', 'one_eye_closed'] as const;
export type EyeState = (typeof EYE_STATES)[number];

/** From where a person is seen; `three_quarter_left` and `profile_left` face the viewer's left. */
export const VIEWS = [
  'front',
  'from_behind',
  'three_quarter_left',
  'three_quarter_right',
  'profile_left',
  'profile_right',
] as const;
export type View = (typeof VIEWS)[number];

/** Expressions with a blush of their own. */
export const BLUSHING: ReadonlySet<Expression> = new Set<Expression>(['embarrassed', 'crying', 'laughing']);
/** Expressions that bring a drop of sweat of their own. */
export const SWEATING: ReadonlySet<Expression> = new Set<Expression>(['embarrassed', 'scared']);

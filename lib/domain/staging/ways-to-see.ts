import type { CameraHeight, EffectTag } from '@/lib/rough/vocabulary';
import type { Staging } from '@/lib/contracts/staging';
import type { StagingReason } from '@/lib/contracts/staging-reasons';

export type Shot = NonNullable<Staging['shot']>;

/** A way of seeing that words ask for, and that a page has at most about once each. */
export type Wish = 'eyes' | 'hand' | 'silhouette' | 'low' | 'high' | 'back' | 'reaction';

/** How a panel can be seen. */
export interface Way {
  readonly shot: Shot;
  readonly reason: StagingReason;
  readonly change?: (staging: Staging) => Staging;
  /** Of those that a page spares. */
  readonly wish?: Wish;
}

/** What a face stands before where its place is not drawn: a tone that says how it feels. */
const GROUNDS: readonly { readonly of: ReadonlySet<string>; readonly effect: EffectTag }[] = [
  { of: new Set(['smile', 'laughing', 'sparkling_eyes', 'embarrassed', 'grin']), effect: 'bloom' },
  { of: new Set(['scared', 'empty_eyes']), effect: 'black_ground' },
  { of: new Set(['crying', 'sad', 'frown']), effect: 'tone_gradient' },
  { of: new Set(['angry', 'determined', 'surprised']), effect: 'shadow_hatching' },
];
const OTHER_GROUNDS: readonly EffectTag[] = ['tone_ground', 'black_ground', 'tone_gradient'];

/** The same panel before a tone in its place's stead. @param index of the panel, by which tones take turns */
export function withoutPlace(staging: Staging, index: number): Staging {
  const faces = staging.cast.map(({ expression }) => expression);
  const felt = GROUNDS.find(({ of }) => faces.some((face) => face !== null && of.has(face)))?.effect;
  const ground = felt ?? (staging.time === 'night' ? 'black_ground' : OTHER_GROUNDS[index % OTHER_GROUNDS.length]);
  return { ...staging, placeId: null, effects: staging.effects.length > 0 || !ground ? staging.effects : [ground] };
}

/** The same panel before lines of speed, or lines that lead to a blow. */
export function inAction(staging: Staging): Staging {
  const lines: EffectTag = staging.cast.length > 1 ? 'emphasis_lines' : 'motion_lines';
  return { ...staging, placeId: null, effects: staging.effects.length > 0 ? staging.effects : [lines] };
}

const plain = (staging: Staging): Staging => ({ ...staging, placeId: null });

/** Whoever notes a camera keeps it. */
function seenFrom(height: CameraHeight): (staging: Staging) => Staging {
  return (staging) => ({ ...staging, camera: staging.camera ?? { height, tiltDegrees: 0 } });
}

function fromBehind(staging: Staging): Staging {
  return { ...staging, cast: staging.cast.map((member) => ({ ...member, view: 'from_behind' as const })) };
}

/** A light sky stays behind a black shape; what is dark gives way to a low sun. */
function againstLight(staging: Staging): Staging {
  const isLight = staging.time === 'dusk' || staging.time === 'dawn';
  return { ...staging, placeId: isLight ? staging.placeId : null, effects: ['silhouette'] };
}

const waysOf = (wish: Wish, change: (staging: Staging) => Staging, ...shots: readonly Shot[]): readonly Way[] =>
  shots.map((shot) => ({ shot, reason: wish, change, wish }));

const WAYS: Readonly<Record<Wish, readonly Way[]>> = {
  eyes: waysOf('eyes', plain, 'eye_focus'),
  hand: waysOf('hand', (staging) => ({ ...plain(staging), effects: ['tone_ground'] }), 'hand_focus'),
  silhouette: waysOf('silhouette', againstLight, 'full_body', 'wide_shot', 'cowboy_shot'),
  low: waysOf('low', seenFrom('low'), 'cowboy_shot', 'upper_body', 'full_body'),
  high: waysOf('high', seenFrom('high'), 'full_body', 'wide_shot', 'cowboy_shot'),
  back: waysOf('back', fromBehind, 'full_body', 'wide_shot', 'cowboy_shot'),
  reaction: waysOf('reaction', (staging) => withoutPlace(staging, 0), 'portrait', 'close-up'),
};

/** The ways that wishes ask for, the first wish first. */
export function waysOfWishes(wishes: readonly Wish[]): readonly Way[] {
  return wishes.flatMap((wish) => WAYS[wish]);
}

import type { PanelContent } from '@/lib/contracts/books';
import type { Staging } from '@/lib/contracts/staging';
import type { StagingReason } from '@/lib/contracts/staging-reasons';
import type { EffectTag } from '@/lib/rough/vocabulary';
import { overTheShoulder } from './conversation';

type Shot = NonNullable<Staging['shot']>;

/** A panel as its words have it, before its neighbours are known. */
export interface Beat {
  readonly staging: Staging & { readonly shot: Shot };
  /** The script says how it is seen. */
  readonly isNoted: boolean;
  readonly opensScene: boolean;
  /** A body does something that only larger shots show. */
  readonly needsBody: boolean;
  /** A face says more than a body. */
  readonly isStrong: boolean;
  /** How many people speak. */
  readonly speakers: readonly string[];
  readonly lines: number;
  /** Higher than wide: two heads of different size don't fit beside one another. */
  readonly isNarrow?: boolean;
}

/** A panel as it is seen on its page. */
export interface SeenBeat {
  readonly staging: Staging;
  readonly reason: StagingReason;
}

interface Way {
  readonly shot: Shot;
  readonly reason: StagingReason;
  readonly change?: (staging: Staging) => Staging;
}

const ways = (reason: StagingReason, ...shots: readonly Shot[]): readonly Way[] =>
  shots.map((shot) => ({ shot, reason }));

const THING = ways('thing', 'close-up', 'portrait');
const NEW_PLACE: readonly Way[] = ways('place-new', 'very_wide_shot', 'upper_body');
const PLACE_AGAIN: readonly Way[] = ways('place-detail', 'upper_body', 'very_wide_shot', 'portrait');
const ARRIVES = ways('arrives', 'full_body', 'wide_shot', 'cowboy_shot');
const ACTS = ways('acts', 'full_body', 'cowboy_shot', 'wide_shot');
const FEELS = [...ways('feels', 'portrait', 'close-up'), ...ways('feels-body', 'upper_body', 'cowboy_shot')];
const SPEAKS = [...ways('speaks', 'upper_body', 'portrait'), ...ways('speaks-body', 'cowboy_shot', 'close-up')];
const SILENT = [...ways('silent', 'portrait', 'upper_body', 'close-up'), ...ways('alone', 'cowboy_shot', 'wide_shot')];
const TWO_ARRIVE = ways('arrives', 'full_body', 'wide_shot', 'cowboy_shot');
const TWO_ACT = ways('together', 'cowboy_shot', 'full_body', 'wide_shot');
const TWO_TALK = ways('talk', 'cowboy_shot', 'upper_body', 'full_body');
const GROUP = ways('group', 'cowboy_shot', 'full_body', 'wide_shot');

/** Whatever is less wanted costs its place in the list; these are worse than any place. */
const SAME_AS_BEFORE = 100;
/** Of the last panel on the page before. */
const SAME_OVER_PAGES = 3;
const SAME_AS_TWO_BEFORE = 1.2;

/**
 * How the panels of a page are seen: each otherwise than the one before it, and a place in full when it is new, then
 * behind every second near face at most.
 * @param lastShot of the page before; null at the beginning
 */
export function seePage(beats: readonly Beat[], lastShot: Staging['shot']): SeenBeat[] {
  let isShown = false;
  return varyShots(beats, lastShot).map((seen, index) => {
    const { placeId, cast, shot } = seen.staging;
    const beat = beats[index];
    const isNear = shot === 'close-up' || shot === 'portrait';
    const isSpared = isShown && isNear && cast.length > 0 && beat?.isNoted === false && !beat.opensScene;
    isShown = placeId !== null && !isSpared;
    return isSpared ? { ...seen, staging: withoutPlace(seen.staging, index) } : seen;
  });
}

/** What a face stands before where its place is not drawn: a tone that says how it feels. */
const GROUNDS: readonly { readonly of: ReadonlySet<string>; readonly effect: EffectTag }[] = [
  { of: new Set(['smile', 'laughing', 'sparkling_eyes', 'embarrassed', 'grin']), effect: 'bloom' },
  { of: new Set(['crying', 'sad', 'scared', 'empty_eyes', 'frown']), effect: 'tone_gradient' },
  { of: new Set(['angry', 'determined', 'surprised']), effect: 'shadow_hatching' },
];
const OTHER_GROUNDS: readonly EffectTag[] = ['tone_ground', 'tone_gradient'];

function withoutPlace(staging: Staging, index: number): Staging {
  const faces = staging.cast.map(({ expression }) => expression);
  const felt = GROUNDS.find(({ of }) => faces.some((face) => face !== null && of.has(face)))?.effect;
  const ground = felt ?? OTHER_GROUNDS[index % OTHER_GROUNDS.length];
  return { ...staging, placeId: null, effects: staging.effects.length > 0 || !ground ? staging.effects : [ground] };
}

/**
 * Chooses every panel's shot on a page, so that none is seen as the one before it: from what each panel can be seen as,
 * the first most wanted, the sequence that costs least (Viterbi's algorithm over the panels). What the script notes stays.
 */
function varyShots(beats: readonly Beat[], lastShot: Staging['shot']): SeenBeat[] {
  let paths: Path[] = [{ ways: [], cost: 0 }];
  for (const beat of beats) {
    paths = waysOf(beat).map((way, place) => {
      const [best] = paths
        .map((path) => ({ ways: [...path.ways, way], cost: path.cost + place + repeated(path.ways, way, lastShot) }))
        .sort((a, b) => a.cost - b.cost);
      return best ?? { ways: [way], cost: place };
    });
  }
  const [best] = [...paths].sort((a, b) => a.cost - b.cost);
  return beats.map(({ staging }, index) => {
    const way = best?.ways[index];
    if (!way) throw new RangeError('a panel has no way to be seen');
    const seen = { ...staging, shot: way.shot };
    return { staging: way.change ? way.change(seen) : seen, reason: way.reason };
  });
}

interface Path {
  readonly ways: readonly Way[];
  readonly cost: number;
}

function repeated(before: readonly Way[], { shot }: Way, lastShot: Staging['shot']): number {
  const last = before.at(-1)?.shot ?? null;
  if (last === null) return lastShot === shot ? SAME_OVER_PAGES : 0;
  if (last === shot) return SAME_AS_BEFORE;
  return before.at(-2)?.shot === shot ? SAME_AS_TWO_BEFORE : 0;
}

/** How a panel can be seen, the most wanted first; the shot that its words ask for leads. */
function waysOf(beat: Beat): readonly Way[] {
  const { staging, isNoted } = beat;
  if (isNoted) return [{ shot: staging.shot, reason: 'noted' }];
  const all = waysByCast(beat);
  const own = all.find(({ shot }) => shot === staging.shot);
  const led = own ? [own, ...all.filter((way) => way !== own)] : all;
  // Two steps ahead of the rest: few panels can be seen so, and a talk lives of it.
  return isToldToAnother(beat) ? [overShoulder(beat), ...led.slice(0, 1), ...led] : led;
}

function waysByCast(beat: Beat): readonly Way[] {
  const { cast, props } = beat.staging;
  if (cast.length === 0) return props.length > 0 ? THING : beat.opensScene ? NEW_PLACE : PLACE_AGAIN;
  if (cast.length > 2) return GROUP;
  if (cast.length === 2) return waysOfTwo(beat);
  if (beat.opensScene) return ARRIVES;
  if (beat.needsBody) return ACTS;
  if (beat.isStrong) return FEELS;
  return beat.lines > 0 ? SPEAKS : SILENT;
}

function waysOfTwo(beat: Beat): readonly Way[] {
  if (beat.opensScene) return TWO_ARRIVE;
  return beat.staging.pair !== null || beat.needsBody ? TWO_ACT : TWO_TALK;
}

/** One of two speaks, and neither does anything else. */
function isToldToAnother({ staging, opensScene, speakers, isNarrow = false }: Beat): boolean {
  const { cast, pair } = staging;
  return !opensScene && !isNarrow && pair === null && cast.length === 2 && speakers.length === 1 && cast.every(isStill);
}

/** Whoever listens is seen from behind anyway. */
function isStill({ pose, view, at }: Staging['cast'][number]): boolean {
  return (pose === null || pose === 'hand_to_ear') && at === null && view !== 'from_behind';
}

function overShoulder({ speakers }: Beat): Way {
  const [speaker = ''] = speakers;
  return { shot: 'upper_body', reason: 'over-shoulder', change: (staging) => overTheShoulder(staging, speaker) };
}

/** Whom the reason speaks of, by their id: who listens where the panel looks over their shoulder, else the first. */
export function subjectOf({ staging, reason }: Pick<PanelContent, 'staging' | 'reason'>): string | null {
  const { cast } = staging;
  const listener = reason === 'over-shoulder' ? cast.find(({ view }) => view === 'from_behind') : undefined;
  return (listener ?? cast[0])?.characterId ?? null;
}

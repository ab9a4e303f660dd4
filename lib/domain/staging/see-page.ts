import type { PanelContent } from '@/lib/contracts/books';
import type { Staging } from '@/lib/contracts/staging';
import type { StagingReason } from '@/lib/contracts/staging-reasons';
import { isFocusShot } from '@/lib/rough/vocabulary';
import { overTheShoulder } from './conversation';
import { inAction, waysOfWishes, withoutPlace, type Shot, type Way, type Wish } from './ways-to-see';

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
  /** Much wider than high: whole figures would be small in it. */
  readonly isStrip?: boolean;
  /** Somebody strikes, runs or leaps: lines say more of it than a place does. */
  readonly isAction?: boolean;
  /** Views that the words ask for, the most wanted first. */
  readonly wishes?: readonly Wish[];
  /** Somebody has staged it, or its text is as it was: nothing of it changes. */
  readonly isKept?: boolean;
}

/** How well a panel is composed as it is staged: what framing serves it best, and what it costs against a good one. */
export type Weigh = (staging: Staging, index: number) => { readonly staging: Staging; readonly cost: number };
const AS_IT_IS: Weigh = (staging) => ({ staging, cost: 0 });

/** A panel as it is seen on its page. */
export interface SeenBeat {
  readonly staging: Staging;
  readonly reason: StagingReason;
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
const GROUP = ways('group', 'cowboy_shot', 'full_body', 'upper_body', 'wide_shot');

/** Whatever is less wanted costs its place in the list; these are worse than any place. */
const SAME_AS_BEFORE = 100;
/** Of a view that a page has once: an angle, a silhouette, nothing but eyes. */
const SAME_WISH = 6;
/** Of another such view on a page that has one. */
const FURTHER_WISH = 0.8;

/** Of the last panel on the page before. */
const SAME_OVER_PAGES = 3;
const SAME_AS_TWO_BEFORE = 1.2;

/**
 * How the panels of a page are seen: each otherwise than the one before it, and a place in full when it is new, then
 * behind every second near face at most.
 * @param lastShot of the page before; null at the beginning
 * @param weigh what each way costs by its composition; nothing when absent
 */
export function seePage(beats: readonly Beat[], lastShot: Staging['shot'], weigh = AS_IT_IS): SeenBeat[] {
  let shown = 0;
  return varyShots(beats, lastShot, weigh).map((seen, index) => {
    const { placeId, cast, shot } = seen.staging;
    const beat = beats[index];
    const isNear = shot === 'close-up' || shot === 'portrait';
    const isFree = cast.length > 0 && beat?.isNoted === false && !beat.opensScene && beat.isKept !== true;
    const isEnough = shown > 1 && cast.length === 1 && beat?.needsBody === false && isNearer(shot);
    const isStruck = shown > 0 && beat?.isAction === true;
    const isSpared = placeId !== null && isFree && ((shown > 0 && isNear) || isEnough || isStruck);
    shown = placeId !== null && !isSpared ? shown + 1 : 0;
    // Nobody stands before nothing but paper all through a page.
    const isBare = placeId === null && isFree && shot !== null && !isFocusShot(shot) && index % 3 !== 1;
    if (isSpared && isStruck) return { ...seen, staging: inAction(seen.staging) };
    return isSpared || isBare ? { ...seen, staging: withoutPlace(seen.staging, index + beats.length) } : seen;
  });
}

/** A body cut at the waist or above it. */
const isNearer = (shot: Staging['shot']): boolean => shot === 'upper_body' || shot === 'cowboy_shot';

/**
 * Chooses every panel's shot on a page, so that none is seen as the one before it: from what each panel can be seen as,
 * the first most wanted, the sequence that costs least (Viterbi's algorithm over the panels). What the script notes stays.
 * Only ways that may be among the cheapest are weighed: until then one costs no more than its place.
 */
function varyShots(beats: readonly Beat[], lastShot: Staging['shot'], weigh: Weigh): SeenBeat[] {
  const all = beats.map(stepsOf);
  for (;;) {
    const best = cheapest(all, lastShot);
    const open = best.filter(({ weighed }) => weighed === null);
    if (open.length === 0) return best.map(({ way, staging, weighed }) => seenBeat(way, weighed?.staging ?? staging));
    for (const step of open) step.weighed = weigh(step.staging, step.index);
  }
}

const seenBeat = ({ reason }: Way, staging: Staging): SeenBeat => ({ staging, reason });

/** One way of each panel: those that cost least together. */
function cheapest(all: readonly (readonly Step[])[], lastShot: Staging['shot']): readonly Step[] {
  let paths: Path[] = [{ steps: [], cost: 0 }];
  for (const steps of all) {
    paths = steps.map((step) => {
      const cost = step.place + (step.weighed?.cost ?? 0);
      const [best] = paths
        .map((path) => ({
          steps: [...path.steps, step],
          cost: path.cost + cost + repeated(path.steps, step, lastShot),
        }))
        .sort((a, b) => a.cost - b.cost);
      return best ?? { steps: [step], cost };
    });
  }
  const [best] = [...paths].sort((a, b) => a.cost - b.cost);
  if (best?.steps.length !== all.length) throw new RangeError('a panel has no way to be seen');
  return best.steps;
}

/** A panel seen in a way: the place among its ways, and what its composition costs, once that is weighed. */
interface Step {
  readonly index: number;
  readonly way: Way;
  readonly staging: Staging;
  readonly place: number;
  weighed: ReturnType<Weigh> | null;
}

interface Path {
  readonly steps: readonly Step[];
  readonly cost: number;
}

function stepsOf(beat: Beat, index: number): Step[] {
  return waysOf(beat).map((way, place) => {
    const seen = { ...beat.staging, shot: way.shot };
    const staging = way.change ? way.change(seen) : seen;
    const isSmall = beat.isStrip === true && beat.isNoted !== true && WHOLE.has(way.shot) && staging.cast.length > 0;
    return {
      index,
      way,
      staging,
      place: place + (isSmall ? SMALL_FIGURES : 0),
      weighed: beat.isKept === true ? AS_IT_IS(staging, index) : null,
    };
  });
}

/** Of whole figures in a strip. */
const SMALL_FIGURES = 1.6;
const WHOLE: ReadonlySet<Shot> = new Set<Shot>(['full_body', 'wide_shot']);

/** How near each shot is; neighbours one step apart look alike where both show a face. */
const NEARNESS: Readonly<Partial<Record<Shot, number>>> = { 'close-up': 4, portrait: 3, upper_body: 2 };
const NEARLY_SAME = 0.9;

function isNearlySame(one: Shot, other: Shot): boolean {
  const [a, b] = [NEARNESS[one], NEARNESS[other]];
  return a !== undefined && b !== undefined && a + b > 4 && Math.abs(a - b) === 1;
}

function repeated(before: readonly Step[], { way: { shot, wish, reason } }: Step, lastShot: Staging['shot']): number {
  const last = before.at(-1)?.way.shot ?? null;
  // Over a shoulder somebody else's back is near.
  const isOver = [reason, before.at(-1)?.way.reason].includes('over-shoulder');
  const wished = wish === undefined ? [] : before.flatMap((step) => step.way.wish ?? []);
  const again = wished.length * FURTHER_WISH + (wished.some((one) => one === wish) ? SAME_WISH : 0);
  if (last === null) return again + (lastShot === shot ? SAME_OVER_PAGES : 0);
  if (last === shot) return again + SAME_AS_BEFORE;
  return (
    again +
    (before.at(-2)?.way.shot === shot ? SAME_AS_TWO_BEFORE : 0) +
    (!isOver && isNearlySame(last, shot) ? NEARLY_SAME : 0)
  );
}

/** How a panel can be seen, the most wanted first; the shot that its words ask for leads. */
function waysOf(beat: Beat): readonly Way[] {
  const { staging, isNoted } = beat;
  if (isNoted) return [{ shot: staging.shot, reason: 'noted' }];
  const wished = waysOfWishes(beat.wishes ?? []);
  if (beat.staging.effects.includes('silhouette')) return waysOfWishes(['silhouette']);
  const all = waysByCast(beat);
  const own = all.find(({ shot }) => shot === staging.shot);
  const led = own ? [own, ...all.filter((way) => way !== own)] : all;
  // Two steps ahead of the rest: few panels can be seen so, and a talk lives of it.
  return isToldToAnother(beat) ? [overShoulder(beat), ...led.slice(0, 1), ...led] : [...wished, ...led];
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

import { MOST_PLACE_THINGS, type PlaceScene } from '@/lib/contracts/places';
import type { OwnCamera, PlacePaint, StandingThing } from '@/lib/rough/specification';
import { OWN_THINGS, PLACE_WORDS, type PropTag, type Time, type Weather } from '@/lib/rough/vocabulary';
import { hasUsually, insideOf, isIndoors, outsideOf } from './place-rules';
import { readPlaceWords, unreadWords, type SaidWord } from './read-place-words';
import { putThings } from './put-things';

/** A place made from a description, and how it was read; words as they were written. */
export interface PlaceFromWords {
  /** Null where no word names one. */
  readonly scene: PlaceScene | null;
  /** Hours and weather, at least one; the first is meant when nobody says. */
  readonly variants: readonly { readonly time: Time; readonly weather: Weather }[];
  readonly things: readonly StandingThing[];
  /** Colours of what the place has itself. */
  readonly paints: readonly PlacePaint[];
  /** Null where no word says from where it is seen. */
  readonly camera: OwnCamera | null;
  readonly understood: readonly string[];
  /** What could not be drawn. */
  readonly unknown: readonly string[];
  /** Of two words for one matter, which did not count. */
  readonly overruled: readonly { readonly earlier: string; readonly later: string }[];
}

type Said<Kind extends SaidWord['kind']> = Extract<SaidWord, { kind: Kind }>;

/** The scene of `placeFromWords` alone, from what `readPlaceWords` read of the same text. */
export function sceneOfReading(text: string, said: readonly SaidWord[]): PlaceScene | null {
  return sceneOf(text, said).scene;
}

/** The place that a description in English or Japanese speaks of. The same words give the same place. */
export function placeFromWords(text: string): PlaceFromWords {
  const said = readPlaceWords(text);
  const { scene, overruled: places } = sceneOf(text, said);
  const shown = scene ?? 'street';
  const when = whenOf(text, said, shown);
  const told = ofKind(said, 'thing').filter(({ isDenied }) => !isDenied);
  const isPainted = ({ value, colour }: Said<'thing'>): boolean => colour !== null && isOwn(shown, value);
  const fresh = told.filter((one) => !isPainted(one) && (one.colour !== null || !hasUsually(shown, one.value)));
  const grown = treesOf(said, shown);
  const things = putThings(text, fresh, { scene: shown, hasBlossom: grown.length > 0 }).slice(0, MOST_PLACE_THINGS);
  const asked = ofKind(said, 'camera').at(-1);
  const seasons = ofKind(said, 'season').filter(({ value }) => !isDrawn(value, shown, grown));
  const lost = seasons.map(({ words }) => words);
  const losers = new Set([...places, ...when.overruled].map(({ earlier }) => earlier));
  return {
    scene,
    variants: when.variants,
    things,
    paints: paintsOf(told.filter(isPainted)),
    camera: asked === undefined ? null : CAMERAS[asked.value],
    understood: unique(said.map(({ words }) => words).filter((words) => !lost.includes(words) && !losers.has(words))),
    unknown: unique([...unreadWords(text, said), ...lost]),
    overruled: [...places, ...when.overruled],
  };
}

const CAMERAS: Readonly<Record<'low' | 'eye' | 'high', OwnCamera>> = {
  low: { from: 'wide', heightMetres: 0.5 },
  eye: { from: 'wide' },
  high: { from: 'wide', heightMetres: 3, lookDownDegrees: 22 },
};

function isOwn(scene: PlaceScene, thing: PropTag): boolean {
  const place = PLACE_WORDS.find(({ tag }) => tag === scene);
  return place !== undefined && (OWN_THINGS[place.tag] ?? []).includes(thing);
}

/** Of two colours of one thing the last counts. */
function paintsOf(told: readonly Said<'thing'>[]): PlacePaint[] {
  const paints = new Map(told.flatMap(({ value, colour }) => (colour ? [[value, colour.colour] as const] : [])));
  return [...paints].map(([tag, colour]) => ({ tag, colour }));
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()))];
}

function ofKind<Kind extends SaidWord['kind']>(said: readonly SaidWord[], kind: Kind): Said<Kind>[] {
  return said.filter((one): one is Said<Kind> => one.kind === kind);
}

/** Backgrounds of the first drawings as places in perspective; the hour and the trees are told beside. */
const AS_PLACE: Readonly<Partial<Record<PlaceScene, PlaceScene>>> = { cherry_blossoms: 'park', night_sky: 'sky' };

/** Of two places of a description in English the first is meant ("a cafe in the station"), of neighbours and in Japanese the last. */
function sceneOf(
  text: string,
  said: readonly SaidWord[],
): { scene: PlaceScene | null; overruled: PlaceFromWords['overruled'][number][] } {
  const places = ofKind(said, 'place').filter(({ isDenied }) => !isDenied);
  const free = places.filter(({ isAside }) => !isAside);
  const candidates = free.length > 0 ? free : places;
  const [first] = candidates;
  if (first === undefined) {
    const hasTrees = ofKind(said, 'thing').some(({ value, isDenied }) => value === 'cherry_tree' && !isDenied);
    return { scene: hasTrees ? 'park' : null, overruled: [] };
  }
  const winner = candidates.slice(1).reduce((best, next) => (isHead(text, best, next) ? next : best), first);
  const losers = places.filter(({ words, value }) => words !== winner.words && value !== winner.value);
  const before = text.slice(0, winner.from);
  const isInside = /\b(?:inside|interior)(?: of)?\s+(?:(?:the|a|an|old)\s+)*$/i.test(before);
  const scene = winner.isAside
    ? outsideOf(winner.value)
    : isInside || /^(?:の)?(?:中|内部)/.test(text.slice(winner.to))
      ? insideOf(winner.value)
      : winner.value;
  return {
    scene: AS_PLACE[scene] ?? scene,
    overruled: losers.map(({ words }) => ({ earlier: words, later: winner.words })),
  };
}

/** Whether a later word for a place is what an earlier one only describes: "hospital rooftop", 「森の中の小屋」. */
function isHead(text: string, earlier: SaidWord, later: SaidWord): boolean {
  const between = text.slice(earlier.to, later.from);
  if (/^(?:['’]s)?[\s-]*$/.test(between)) return true;
  return /[\p{Script=Hiragana}\p{Script=Han}]/u.test(between) && /の|にある|に建つ|から/.test(between);
}

const BOTH = /^[\s,]*(?:and|or|as well as|と|や|、|・|も|,)[\s]*(?:(?:at|by|in|on|during|the|a)\s+)*$/i;

/** The hours and the weather: two words that are joined are two variants, else the later one counts. */
function whenOf(
  text: string,
  said: readonly SaidWord[],
  scene: PlaceScene,
): Pick<PlaceFromWords, 'variants' | 'overruled'> {
  const times = settle(text, ofKind(said, 'time'));
  const told = ofKind(said, 'weather');
  const weathers = settle(text, told);
  const isCleared = weathers.kept.length === 0 && told.some(({ isDenied }) => isDenied);
  const mood = ofKind(said, 'mood').find(({ isDenied }) => !isDenied)?.value;
  const isWinter = ofKind(said, 'season').some(({ value, isDenied }) => value === 'winter' && !isDenied);
  const isNight = ofKind(said, 'place').some(({ value }) => value === 'night_sky');
  const usual: Weather = isCleared ? 'clear' : isWinter ? 'snow' : (mood ?? (scene === 'snow' ? 'snow' : 'clear'));
  const hours: Time[] = times.kept.length > 0 ? times.kept.map(({ value }) => value) : [isNight ? 'night' : 'day'];
  const skies: Weather[] = weathers.kept.length > 0 ? weathers.kept.map(({ value }) => value) : [usual];
  const [hour = 'day'] = hours;
  const [sky = 'clear'] = skies;
  const variants = [
    ...hours.map((time) => ({ time, weather: sky })),
    ...skies.slice(1).map((weather) => ({ time: hour, weather })),
  ];
  return { variants, overruled: [...times.overruled, ...weathers.overruled] };
}

function settle<One extends Said<'time'> | Said<'weather'>>(
  text: string,
  told: readonly One[],
): { kept: One[]; overruled: PlaceFromWords['overruled'][number][] } {
  const words = told.filter(({ isDenied }) => !isDenied);
  let kept: One[] = [];
  const overruled: PlaceFromWords['overruled'][number][] = [];
  for (const word of words) {
    const last = kept.at(-1);
    if (kept.some(({ value }) => value === word.value)) continue;
    if (last === undefined || BOTH.test(text.slice(last.to, word.from))) {
      kept.push(word);
      continue;
    }
    overruled.push(...kept.map((one) => ({ earlier: one.words, later: word.words })));
    kept = [word];
  }
  return { kept, overruled };
}

/** Cherry trees of places outdoors in spring. */
function treesOf(said: readonly SaidWord[], scene: PlaceScene): readonly SaidWord[] {
  if (isIndoors(scene)) return [];
  return said.filter(
    (one) =>
      !one.isDenied &&
      ((one.kind === 'season' && one.value === 'spring') || (one.kind === 'place' && one.value === 'cherry_blossoms')),
  );
}

function isDrawn(season: 'spring' | 'summer' | 'autumn' | 'winter', scene: PlaceScene, trees: readonly SaidWord[]) {
  return season === 'winter' || (season === 'spring' && !isIndoors(scene) && trees.length > 0);
}

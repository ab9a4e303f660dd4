import { slotsOfTag } from '@/lib/rough/tags';
import { carriedOf } from './carried-words';
import type { SaidThing } from './read-words';

/** What a description comes to: its tags without those that it takes back, and what it took back. */
export interface SettledThings {
  /** The last said first, as the rough takes the first of several. */
  readonly things: readonly SaidThing[];
  /** Slots that were spoken of exactly, denied ones among them. */
  readonly spoken: ReadonlySet<string>;
  readonly denied: ReadonlySet<string>;
  /** Where the description says two things that nobody can be at once: the earlier gave way. */
  readonly overruled: readonly { readonly earlier: string; readonly later: string }[];
}

/** There may be several of them. */
const SEVERAL: ReadonlySet<string> = new Set([
  'accessory',
  'wears',
  'faceMarks',
  'limbs',
  'hairExtras',
  'oddEyes',
  'facialHair',
]);
/** Worn under anything else. */
const UNDER: ReadonlySet<string> = new Set(['t-shirt', 'sweater', 'turtleneck', 'tank_top', 'polo_shirt', 'apron']);
/** Words for all of a slot. */
const GENERAL: ReadonlySet<string> = new Set([
  'beard',
  'facial hair',
  'hat',
  'baseball cap',
  'glasses',
  'tail',
  'wings',
  'horns',
  'scar',
]);

/** Words that leave the kind to what somebody is: an oni's horns, a witch's hat. */
const OPEN: ReadonlySet<string> = new Set(['hat', 'tail', 'wings', 'horns']);

/** The slots of a tag: of those that may be several, one a value. */
export function keysOfTag(tag: string): string[] {
  if (tag === 'teen') return ['age'];
  if (tag === 'average') return ['build'];
  if (tag === 'one eye') return ['eyewear'];
  if (tag === 'androgynous') return ['sex'];
  if (carriedOf(tag) !== null) return [`carries:${tag}`];
  return [...slotsOfTag(tag)].map(([slot, value]) => {
    if (slot === 'accessory' && value === 'glasses') return 'eyewear';
    if (slot === 'accessory' && value === 'hat') return 'headwear';
    if (slot === 'accessory' && value.endsWith('ears')) return 'ears';
    if (slot === 'accessory' && value === 'horns') return 'horns';
    return SEVERAL.has(slot) ? `${slot}:${value}` : slot;
  });
}

/** Settles contradictions: the later word wins, and what is denied is not there. */
export function settleThings(things: readonly SaidThing[]): SettledThings {
  const kept: SaidThing[] = [];
  const denied = new Set<string>();
  const overruled: { earlier: string; later: string }[] = [];
  const hasOddEyes = things.some(({ tags }) => tags.includes('heterochromia')) || things.filter(isOneEye).length > 1;
  for (const thing of things.flatMap(withoutDenialWord)) {
    const keys = thing.tags.flatMap(keysOfTag);
    for (const [index, earlier] of [...kept.entries()].toReversed()) {
      const isAgainst = thing.isDenied ? isDeniedBy(earlier, thing) : excludes(earlier, thing, hasOddEyes);
      if (!isAgainst) continue;
      const left = tagsBeside(earlier, thing);
      if (left.length === 0) kept.splice(index, 1);
      else kept[index] = { ...earlier, tags: left };
      overruled.push({ earlier: earlier.words, later: thing.words });
    }
    if (thing.isDenied) for (const key of deniedKeys(thing)) denied.add(key);
    else {
      kept.push(thing);
      for (const key of keys) denied.delete(key);
    }
  }
  const exact = kept.flatMap(({ tags }) => tags).filter((tag) => !OPEN.has(tag));
  const spoken = new Set([...exact.flatMap(keysOfTag), ...denied]);
  if (hasOddEyes) kept.push({ tags: ['heterochromia'], colours: [], isDenied: false, words: '' });
  return { things: kept.toReversed(), spoken, denied, overruled };
}

/** "one green eye": the colour of one of two. */
function isOneEye({ tags, words }: SaidThing): boolean {
  return tags.some((tag) => slotsOfTag(tag).has('eyeColour')) && /\beye$|[右左片]目/i.test(words);
}

/** "clean-shaven": `not facial hair`. */
function withoutDenialWord(thing: SaidThing): SaidThing[] {
  const denies = thing.tags.filter((tag) => tag.startsWith('not '));
  if (denies.length === 0) return [thing];
  return [{ ...thing, tags: denies.map((tag) => tag.slice(4)), isDenied: true }];
}

function deniedKeys({ tags }: SaidThing): string[] {
  return tags.flatMap((tag) => {
    const keys = keysOfTag(tag);
    return GENERAL.has(tag)
      ? [...keys, ...keys.map((key) => key.split(':')[0] ?? key).filter((key) => key !== 'accessory')]
      : keys;
  });
}

function isDeniedBy(earlier: SaidThing, denial: SaidThing): boolean {
  const keys = new Set(deniedKeys(denial));
  return earlier.tags.flatMap(keysOfTag).some((key) => keys.has(key) || keys.has(key.split(':')[0] ?? ''));
}

/** True for two values of something of which a person has one. */
function excludes(earlier: SaidThing, later: SaidThing, hasOddEyes: boolean): boolean {
  return earlier.tags.some((tag) => later.tags.some((other) => areExclusive(tag, other, hasOddEyes)));
}

function areExclusive(tag: string, other: string, hasOddEyes: boolean): boolean {
  const ours = slotsOfTag(tag);
  const theirs = slotsOfTag(other);
  if (isAgeOf(tag) && isAgeOf(other)) return tag !== other && valueOfAge(tag) !== valueOfAge(other);
  for (const [slot, value] of ours) {
    const otherValue = theirs.get(slot);
    if (otherValue === undefined || otherValue === value || SEVERAL.has(slot)) continue;
    if (slot === 'eyeColour' && hasOddEyes) continue;
    if (slot === 'outfit' && (UNDER.has(value) || UNDER.has(otherValue))) continue;
    return true;
  }
  return false;
}

const isAgeOf = (tag: string): boolean => keysOfTag(tag).includes('age');
const valueOfAge = (tag: string): string => slotsOfTag(tag).get('age') ?? tag;

/** What of an earlier thing stays: the tags of slots that the later one doesn't speak of. */
function tagsBeside(earlier: SaidThing, later: SaidThing): string[] {
  const keys = new Set(later.isDenied ? deniedKeys(later) : later.tags.flatMap(keysOfTag));
  return earlier.tags.filter(
    (tag) => !keysOfTag(tag).some((key) => keys.has(key) || keys.has(key.split(':')[0] ?? '')),
  );
}

import { roleOfWord } from '../characters/roles';
import { furtherCallsOf, rolesIn } from './roles-of-premise';
import { PLACE_PATTERNS, THING_PATTERNS, TIME_PATTERNS, WEATHER_PATTERNS } from '../script/words/place-words';
import { escaped, firstMeaning } from '../script/words/word-patterns';
import { animalAtWork, FURTHER_ANIMALS } from '../characters/further-animals.data';
import { TITLE } from './english-titles';
import type { FoundPerson } from './found-person';
import { isSomebody } from './is-somebody';
import { FURTHER_PLACES } from './further-places.data';
import { livingThingsIn } from './living-things.data';
import { NOT_NAMES, ORDINARY_WORDS } from './not-names.data';
import { petsIn, smallNamesIn } from './small-names';
import { pluralOf } from '../characters/people-in-text';
import { isNameHere } from './word-names';
import { sharedRole, withSharedRoles } from './shared-roles';

const CAPITAL = String.raw`\p{Lu}(?:[\p{Ll}]+(?:['’-](?!s(?![\p{L}]))(?:\p{Lu}?\p{Ll}+|\d+))*|\.?-?\d+|-\p{Ll}+)`;
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’-])((?:${TITLE}\.? ){0,2})(${CAPITAL}|(?<=\b(?:Unit|Robot|Number|Model|Android|Subject|Agent) )\d{1,4}|\p{Lu}{1,6}-?\d+\p{Lu}?|[A-Z](?=:))((?: (?!(?:Mr|Mrs|Ms|Dr|Miss|Prof|St)\b)(?:${CAPITAL}|\p{Lu}\.))*)(?![\p{L}])`,
  'gu',
);
/** Before the name of a place or a day. */
const AT_PLACE =
  /(?:\b(?:in|at|from|to|of|near|through|across|into|around|outside|inside|towards?|over|on|between|via|past|beyond|above|behind|leaving|leaves|reach(?:es)?|visit(?:s)?|since|until|every|each|last|next|this) (?:the )?|\b(?:in|at|near|across|through|from|around|of) (?:medieval|ancient|modern|feudal|rural|old|present-day|future|wartime|post-war|occupied|northern|southern|eastern|western|central|downtown|snowy|rainy|foggy|sunny|nearby|faraway|distant|neon-lit|victorian|prewar|postwar) |\bthe )$/i;
const PLACE_BEHIND =
  /^['’]s (?:Day|Eve|Night|Week)\b|^\s*(?:Station|Street|St\b|Park|City|Town|School|Academy|Castle|Kingdom|Village|Mountains?|River|Forest|High\b|Bay|Island|Bridge|Lake|Road|Avenue|Hotel|Hospital|Harbou?r|University|Valley|Building|Tower|Sea\b|Ocean|Peak|Hill|District|War\b)/;
/** What shows that a word is somebody: what they do, say, are or have. */
const ACTS =
  /^(?:['’]s\b|,? (?:an?|the|his|her|their|who|\d+|now|once|age[d]?|only|just|still|already|always|never|finally|suddenly|quietly|slowly|secretly|also|both|and|has|had|is|was|are|were|will|can|can['’]t|could|would|does|doesn['’]t|did|didn['’]t|won['’]t|must|may|might|[\p{Ll}]+(?:(?<![siu])s|ed)\b|says|said|[\p{Ll}]+ly\b)\b|:| and \p{Lu}| \()/iu;

/** Everybody who is named or called by what they are in a text of English, in order of appearance. */
export function findEnglishPeople(text: string, noted: readonly string[] = []): FoundPerson[] {
  const found = withTitles(
    text,
    withSharedRoles(text, mergeNames([...namesIn(text), ...petsIn(text), ...smallNamesIn(text)])),
  );
  const named = [
    ...found,
    ...noted
      .filter((name) => !found.some(({ calls }) => calls.includes(name)))
      .map((name): FoundPerson => ({
        name,
        at: -1,
        calls: [name, ...name.split(' ').filter((word) => word.length > 2 && !/^(?:Mr|Mrs|Ms|Dr)/.test(word))],
      })),
  ];
  const shared = sharedRole(text, found);
  const isShared = (name: string): boolean =>
    shared !== null && name.toLowerCase().replace(/^(?:other|third) /, '') === shared.word;
  const roles = rolesIn(
    text,
    named.flatMap(({ calls }) => calls.map((name) => ({ name }))),
  );
  const unnamed = roles
    .filter(({ name }) => isSomebody(text, name, named) && !isShared(name))
    .filter(({ name }) => !named.some(({ calls }) => calls.some((call) => call.toLowerCase() === name.toLowerCase())))
    .map(({ name }) => {
      const species = animalBefore(text, name);
      const words = name.includes(' ') && roleOfWord(name) === null ? [name, ...name.split(' ')] : [name];
      const calls = [...words, ...furtherCallsOf(name, text)];
      const title = countedAs(text, name);
      return {
        name: species === null ? name : `${species} ${name.toLowerCase()}`,
        at: placeOf(text, name),
        calls: species === null ? calls : [...calls, species.toLowerCase()],
        ...(title === null ? {} : { title }),
      };
    });
  const animals = animalsIn(text, named, unnamed).filter(({ name }) => isSomebody(text, name, named));
  const things = livingThingsIn(text)
    .filter(
      ({ word }) =>
        ![...unnamed, ...animals].some(({ calls }) => calls.some((call) => call.toLowerCase().includes(word))),
    )
    .map(({ word, at }): FoundPerson => ({
      name: `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`,
      at,
      calls: [word],
    }));
  return [...named, ...unnamed, ...animals, ...things].sort((a, b) => a.at - b.at);
}

/** "Three old fishermen": what is said of all of them is said of each. */
function countedAs(text: string, name: string): string | null {
  const word = name.toLowerCase().replace(/^(?:other|third) /, '');
  const [, before = ''] =
    new RegExp(
      String.raw`\b(?:two|three|both|twin|the two|a pair of) ((?:(?!of\b|the\b)[\p{Ll}-]+,? ){1,3})${escaped(pluralOf(word))}(?![\p{L}-])`,
      'iu',
    ).exec(text) ?? [];
  return before === '' ? null : `${before}${word}`;
}

/** "Inspector Rao ... the inspector asks": who has a title is called by it too, where nobody else has it. */
function withTitles(text: string, people: readonly FoundPerson[]): FoundPerson[] {
  return people.map((one) => {
    const title = one.title?.toLowerCase();
    if (title === undefined || people.some((other) => other !== one && other.title?.toLowerCase() === title))
      return one;
    const isCalled = roleOfWord(title) !== null && new RegExp(String.raw`\b[Tt]he ${escaped(title)}\b`, 'u').test(text);
    return isCalled ? { ...one, calls: [...one.calls, title] } : one;
  });
}

/** "Three penguin brothers": the animal that stands before what somebody is. */
function animalBefore(text: string, name: string): string | null {
  const word = name.toLowerCase().replace(/^(?:other|third) /, '');
  const before = text.slice(0, Math.max(0, text.toLowerCase().indexOf(word)));
  const isOne = new RegExp(
    String.raw`\b[Tt]he (?:[\p{Ll}-]+ )?${escaped(word)} (?:is|was) (?:an?|the) (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]+)(?=[,.;!?]| (?:in|with|who|wearing|named|called)\b)`,
    'u',
  );
  const last = isOne.exec(text)?.[1] ?? /([\p{L}-]+) $/u.exec(before)?.[1] ?? '';
  const isAnimal = (animalAtWork(last) !== null && !ABOUT_ANIMALS.test(word)) || roleOfWord(last)?.kind === 'animal';
  return isAnimal ? last.slice(0, 1).toUpperCase() + last.slice(1).toLowerCase() : null;
}

/** Who has to do with animals is none: "a crane operator", "a seal trainer". */
const ABOUT_ANIMALS = /^(?:operator|trainer|tamer|keeper|owner|driver|hunter|catcher|breeder|dealer|farmer)$/;

function placeOf(text: string, name: string): number {
  const at = text.toLowerCase().indexOf(name.toLowerCase().replace(/^(?:other|third) /, ''));
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

function namesIn(text: string): FoundPerson[] {
  return [...text.matchAll(NAME)].flatMap((hit): FoundPerson[] => {
    const [whole, title = '', first = '', more = ''] = hit;
    const end = hit.index + whole.length;
    const [before, behind] = [text.slice(0, hit.index), text.slice(end)];
    const starts = /(?:^|[.!?…。"“”:;\n(]|[-*•])\s*$/.test(before);
    const onDay = BEHIND_DAY.exec(whole)
      ?.slice(1)
      .find((one) => one !== undefined);
    // "On Monday Greta", "on Tuesday Hanne"
    if (title === '' && onDay !== undefined && !NOT_NAMES.has(onDay.toLowerCase()))
      return [named('', onDay, end - onDay.length)];
    const isOwn = isNameHere(text, first);
    const isHidden =
      title === '' && !isOwn && isCommon(first) && !(isInside(text, first) && !NOT_NAMES.has(first.toLowerCase()));
    // "Tonight Mika": the first word is none of the name.
    const words = (isHidden ? more : `${first}${more}`).trim();
    if (MONTHS.test(words) && !/^, (?:an?|the|who|his|her|\d)|^ (?:says|is an?|has|laughs|smiles|cries)\b/.test(behind))
      return [];
    if (words === '' || PLACE_BEHIND.test(behind) || (!isOwn && NOT_NAMES.has(words.toLowerCase()))) return [];
    const found = named(title, words, end - words.length);
    if (title !== '' || (isHidden && !starts)) return isHidden && title === '' ? [] : [found];
    if (roleOfWord(words) !== null && !isOwn) return [];
    if (AT_PLACE.test(before)) return hasEvidence(text, words) ? [found] : [];
    if (!starts || isHidden) return [found];
    return ACTS.test(behind) || hasEvidence(text, words) || /^\s*(?:[.!?]|$)/.test(behind) ? [found] : [];
  });
}

/** An hour or a day, and a name behind it. */
const BEHIND_DAY =
  /^(?:(?:On|When|While|After|Before|Then|Every|One|Last|Next|This) )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Today|Tonight|Tomorrow|Yesterday) (\p{Lu}\p{Ll}+)$|^(?:Day|Eve|Night) (\p{Lu}\p{Ll}+)$/u;
/** Months that are names too. */
const MONTHS = /^(?:April|May|June|August)$/;

function named(title: string, words: string, at: number): FoundPerson {
  const isRole =
    /^(?:Old|Little|Big|Young|Unit|Madame|Aunt|Auntie|Uncle|Grandma|Grandpa|Princess|Prince|Queen|King|Mr|Mrs|Ms|Miss|Dr|Prof|Lady|Lord|Captain|Sir)\b/.test(
      title,
    );
  const name = `${isRole ? title : ''}${words}`.trim();
  return {
    name,
    at,
    ...(title === '' ? {} : { title: title.replace(/\.? $/, '') }),
    calls: [...new Set([name, words, ...words.split(' ')])].filter((call) => call.length > 1 || words.length === 1),
  };
}

/** Mid-sentence somewhere, with what only somebody has or does behind it. */
function hasEvidence(text: string, words: string): boolean {
  const pattern = new RegExp(String.raw`(?<![\p{L}])${escaped(words)}(?![\p{L}])`, 'gu');
  return [...text.matchAll(pattern)].some(
    ({ index }) => !AT_PLACE.test(text.slice(0, index)) && ACTS.test(text.slice(index + words.length)),
  );
}

/** Written large within a sentence too. */
function isInside(text: string, word: string): boolean {
  return new RegExp(String.raw`[\p{Ll},] ${escaped(word)}(?![\p{L}])`, 'u').test(text);
}

function isCommon(word: string): boolean {
  const lower = word.toLowerCase();
  // "Wei-Ling", "Unit-7"
  if (/-\p{Lu}|\d/u.test(word)) return false;
  if (NOT_NAMES.has(lower) || ORDINARY_WORDS.has(lower) || roleOfWord(lower) !== null) return true;
  if (lower.endsWith('s') && (ORDINARY_WORDS.has(lower.slice(0, -1)) || ORDINARY_WORDS.has(lower.slice(0, -2))))
    return true;
  if (lower.endsWith('s') && roleOfWord(lower.slice(0, -1)) !== null) return true;
  if (FURTHER_PLACES.some(({ english }) => english.test(`in the ${lower}`))) return true;
  if (lower.endsWith('-old') || NOT_NAMES.has(lower.split('-')[0] ?? '')) return true;
  const isKnown = [PLACE_PATTERNS, THING_PATTERNS, TIME_PATTERNS, WEATHER_PATTERNS].some(
    (table) => firstMeaning(`${lower} `, table) !== null,
  );
  return isKnown || /(?:ing|ed|ly|tion|ness|ment|less|ful|ous|ies)$/.test(lower);
}

/** "Ashworth" is Thomas Ashworth; each person once. */
function mergeNames(found: readonly FoundPerson[]): FoundPerson[] {
  const people: FoundPerson[] = [];
  for (const one of found) {
    const index = people.findIndex(({ calls }) => calls.some((call) => one.calls.includes(call)));
    const known = people[index];
    if (known === undefined) people.push(one);
    else {
      const longer = one.name.split(' ').length > known.name.split(' ').length ? one.name : known.name;
      people[index] = {
        ...one,
        ...known,
        name: longer,
        at: Math.min(known.at, one.at),
        calls: [...new Set([...known.calls, ...one.calls])],
      };
    }
  }
  return people;
}

/** "An elephant", "three penguin brothers": animals that the renderer has no kind for. */
function animalsIn(text: string, named: readonly FoundPerson[], roles: readonly FoundPerson[]): FoundPerson[] {
  const found: FoundPerson[] = [];
  for (const { english } of FURTHER_ANIMALS) {
    for (const hit of text.matchAll(english)) {
      const before = text.slice(0, hit.index);
      const behind = text.slice(hit.index + hit[0].length);
      const isCounted =
        /\b(?:an?|the|his|her|their|my|one|two|three|another|baby|little|old) (?:(?!(?:has|have|is|was|are|were|with|of|and|to|from|that|who|full)\b)[\p{L}'’-]+,? ){0,3}$/iu.test(
          before,
        );
      const isOfNamed = named.some(({ calls }) =>
        calls.some((call) => new RegExp(String.raw`^,? (?:named |called )?${call}\b`, 'u').test(behind)),
      );
      const isPart =
        /^[\s-]+(?:shaped|mask|suit|costume|feather|statue|market|soup|sandwich|toy|doll|ornament|food)\b/i.test(
          behind,
        );
      const isMade =
        /\b(?:paper|origami|rubber|porcelain|ceramic|chocolate|plastic|cardboard|carved|embroidered) $/i.test(before);
      if (!isCounted || isOfNamed || isPart || isMade) continue;
      if ([...roles, ...found].some(({ name }) => name.toLowerCase().includes(hit[0].toLowerCase().replace(/s$/, ''))))
        continue;
      if (found.some(({ calls }) => calls[0]?.toLowerCase() === hit[0].toLowerCase())) continue;
      const word = hit[0].replace(/s$/, '');
      found.push({
        name: word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase(),
        at: hit.index,
        calls: [hit[0]],
      });
    }
  }
  return found;
}

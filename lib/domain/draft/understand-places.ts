import type { DraftPlace } from '@/lib/contracts/drafts';
import type { PlaceScene } from '@/lib/contracts/places';
import { roleOfWord } from '../characters/roles';
import { sceneOfReading } from '../places/place-from-words';
import { readPlaceWords, type SaidWord } from '../places/read-place-words';
import { FURTHER_PLACES } from './further-places.data';
import { partOf, type PlacePart } from './part-of-place';

/** Where and when a piece of a premise is, as far as it says. */
export interface SaidPlace {
  readonly place: { readonly name: string; readonly scene: PlaceScene | null; readonly isExact: boolean } | null;
  /** Further places that it speaks of. */
  readonly others: readonly { readonly name: string; readonly scene: PlaceScene | null; readonly isExact: boolean }[];
  /** Where somebody was before, who goes to the place: "from the bakery", 「駅を出て」. */
  readonly from: SaidPlace['place'];
  /** Somebody gets there: before it, the story was elsewhere. */
  readonly isReached: boolean;
  /** Nobody is there: "wants to go to the moon", "a letter from the castle". */
  readonly isOnlySpokenOf: boolean;
  readonly time: DraftPlace['time'];
  readonly weather: DraftPlace['weather'];
}

/** What is called after a place or the weather: "a moon cake", "a rain barrel". */
const CALLED_AFTER =
  /\b(?:moon ?(?:cakes?|shine|stone)|rain (?:barrels?|coats?|boots?|gutters?|jackets?|drops?)|raincoats?|raindrops?|snow (?:globes?|boots?|peas?|cones?)|wind ?(?:chimes?|screens?|breakers?)|sun (?:glasses|cream|hats?|flowers?)|storm (?:lanterns?|drains?))\b/gi;
const NO_BARS = /\b(?:chocolate|candy|gold|granola|protein|cereal|iron|metal|steel|snack) bars?\b/gi;
/** Within words for what somebody is. */
const NO_PLACES =
  /宇宙飛行士|宇宙人|宇宙服|海賊(?!船)|空手家|山番|海女|山賊|山伏|山男|船医|船員|船長|船大工|[^、。]川柳|川魚|空き缶|空気|空腹|空[いけっきくか](?!ら)|空席|空室|空欄|空箱|空家|庭師|町医者|村長|村人|町長|城主|森番|海鳥|海老|駅弁|駅員|駅長|学校帰り(?=の)|病院食|空手|空想|空白|道具|道化|味噌|花道|剣道|柔道|茶道|書道|街灯|街角の|風呂敷|山羊|山積み|橋渡し|家庭(?!菜園)|通り(?=かか|過ぎ|抜け|すが)|公園デビュー|海苔|教会音楽/gu;
/** Words for people that begin as a place's do. */
const NO_ENGLISH_PLACES =
  /\b(?:stationmaster|shopkeeper|storekeeper|housekeeper|housewife|roommate|classmate|schoolmate|schoolgirl|schoolboy|schoolteacher|bartender|barmaid|barman|castaway|farmhand|townspeople|townsfolk|villager|homeless|homework|household|housework|seaman|streetwise|parkour|cityfolk|boatman|ferryman|shipwright|shipmate|office (?:lady|worker)|bridesmaid|bridegroom|cabin boy|stage fright|stagehand)s?\b/gi;
/** A place that only says what kind of person or thing something is: "lighthouse keeper". */
const OF_SOMETHING =
  /^(?:['’]s)?[ -](?:keeper|clerk|owner|guard|attendant|cook|chef|master|worker|nurse|teacher|manager|librarian|girl|boy|cat|dog|ghost|door|bell|roof|gate|window|band|team|club|play|uniform|light|captain|president|engine|ticket|driver|conductor|stop|line|route|ride|fare|nachos|coffee|food|sandwich|snack|sign|worker|musician|chief|sergeant|officer|life|trip|bully|festival|council|key|mug|bag)s?\b/i;
const HOUR = /\b(?:at )?(\d{1,2})(?::\d\d)?\s*(a\.?m|p\.?m)\b\.?/i;

/** Reads where and when a text in English or Japanese happens. */
export function understandPlace(words: string): SaidPlace {
  const known = READ.get(words);
  if (known !== undefined) return known;
  if (READ.size >= MOST_READ) READ.clear();
  const read = readPlace(words);
  READ.set(words, read);
  return read;
}

/** A draft reads its sentences several times: to cut journeys, and where they happen. */
const READ = new Map<string, SaidPlace>();
const MOST_READ = 500;

function readPlace(words: string): SaidPlace {
  const text = words
    .replaceAll(NO_PLACES, ' ')
    .replaceAll(NO_ENGLISH_PLACES, ' ')
    .replaceAll(/\b(ferry|ship|boat) docks\b/gi, '$1')
    .replaceAll(NO_BARS, ' ')
    .replaceAll(CALLED_AFTER, ' ');
  const all = readPlaceWords(text);
  const places = placesOf(text, all);
  const said = all.filter(({ isDenied }) => !isDenied);
  const time = said.find(({ kind }) => kind === 'time')?.value ?? hourOf(text);
  const weather = said.find(({ kind }) => kind === 'weather')?.value;
  const [place] = places;
  const from = place?.part === 'left' ? undefined : places.find(({ part }) => part === 'left');
  return {
    place: place === undefined ? null : bare(place),
    others: places.slice(1).map(bare),
    from: from === undefined ? null : bare(from),
    isReached: place?.part === 'reached',
    isOnlySpokenOf: place?.part === 'spoken of',
    time: time === undefined ? null : String(time),
    weather: weather === undefined ? null : String(weather),
  };
}

function hourOf(text: string): string | undefined {
  const [, hour, half = ''] = HOUR.exec(text) ?? [];
  if (hour === undefined) return /\b(?:tonight|at bedtime)\b/i.test(text) ? 'night' : undefined;
  const at = (Number(hour) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  return at < 5 || at >= 20 ? 'night' : at < 7 ? 'dawn' : at < 17 ? 'day' : 'dusk';
}

interface FoundPlace extends NonNullable<SaidPlace['place']> {
  readonly part: PlacePart;
}

const bare = ({ name, scene, isExact }: FoundPlace): NonNullable<SaidPlace['place']> => ({ name, scene, isExact });

/** The places of a text, the one where it happens first: of one within the words of another the longer counts. */
function placesOf(text: string, all: readonly SaidWord[]): FoundPlace[] {
  const scene = sceneOfReading(text, all);
  const hasJapanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  const words = all.filter(
    (word): word is Extract<SaidWord, { kind: 'place' }> =>
      word.kind === 'place' && !word.isDenied && (/\P{ASCII}/u.test(word.words) || roleOfWord(word.words) === null),
  );
  const main = words.find(({ value }) => value === scene) ?? words[0];
  const further = FURTHER_PLACES.flatMap(({ english, japanese, scene: nearest }) => {
    const hit = hasJapanese ? (japanese.exec(text) ?? english.exec(text)) : english.exec(text);
    const said = hit?.[1]?.trim();
    if (hit === null || said === undefined) return [];
    // "A tired bus driver": it is not the bus that is tired.
    const isBeside = OF_SOMETHING.test(text.slice(hit.index + hit[0].length));
    const name = isBeside ? (said.split(' ').at(-1) ?? said) : said;
    const at = hit.index + hit[0].lastIndexOf(said);
    const part = isBeside ? ('spoken of' as const) : partOf(text, at, at + said.length);
    return [{ name: name.replace(LEADING, ''), scene: nearest, isExact: false, at, isBeside, part }];
  });
  // "The school library" is a library.
  const isWithin = (word: SaidWord): boolean => words.some(({ from }) => from === word.to + 1 && text[word.to] === ' ');
  const own = words
    .filter((word) => !isWithin(word))
    .map((word) => ({
      part: OF_SOMETHING.test(text.slice(word.to)) ? ('spoken of' as const) : partOf(text, word.from, word.to),
      name: nameOf(text, words.find(({ to }) => to + 1 === word.from && text[to] === ' ')?.from ?? word.from, word.to),
      scene: word === main && scene !== null ? scene : sceneOf(word.value),
      isExact: true,
      at: word.from,
      // 「港で」: what happens there; 「船の」 only belongs to something.
      isBeside:
        word.isAside ||
        OF_SOMETHING.test(text.slice(word.to)) ||
        (/^\p{Script=Han}/u.test(word.words) && !/^(?:で|に|へ|を|は|。|、|$)/u.test(text.slice(word.to))),
    }));
  const kept = [...own, ...further].filter(
    (one, index, all) =>
      !all.some(
        (longer, other) =>
          other !== index &&
          longer.name.length > one.name.length &&
          longer.name.toLowerCase().includes(one.name.toLowerCase()),
      ),
  );
  // "the fish market": the more exact words name the scene that is drawn exactly.
  const named = kept.map((one) => {
    const exact = own.find(({ name }) => one.name.toLowerCase().includes(name.toLowerCase()));
    return exact === undefined ? one : { ...one, scene: exact.scene, isExact: true };
  });
  return named
    .sort((a, b) => RANK[a.part] - RANK[b.part] || Number(a.isBeside) - Number(b.isBeside) || a.at - b.at)
    .map(({ name, scene: shown, isExact, part }) => ({ name, scene: shown, isExact, part }));
}

const RANK: Readonly<Record<PlacePart, number>> = { reached: 0, there: 0, left: 1, 'spoken of': 2 };
/** Words before a place that are no part of its name. */
const LEADING =
  /^(?:in|at|on|to|into|onto|towards?|inside|under|before|the|an?|this|that|her|his|their|its) (?:(?:the|an?|her|his|their|its) )?/i;

/** The first drawings’ backgrounds are places with an hour of their own. */
function sceneOf(scene: PlaceScene): PlaceScene {
  return scene === 'cherry_blossoms' ? 'park' : scene === 'night_sky' ? 'sky' : scene;
}

/** The words with a name before them: "Kanda Station". */
function nameOf(text: string, from: number, to: number): string {
  const name = /\p{Lu}[\p{Ll}’']+ $/u.exec(text.slice(0, from))?.[0] ?? '';
  const isName = name !== '' && !/^(?:The|In|At|On|A|An|Their|His|Her|Outside|Inside|To|From|Every|One) $/.test(name);
  // 「喫茶店」 where the word is 「喫茶」.
  const rest = /^[店屋場室館院所](?!\p{Script=Han})/u.exec(text.slice(to))?.[0] ?? '';
  return `${isName ? name : ''}${text.slice(from, to)}${rest}`.trim().replace(/(?<=\p{Script=Han})[でにへの]$/u, '');
}

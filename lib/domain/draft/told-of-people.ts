import { furtherAnimalOf } from '../characters/further-animals.data';
import { roleOfWord } from '../characters/roles';
import { readWords } from '../characters/words/read-words';
import { escaped } from '../script/words/word-patterns';
import { patternFor } from './quick-pattern';

const HOLDS =
  'holding|carrying|wearing|clutching|gripping|hugging|wielding|dragging|waving|leaning on|dressed in|wears|wore|carries|holds|clutches|grips|wields|hugs|drags|(?:is|was) wearing|(?:is|was) holding|(?:is|was) carrying|has|had';
/** "holding a harmonica", "always in a yellow rain jacket", "walks with a cane". */
const WITH_THING = new RegExp(
  String.raw`\b(${HOLDS}|with|in) ((?:(?:an?|the|his|her|their|no|one|two) )?(?:[\p{L}’'-]+ ){0,4}?[\p{L}’'-]+)(?=,|[.;:!?()"“]|$| (?:and|but|while|who|that|when|on|at|from|to|into|through|as|because|until|over|for|by|up)\b)`,
  'giu',
);
/** What is no thing that somebody has about them. */
const NO_THING = /\b(?:been|to|not|lost|found|never|just|already|gone|become|idea|time|job|way|no one|nobody)\b/iu;

/**
 * What a text says that somebody has, wears or holds in sentences in which they are named first, as notes in its words.
 * @param others further words by which anybody else is called
 */
export function thingsToldOf(calls: readonly string[], others: readonly string[], text: string): string[] {
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? japaneseThings(calls, others, text)
    : englishThings(calls, others, text);
}

function englishThings(calls: readonly string[], others: readonly string[], text: string): string[] {
  const own = wordsOf(calls);
  const other = others.length === 0 ? null : wordsOf(others);
  const notes: string[] = [];
  for (const sentence of text.split(/[.!?\n]+(?=\s|$)/u)) {
    const found = own.exec(sentence);
    if (found === null) continue;
    const first = other?.exec(sentence) ?? null;
    if (first !== null && first.index < found.index) continue;
    const behind = sentence.slice(found.index + found[0].length, first?.index);
    for (const [, verb = '', thing = ''] of behind.matchAll(WITH_THING)) {
      const { things, roles, aid } = readWords(thing);
      const isKnown = (things.length > 0 || aid !== null) && roles.length === 0;
      const isHeld = !/^(?:with|in|has|had)$/iu.test(verb) && roles.length === 0 && !NO_THING.test(thing);
      if (isKnown || isHeld) notes.push(`has ${thing}`);
    }
  }
  return notes;
}

function wordsOf(calls: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}])(?:${calls.map(escaped).join('|')})(?![\p{L}])`, 'iu');
}

const JAPANESE_HOLDS =
  '持|握|抱|かぶ|被|着|履|はい|背負|外|掛け|かけ|巻|はめ|手に|差し|さし|(?<!見)つけ|(?<!見)付け|纏|まと|くわえ|咥|構え|掲げ|かざ|携え|取り出|ぶら|のぞ|覗|提げ|下げ|羽織|かつ|担|締め';
const JAPANESE_THING = new RegExp(
  String.raw`([^、。「」はがも]{1,16}?)(?:を(?:[^、。「」を]{0,6}?)(?:${JAPANESE_HOLDS})|姿で)|(?:いつも|常に)([^、。「」はがをに]{2,12})(?=、|。|$)`,
  'gu',
);

/** 「おじいさんの手には、小さな骨壺。」 */
const AT_BODY =
  '(?:さん|くん|君|ちゃん)?の(?:手|両手|背中|腰|胸|首|頭|肩|腕|膝)には、?([^、。「」はが]{1,16}?)(?=、|。|が|$)';

function japaneseThings(calls: readonly string[], others: readonly string[], text: string): string[] {
  const words = calls.map(escaped).join('|');
  const own = new RegExp(`(?:${words})(?:さん|くん|君|ちゃん)?(?:は|が|も|、)`, 'u');
  const other =
    others.length === 0 ? null : new RegExp(`(?:${others.map(escaped).join('|')})[^、。はが]{0,4}(?:は|が)`, 'u');
  const said = (held: string | undefined): string[] => thingSaid(held ?? '');
  // 「ギターを背負った見知らぬ男」
  const before = new RegExp(
    `([^、。「」はがもをに]{1,12})を[^、。「」をはが]{0,4}?(?:${JAPANESE_HOLDS})[^、。「」はがをに]{0,3}[たるの][^、。「」はがをに]{0,8}?(?:${words})`,
    'gu',
  );
  let isGoingOn = false;
  const told = text.split(/[。！？\n]+/u).flatMap((sentence) => {
    const found = own.exec(sentence);
    // Who was spoken of does what a sentence says that names nobody.
    const behind =
      found !== null
        ? sentence.slice(found.index + found[0].length)
        : isGoingOn && !/(?:は|が)(?![、。])/u.test(sentence) && !others.some((call) => sentence.includes(call))
          ? sentence
          : null;
    isGoingOn = behind !== null && (found === null || /は、?$/u.test(found[0]));
    if (behind === null) return [];
    const part = behind.slice(0, other?.exec(behind)?.index);
    return [
      ...[...part.matchAll(JAPANESE_THING)].flatMap(([, held, always]) => said(held ?? always)),
      // 「運転手の梶は五十代、白い手袋。」
      ...part
        .split('、')
        .filter(
          (one) =>
            /^[^はがをにへと]{2,12}[\p{Script=Han}\p{Script=Katakana}]$/u.test(one) && readWords(one).things.length > 0,
        )
        .flatMap(said),
    ];
  });
  return [
    ...told,
    ...[...text.matchAll(before)].flatMap(([, held]) => said(held)),
    ...[...text.matchAll(new RegExp(`(?:${words})${AT_BODY}`, 'gu'))].flatMap(([, held]) => said(held)),
  ];
}

/** What somebody holds, as a note; nothing for what is no thing. */
function thingSaid(held: string): string[] {
  const words = held.trim();
  return (words.length < 2 && !/\p{Script=Han}/u.test(words)) ||
    /(?:こと|もの|気|話|声|息|距離|手)$/u.test(words) ||
    readWords(words).roles.length > 0
    ? []
    : [words];
}

/** Words that stand behind a being without being what it is of: "a ghost who", not "a ghost hunter". */
const HEAD = String.raw`(?![\p{L}-])(?! (?!(?:who|that|with|from|of|in|on|at|named|called|and|but|when|has|is|was|lives?|can|to|for|by|without|whose|afraid|because|so|again)\b)\p{Ll})`;
const ANIMAL_OR_BEING = /^(?:animal|being|humanlike)$/u;

/** Whether a word is one for an animal or another being that is no human. */
function isBeingWord(word: string, beings: Readonly<Record<string, string>>): boolean {
  const role = roleOfWord(word);
  if (role !== null) return ANIMAL_OR_BEING.test(role.kind) || beings[role.english] !== undefined;
  return furtherAnimalOf(word) !== null;
}

/**
 * The word for the being that a text says somebody is: "my roommate is a werewolf", "a horse named Admiral", "Emperor penguin
 * Gustav", 「少年の正体が河童」; null where it says none.
 * @param beings the kinds of the roles of human shape that are no humans, by the role's English name
 */
export function beingTold(
  calls: readonly string[],
  text: string,
  beings: Readonly<Record<string, string>>,
): string | null {
  for (const call of calls) {
    const patterns = /^\p{Script=Latin}/u.test(call) ? englishBeings(call, text) : japaneseBeings(call);
    for (const pattern of patterns)
      for (const { 1: phrase = '' } of text.matchAll(pattern)) {
        const words = phrase.trim().split(' ');
        const word = [words.slice(-2).join(' '), words.at(-1) ?? ''].find((one) =>
          isBeingWord(one.toLowerCase(), beings),
        );
        if (word !== undefined) return word.toLowerCase();
      }
  }
  return null;
}

function englishBeings(call: string, text: string): RegExp[] {
  const name = escaped(call);
  const isName =
    /^\p{Lu}/u.test(call) &&
    (roleOfWord(call) === null || patternFor(String.raw`[\p{Ll},] ${name}`, 'u', text).test(text));
  const is = String.raw`(?:is|was|turns out to be|turned out to be|becomes|became)(?: (?:actually|secretly|really|in fact|now|also|just|only|still))*`;
  return [
    patternFor(
      String.raw`(?<![\p{L}])${name} ${is} an? ((?:[\p{Ll}-]+ ){0,4}?[\p{Ll}-]+)${HEAD}`,
      isName ? 'gu' : 'giu',
      text,
    ),
    // "his only customer, a walrus, is delighted"
    ...(isName
      ? []
      : [
          patternFor(
            String.raw`(?<![\p{L}])${name}, an? ((?:[\p{Ll}-]+ ){0,3}?[\p{Ll}-]+)(?=[,.;!?]|$| (?:with|in|who|named|called)\b)`,
            'giu',
            text,
          ),
        ]),
    ...(isName
      ? [
          patternFor(String.raw`\b([Rr]obot|[Aa]ndroid|[Dd]roid)(?: [\p{Ll}-]+){1,2},? ${name}(?![\p{L}])`, 'gu', text),
          patternFor(
            String.raw`(?<![\p{L}])((?:[\p{L}-]+ )?[\p{Ll}-]+)(?:,? (?:named|called)|,)? ${name}(?![\p{L}])`,
            'gu',
            text,
          ),
          patternFor(
            String.raw`(?<![\p{L}])${name}(?: \([^)]*\)|, \d+)?, (?:an?|the|his|her|their|my) ((?:[\p{Ll}-]+ ){0,4}?[\p{Ll}-]+)${HEAD}`,
            'gu',
            text,
          ),
        ]
      : []),
  ];
}

function japaneseBeings(call: string): RegExp[] {
  const name = `${escaped(call)}(?:さん|くん|君|ちゃん|先生|様)?`;
  const being = String.raw`([\p{Script=Han}\p{Script=Katakana}]{1,6}|うさぎ|きつね|たぬき|おばけ|お化け)`;
  const ends = '(?=だ(?!と)|です|である|で、|だった|なのだ|。|$)';
  return [
    new RegExp(`${name}(?:の正体)?(?:は|が)[^。、をがに]{0,10}?(?:、?実は|本当は|正体は)?、?${being}${ends}`, 'gu'),
    new RegExp(`${name}は[^。]{0,30}(?:実は|本当は|正体は)、?${being}${ends}`, 'gu'),
    new RegExp(`${name}の正体(?:は|が)${being}`, 'gu'),
  ];
}

import { furtherAnimalOf } from '../characters/further-animals.data';
import { roleOfWord } from '../characters/roles';
import type { WordsReading } from '../characters/words/read-words';
import { escaped } from '../script/words/word-patterns';
import { ROLE_KINDS } from './person-facts';
import { patternFor } from './quick-pattern';

/** Not what somebody does for a living. */
const NO_OCCUPATION =
  /^(?:(?:teenage|teen|best|childhood|imaginary|single|foster|half|great|ex|grand|little|younger|young|older|elder|big|kid|baby|twin|step|small|tiny|elderly|old)[ -]?)?(?:girl|boy|man|woman|child|friend|nephew|niece|grandson|granddaughter|godson|goddaughter|stepson|stepdaughter|stepmother|stepfather|stepmom|stepdad|godmother|godfather|baby|newborn|toddler|infant|tot|urchin|bookworm|loner|stranger|runaway|widow|widower|fiancee|fiance|newlywed|bystander|genius|prodigy|sidekick|accomplice|tomboy|teammate|classmate|schoolmate|bandmate|cellmate|bride|groom|bridegroom|bridesmaid|heir|heiress|nana|abuela|abuelo|youngster|youth|young man|gentleman|fellow|stranger|old man|old woman|little girl|little boy|lady|guy|kid|mother|father|sister|brother|daughter|son|twin|neighbou?r|grandmother|grandfather|grandma|grandpa|granny|aunt|uncle|wife|husband|mom|dad|teenager|teen|girlfriend|boyfriend|cousin|lover|crush|orphan|rival|enemy|partner|roommate|flatmate|twin|loser|少女|少年|女の子|男の子|男|女|子供|子ども|友達|友人|母|父|兄|弟|姉|妹|おばあさん|おじいさん|祖父|祖母|娘|息子|老人|老女|お父さん|お母さん|双子|幼なじみ|幼馴染|おじさん|おばさん|叔父|叔母|伯父|伯母|甥|姪|甥っ子|姪っ子|孫|孫娘|孫息子|ばあちゃん|じいちゃん|ばあさん|じいさん|婆さん|爺さん|祖父母|母親|父親|お兄ちゃん|お姉ちゃん|兄ちゃん|姉ちゃん|義母|義父|義兄|義姉|義妹|義弟|妻|夫|嫁|婿|元妻|元夫|恋人|彼氏|許嫁|許婚|婚約者|女の人|男の人|女性|男性|常連|常連客|酔っ払い|通行人|赤ん坊|赤ちゃん|幼児|迷子|青年|若者|親友|同級生|クラスメイト|隣人|住人|相棒|相方|未亡人|孤児|少年少女|幼女|老婦人|老紳士)$/iu;

const TRADES: Readonly<Record<string, string>> = {
  drives: 'driver',
  repairs: 'repairer',
  sells: 'seller',
  makes: 'maker',
  teaches: 'teacher',
  builds: 'builder',
  bakes: 'baker',
  delivers: 'courier',
  grows: 'grower',
  breeds: 'breeder',
  tunes: 'tuner',
  paints: 'painter',
  fixes: 'repairer',
  mends: 'mender',
  restores: 'restorer',
  designs: 'designer',
  carves: 'carver',
  cleans: 'cleaner',
  trains: 'trainer',
  sews: 'tailor',
  collects: 'collector',
  raises: 'breeder',
  runs: 'owner',
  owns: 'owner',
  opens: 'owner',
};

/** "He drives an ice cream truck", "Solveig repairs accordions": what somebody always does. */
export function tradeOf(calls: readonly string[], text: string): string | null {
  for (const call of calls) {
    const pattern = patternFor(
      String.raw`(?<![\p{L}])${escaped(call)},?(?: (?:he|she|hes|shes|he's|she's|is|\d+|and|who|still|always))*,? (${Object.keys(TRADES).join('|')}) (?!(?:his|her|their|him|them|me|us|you|how|to)\b)(?:an? |the )?([\p{L}-]+(?: [\p{L}-]+){0,2}?)(?= in\b| on\b| for\b| at\b| to\b| and\b|[,.;!?\n]|$)`,
      'iu',
      text,
    );
    const [, verb = '', what = ''] = pattern.exec(text) ?? [];
    if (
      /^(?:runs|owns|opens)$/iu.test(verb) &&
      !/(?:shop|store|bakery|caf[eé]|restaurant|bar|inn|hotel|diner|farm|stall|salon|garage|bookstore|laundromat|agency|company|school|clinic|studio|pub)$/iu.test(
        what,
      )
    )
      continue;
    if (what !== '') return `${what.toLowerCase().replace(/s$/, '')} ${TRADES[verb.toLowerCase()] ?? ''}`;
  }
  return null;
}

/** 「用務員」, 「艦長」, 「薬売り」: words that end as those for work do. */
const JAPANESE_WORK =
  /^\p{Script=Han}{0,5}(?:[員師士長官医手者家係役守]|職人|売り|教授|監督|助手|刑事)$|^[\p{Script=Han}\p{Script=Katakana}ー]{1,6}(?:使い|売り|取り|乗り|釣り|弾き|書き|掘り|屋|職人)$|^[\p{Script=Han}\p{Script=Katakana}ー]{1,5}(?:使い|職人)?見習い$/u;

/** "Detective Okonkwo", "Private Ashworth", 「用務員」. */
export function titleWork(title: string | undefined): string | null {
  return title !== undefined &&
    /^(?:Ensign|Lieutenant|Corporal|Deputy|Sheriff|Marshal|Constable|Commissioner|Pastor|Reverend|Rabbi|Mayor|Judge|President|Colonel|Major|Commander|Admiral|Principal|Engineer|Pilot|Cadet|Ambassador|Minister|Captain|Detective|Inspector|Officer|Sergeant|Private|General|Nurse|Professor|Chef|Coach|Agent|King|Queen|Prince|Princess)$/.test(
      title,
    )
    ? title.toLowerCase()
    : title !== undefined && JAPANESE_WORK.test(title) && !NO_OCCUPATION.test(title)
      ? title
      : null;
}

/** "the perfumer Isolde", "Isolde, a perfumer": words that end as those for work do. */
const BY_ENDING =
  /\b(?:[Tt]he|[Aa]n?) (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]{3,}(?:er|or|ist|ian|man|woman|smith))(?= \p{Lu})|, (?:an?|the) (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]{3,}(?:er|ist|ian|man|woman|smith))\b(?=[,.;]|$| (?:who|with|from|at|in)\b)/u;
const NO_WORK =
  /(?:sister|brother|mother|father|daughter|teenager|stranger|outsider|loner|former|member|lover|monster|other|younger|older|elder|newcomer|survivor|neighbor|woman|man|senior|junior|human|guardian|never)$/;

/** The first words of a phrase that say what somebody does for a living: "marine biologist" of "young marine biologist". */
function workIn(phrase: string): string | null {
  const words = phrase.trim().split(/\s+/);
  for (let from = 0; from < words.length; from++)
    for (let to = words.length; to > from; to--) {
      const one = words.slice(from, to).join(' ').toLowerCase();
      if (roleOfWord(one)?.kind === 'human' && to === words.length && !NO_OCCUPATION.test(one))
        return isBeing(one) ? null : one;
    }
  return null;
}

const isBeing = (word: string): boolean => ROLE_KINDS[roleOfWord(word)?.english ?? ''] !== undefined;

const PHRASE = String.raw`((?:[\p{Ll}-]+ ){0,4}?[\p{Ll}-]+)`;
const PHRASE_END = String.raw`(?=[,.;:!?()]|$| (?:who|that|with|from|of|in|on|at|and|but|when|named|called|for|to|by|whose|without)\b)`;

/** "Abel the priest", "Ramiro (30), a mechanic", "the judge is the vicar": work that is said of just this one. */
export function workSaid(calls: readonly string[], text: string): string | null {
  for (const call of calls) {
    const name = escaped(call);
    const isJapanese = /^\P{Script=Latin}/u.test(call) || /\p{Script=Hiragana}/u.test(text);
    const patterns = isJapanese
      ? [
          new RegExp(`${name}(?:さん|くん|君|ちゃん)?[（(]([^）)]*)[）)]`, 'gu'),
          new RegExp(
            `${name}(?:さん|くん|君|ちゃん|上)?は、?(?:[^。、はが]{0,12}?(?:の|た|い|な))??(?:元|ただの|普通の)?((?:[\\p{Script=Han}\\p{Script=Katakana}ー]{1,8}(?:取り|使い|売り|乗り|釣り|弾き|書き|掘り)(?:見習い)?|[\\p{Script=Han}\\p{Script=Katakana}ー]{2,8})|OL)(?=で(?!は|も)|だ(?!と)|です|である|らしい|、|。)`,
            'gu',
          ),
          // 「二人の刑事、山本と林」, 「佐藤と鈴木は消防士」: work that is said of both.
          new RegExp(
            String.raw`(?:[二三四]人の|双子の)([\p{Script=Han}\p{Script=Katakana}ー]{2,8})(?:、|の|・|「)[^。はが]{0,16}?(?<!\p{Script=Han})${name}(?=と|、|」|は|が|。)|([\p{Script=Han}\p{Script=Katakana}ー]{2,8})(?:たち|達|二人|三人)(?:、|の|・)[^。はが]{0,16}?(?<!\p{Script=Han})${name}(?=と|、|は|が|。)`,
            'gu',
          ),
          new RegExp(
            String.raw`(?:(?<!\p{Script=Han})${name}(?:さん)?と[^、。はが「」]{1,10}|[^、。はが「」]{1,10}と${name}(?:さん)?)は、?(?:二人とも|どちらも|ともに|共に)?(?:[^。、はが]{0,8}の)?([\p{Script=Han}\p{Script=Katakana}ー]{2,8})(?=だ|です|で(?!も|は)|。|、)`,
            'gu',
          ),
          new RegExp(
            String.raw`([\p{Script=Han}\p{Script=Katakana}ー]{1,8}(?:取り|使い|売り|乗り|釣り|弾き|書き|掘り)(?:見習い)?|[\p{Script=Han}\p{Script=Katakana}ー]{1,6}見習い|[\p{Script=Han}\p{Script=Katakana}ー]{2,8}|OL)(?:である|の)[^、。はがをに]{0,8}?(?:・|の)?${name}(?=は|が|と|を|に|、|。|の)`,
            'gu',
          ),
        ]
      : [
          ...(/^\p{Lu}/u.test(call)
            ? [
                patternFor(String.raw`(?<![\p{L}])${name} the ${PHRASE}${PHRASE_END}`, 'gu', text),
                patternFor(
                  String.raw`(?<![\p{L}])${name}(?: \([^)]*\)|, (?:aged? )?\d+|, [\p{Ll}]+-[\p{Ll}]+)?, (?:an?|the|his|her|their|my) ${PHRASE}${PHRASE_END}`,
                  'gu',
                  text,
                ),
              ]
            : []),
          patternFor(
            String.raw`(?<![\p{L}])${name} (?:is|was) (?:(?:now|only|just|still|really|actually|secretly|also) )?(?:an?|the|his|her|their) ${PHRASE}${PHRASE_END}`,
            /^\p{Lu}/u.test(call) && roleOfWord(call.replace(/^(?:Other|Third) /, '')) === null ? 'gu' : 'giu',
            text,
          ),
        ];
    for (const pattern of patterns)
      for (const { 1: first, 2: second } of text.matchAll(pattern)) {
        const phrase = first ?? second ?? '';
        const work = isJapanese ? japaneseWorkIn(phrase) : workIn(phrase);
        if (work !== null) return work;
      }
  }
  return null;
}

function japaneseWorkIn(phrase: string): string | null {
  return (
    phrase
      .split(/[、・，,\s]/u)
      .map((one) => one.trim())
      .find(
        (one) =>
          /^(?:OL|ＯＬ)$/u.test(one) ||
          (!NO_OCCUPATION.test(one) &&
            !isBeing(one) &&
            (roleOfWord(one)?.kind === 'human' || (one.length > 2 && JAPANESE_WORK.test(one)))),
      ) ?? null
  );
}

/** 「クマのパン屋」, "a fox who works as a postman": animals have work only where it is said. */
export function workOfAnimal(calls: readonly string[], text: string): string | null {
  for (const call of calls) {
    // "Goblin accountant"
    const own = call.includes(' ') ? workIn(call.split(' ').slice(1).join(' ')) : null;
    if (own !== null) return own;
    const name = escaped(call);
    const pattern = /^\P{Script=Latin}/u.test(call)
      ? new RegExp(
          String.raw`(?:^|[。！？\n])([\p{Script=Han}]{2,6})は${name}(?=。|だ|です|で、)|([\p{Script=Han}\p{Script=Katakana}]{2,6})の${name}(?=は|が|に|と|を|も|、)|${name}の([\p{Script=Han}\p{Script=Katakana}ー]{2,7})(?=は|が|を|に|と|も|、|。)`,
          'u',
        )
      : patternFor(
          String.raw`(?<![\p{L}])${name} (?:who )?(?:(?:works|worked|is employed) as an?|(?:is|was) (?:an?|the)(?: whole| entire| only)?) ${PHRASE}${PHRASE_END}`,
          'iu',
          text,
        );
    const phrase =
      pattern
        .exec(text)
        ?.slice(1)
        .find((one) => one !== undefined) ?? '';
    const whole = WHOLE_SERVICES.find(([pattern]) => pattern.test(phrase))?.[1] ?? null;
    const work =
      phrase === '' ? null : /^\p{Script=Latin}/u.test(phrase) ? (whole ?? workIn(phrase)) : japaneseWorkIn(phrase);
    if (work !== null) return work;
  }
  return tradeOf(calls, text);
}

/** "A mouse who is the whole police department" */
const WHOLE_SERVICES: readonly (readonly [RegExp, string])[] = [
  [/^police(?: department| force)$/, 'police officer'],
  [/^(?:fire brigade|fire department)$/, 'firefighter'],
  [/^post office$/, 'postal worker'],
];

/** "Snail conductor", 「ウサギの消防士」: the name of an animal or being may say its work. */
export function workOfName(name: string): string | null {
  const last = name.split(/[ の]/u).at(-1) ?? '';
  return roleOfWord(last)?.kind === 'human' && !NO_OCCUPATION.test(last.toLowerCase()) ? last.toLowerCase() : null;
}

/** 「助手の女性」, 「配達員の青年」: work that stands before what somebody is. */
export function workOfKind(calls: readonly string[], text: string): string | null {
  const call = calls.find((one) =>
    /^(?:女性|男性|少女|少年|青年|女|男|老人|老婆|若者|女の子|男の子|おじさん|おばさん|おじいさん|おばあさん|娘|息子)$/u.test(
      one,
    ),
  );
  const [, work] =
    call === undefined
      ? []
      : (new RegExp(String.raw`([\p{Script=Han}\p{Script=Katakana}ー]{2,7})の${call}`, 'u').exec(text) ?? []);
  return work !== undefined &&
    (JAPANESE_WORK.test(work) || roleOfWord(work)?.kind === 'human') &&
    !NO_OCCUPATION.test(work)
    ? work
    : null;
}

/** "A retired soprano, Madame Okada": a noun that stands at a name says what somebody is. */
export function apposedWork(calls: readonly string[], text: string): string | null {
  const names = calls.filter((call) => /^\p{Lu}/u.test(call)).map(escaped);
  if (names.length === 0) return null;
  const name = `(?:${names.join('|')})`;
  const [, before, behind] =
    patternFor(
      String.raw`(?:^|[.!?,] |and )(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er) (?:(?:retired|former|young|old|famous|local|lonely|shy|proud|tired|clumsy|grumpy|failed|aspiring|lazy|blind|deaf) )*(\p{Ll}{4,}),? ${name}(?![\p{L}])|(?<![\p{L}])${name}, an? (?:(?:retired|former|young|old|famous|local|lonely|shy|proud|tired|clumsy|grumpy|failed|aspiring|lazy|blind|deaf) )+(\p{Ll}{4,})(?=[,.;])`,
      'u',
      text,
    ).exec(text) ?? [];
  const word = before ?? behind;
  if (word === undefined || NO_OCCUPATION.test(word) || NO_WORK.test(word) || /(?:named|called|ed|ly|ing)$/.test(word))
    return null;
  const role = roleOfWord(word);
  return (role === null || role.kind === 'human') && furtherAnimalOf(word) === null ? word : null;
}

export function occupationOf({ roles }: WordsReading, own: string): string | null {
  const found = roles.filter(
    ({ role, words }) =>
      role.kind === 'human' &&
      ROLE_KINDS[role.english] === undefined &&
      !NO_OCCUPATION.test(words.trim()) &&
      !/^\p{Script=Han}+[いな]$/u.test(words.trim()),
  );
  const word =
    found[0]?.words.trim() ??
    /\b(?:an?|the) (?:[\p{L}-]+ )?([\p{L}-]+(?: bearer| seller| worker| painter| hunter| collector| breeder| tamer| keeper| maker| repairman| operator))\b/iu.exec(
      own,
    )?.[1] ??
    BY_ENDING.exec(own)
      ?.slice(1)
      .find((one) => one !== undefined && !NO_WORK.test(one));
  return word === undefined ? null : word.toLowerCase();
}

import type { DraftPerson } from '@/lib/contracts/drafts';
import { roleOfWord, type Role } from '../characters/roles';
import type { WordsReading } from '../characters/words/read-words';
import { escaped } from '../script/words/word-patterns';
import { FURTHER_ANIMALS, furtherAnimalOf } from '../characters/further-animals.data';
import { isLivingThing } from './living-things.data';
import { NUMBER_PATTERN, numberOf } from './read-numbers';

const ROLE_KINDS: Readonly<Record<string, string>> = {
  Vampire: 'vampire',
  Elf: 'elf',
  Demon: 'demon',
  Angel: 'angel',
  Fairy: 'fairy',
  Ogre: 'ogre',
  Werewolf: 'werewolf',
  Skeleton: 'skeleton',
  Zombie: 'zombie',
  Mermaid: 'mermaid',
  Alien: 'alien',
  'Ghost girl': 'ghost',
  'Ghost boy': 'ghost',
  Scarecrow: 'scarecrow',
  Goblin: 'goblin',
  Giant: 'giant',
  Mummy: 'mummy',
  Tengu: 'tengu',
};

export function kindOf(name: string, { roles }: WordsReading, own: string): string {
  const called = roleOfWord(name) ?? roleOfWord(name.split(' ').at(-1) ?? '');
  const all =
    called === null
      ? roles.map(({ role }) => role)
      : [
          called,
          ...roles
            .map(({ role }) => role)
            .filter(
              ({ looks }) =>
                called.kind === 'human' &&
                /robot/.test(looks) &&
                own.toLowerCase().includes(`robot ${name.toLowerCase()}`),
            ),
        ];
  const special = all.map(({ english }) => ROLE_KINDS[english]).find((kind) => kind !== undefined);
  if (special !== undefined) return special;
  const first = all[0];
  if (
    all.some(({ looks, kind }) => kind === 'humanlike' && looks.includes('robot')) ||
    (/\bandroid|robot|ロボット/iu.test(own) &&
      first?.kind !== 'animal' &&
      (first === undefined || all.some(({ looks }) => /robot/.test(looks))))
  )
    return 'robot';
  const isWorker = roleOfWord(name)?.kind === 'human' && name.includes(' ');
  const animal = isWorker
    ? undefined
    : FURTHER_ANIMALS.find(({ whole }) => whole.test(name) || whole.test(name.split(' ')[0] ?? ''));
  if (animal !== undefined) return animal.kind;
  if (called === null && isLivingThing(name)) return name.toLowerCase();
  if (first === undefined || first.kind === 'human') {
    const own2 = all.find(({ kind }) => kind === 'animal' || kind === 'being');
    const isNamedAnimal = own2 !== undefined && first === undefined;
    if (isNamedAnimal) return kindOfRole(own2);
    const bare = own.replaceAll(BESIDE, ' ');
    const further = first === undefined ? FURTHER_ANIMALS.find(({ pattern }) => pattern.test(bare)) : undefined;
    return further?.kind ?? 'human';
  }
  return kindOfRole(first);
}

/** An animal that somebody only has to do with. */
const BESIDE =
  /\b(?:rides?|riding|on|with|and|from|of|like|than|for|has|had|owns?|keeps?|feeds?|meets?|finds?|catch(?:es)?|sees?|to|by) (?:an?|the|his|her|their|two|three) (?:[\p{L}-]+ ){0,2}[\p{L}-]+/giu;

function kindOfRole({ looks, kind, english }: Role): string {
  const further = furtherAnimalOf(english);
  if (further !== null) return further.kind;
  if (kind === 'humanlike') return looks.includes('robot') ? 'robot' : 'skeleton';
  if (/robot/.test(looks)) return 'robot';
  return kind === 'human' ? 'human' : looks === 'monster' ? 'monster' : looks || english.toLowerCase();
}

const FEMALE =
  /\b(?:mrs|ms|miss|lady|gran|madam|queen|princess|girl|woman|sister|mother|mom|mum|daughter|aunt|auntie|grandmother|grandma|granny|wife|widow|bride|witch|nun|maid|waitress|actress|landlady|heroine|mermaid|female|schoolgirl|girlfriend|niece)\b|(?:少女|女の子|女性|女|娘|姉|妹|母|おばあ|お婆|祖母|妻|姫|女王|彼女|魔女|姉妹)/iu;
const MALE =
  /\b(?:mr|sir|lord|king|prince|boy|man|brother|father|dad|son|uncle|grandfather|grandpa|husband|widower|male|schoolboy|boyfriend|nephew|gentleman|guy|businessman|fisherman|policeman|fireman|salaryman|waiter|landlord)\b|(?:少年|男の子|男性|男|息子|兄|弟|父|おじい|お爺|祖父|夫|王子|王様|兄弟)/iu;

export function sexOf(name: string, said: WordsReading, own: string): DraftPerson['sex'] {
  const title =
    /^(?:\w+ )?(Mr|Mrs|Ms|Miss|Sir|Lady|Lord|Aunt|Auntie|Uncle|Grandma|Grandpa|Queen|King|Princess|Prince)\b/i.exec(
      name,
    )?.[1] ?? name;
  const [isFemale, isMale] = [FEMALE.test(title), MALE.test(title)];
  if (isFemale !== isMale) return isFemale ? 'female' : 'male';
  const bare = own.replaceAll(
    / (?:of|for|who|whose|that|by|from|to|against|with) (?:an?|the|his|her|their) [^,.;]*/giu,
    ' ',
  );
  const [isOwnFemale, isOwnMale] = [FEMALE.test(bare), MALE.test(bare)];
  if (isOwnFemale !== isOwnMale) return isOwnFemale ? 'female' : 'male';
  // Words that belong to somebody else ("his daughter's doctor") stand behind; the nearest to the name counts.
  const female = own.search(FEMALE);
  const male = own.search(MALE);
  if (female < 0 && male < 0) return said.pronoun === null ? null : said.pronoun === 'girl' ? 'female' : 'male';
  if (female >= 0 && male >= 0) return null;
  return female >= 0 ? 'female' : 'male';
}

const AGE_WORDS: readonly (readonly [NonNullable<DraftPerson['age']>, RegExp])[] = [
  [
    'elderly',
    /\b(?:elderly|old (?:man|woman|lady|gentleman|couple|sailor|keeper|farmer|monk|cook|fisherman|wizard|soldier|teacher|master|chef|dog|cat|tortoise|turtle|robot)|(?:very|too) old|aged|ancient|retired|grandmother|grandma|granny|grandfather|grandpa|granddad|grandparents?|white-haired|senior citizen|pensioner)\b|\ban? old \w+|\ban? (?:\w+ )?old (?:\w+ )?(?:keeper|man|woman)\b|\bthe old\b|, old\b|老|おばあ|お婆|おじい|お爺|祖父|祖母|年老い|年寄り/iu,
  ],
  [
    'child',
    /\b(?:child|kid|toddler|little (?:girl|boy|brother|sister|child|one)|small (?:girl|boy|child)|young(?:er)? (?:child|son|daughter)|kindergartner|schoolchild|infant|grandson|granddaughter|elementary[- ]school(?:er)?|primary[- ]school)\b|幼|小学生|子供|子ども|こども|弟(?!子)|妹|園児/iu,
  ],
  [
    'teen',
    /\b(?:teen|teenage[rd]?|high[- ]school(?:er)?|middle[- ]school(?:er)?|schoolgirl|schoolboy|transfer student|exchange student|adolescent|student|classmate)\b|高校生|中学生|女子高|男子高|転校生|十代|学級委員|先輩|後輩/iu,
  ],
  [
    'adult',
    /\b(?:adult|middle-aged|grown(?:-up)?|man|woman|mother|father|husband|wife|businessman|salaryman|in (?:his|her) (?:twenties|thirties|forties|fifties))\b|中年|大人|会社員|男性|女性|母|父/iu,
  ],
];
const YEARS = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(${NUMBER_PATTERN})(?:[\s-]+years?[\s-]+old|[\s-]year[\s-]old|\s*[歳才])|(?:[,(（]|\b(?:is|am|was|aged?|turns?|turned|turning|at|only|just|of|now))\s*(?:age )?(${NUMBER_PATTERN})(?=\s*(?:[,).）;]|and\b|but\b|$))`,
  'iu',
);
export function ageOf(name: string, said: WordsReading, own: string): DraftPerson['age'] {
  const [, behind, alone] = YEARS.exec(own) ?? /\b(?:s?he)[’']?s (\d{1,2})\b/i.exec(own) ?? [];
  const words = (behind ?? alone ?? '').toLowerCase();
  if (/\b[2-6]0s\b/.test(own)) return 'adult';
  const years = numberOf(words);
  if (/^Old /.test(name)) return 'elderly';
  if (/^Little /.test(name)) return 'child';
  if (years !== null && years > 2) return years < 13 ? 'child' : years < 18 ? 'teen' : years < 65 ? 'adult' : 'elderly';
  const found = AGE_WORDS.find(([, pattern]) => pattern.test(own));
  if (found !== undefined) return found[0];
  const role = said.roles.find(({ role: one }) => one.kind === 'human')?.role;
  if (role === undefined) return null;
  const [age] = role.looks.split(', ');
  return age === 'adult' ? 'adult' : age === 'elder' ? 'elderly' : age === 'child' ? 'child' : null;
}

/** Not what somebody does for a living. */
const NO_OCCUPATION =
  /^(?:(?:little|younger|young|older|elder|big|kid|baby|twin|step|small|tiny|elderly|old)[ -]?)?(?:girl|boy|man|woman|child|friend|stranger|old man|old woman|little girl|little boy|lady|guy|kid|mother|father|sister|brother|daughter|son|twin|neighbou?r|grandmother|grandfather|grandma|grandpa|granny|aunt|uncle|wife|husband|mom|dad|teenager|teen|girlfriend|boyfriend|cousin|lover|crush|orphan|rival|enemy|partner|roommate|flatmate|twin|loser|少女|少年|女の子|男の子|男|女|子供|子ども|友達|友人|母|父|兄|弟|姉|妹|おばあさん|おじいさん|祖父|祖母|娘|息子|老人|老女|お父さん|お母さん|双子|幼なじみ)$/iu;

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
};

/** "He drives an ice cream truck", "Solveig repairs accordions": what somebody always does. */
export function tradeOf(calls: readonly string[], text: string): string | null {
  for (const call of calls) {
    const pattern = new RegExp(
      String.raw`(?<![\p{L}])${escaped(call)},?(?: (?:he|she|hes|shes|he's|she's|is|\d+|and|who|still|always))*,? (${Object.keys(TRADES).join('|')}) (?:an? |the )?([\p{L}-]+(?: [\p{L}-]+){0,2}?)(?= in\b| on\b| for\b| at\b| to\b| and\b|[,.;!?\n]|$)`,
      'iu',
    );
    const [, verb = '', what = ''] = pattern.exec(text) ?? [];
    if (what !== '') return `${what.toLowerCase().replace(/s$/, '')} ${TRADES[verb.toLowerCase()] ?? ''}`;
  }
  return null;
}

/** "Detective Okonkwo", "Private Ashworth". */
export function titleWork(title: string | undefined): string | null {
  return title !== undefined &&
    /^(?:Captain|Detective|Inspector|Officer|Sergeant|Private|General|Nurse|Professor|Chef|Coach|Agent|King|Queen|Prince|Princess)$/.test(
      title,
    )
    ? title.toLowerCase()
    : null;
}

/** "the perfumer Isolde", "Isolde, a perfumer": words that end as those for work do. */
const BY_ENDING =
  /\b(?:[Tt]he|[Aa]n?) (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]{3,}(?:er|or|ist|ian|man|woman|smith))(?= \p{Lu})|, (?:an?|the) (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]{3,}(?:er|ist|ian|man|woman|smith))\b(?=[,.;]|$| (?:who|with|from|at|in)\b)/u;
const NO_WORK =
  /(?:sister|brother|mother|father|daughter|teenager|stranger|outsider|loner|former|member|lover|monster|other|younger|older|elder|newcomer|survivor|neighbor|woman|man|senior|junior|human|guardian|never)$/;

export function occupationOf({ roles }: WordsReading, own: string): string | null {
  const found = roles.filter(
    ({ role, words }) =>
      role.kind === 'human' && ROLE_KINDS[role.english] === undefined && !NO_OCCUPATION.test(words.trim()),
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

/** The language of a premise by its letters: what is neither is drafted as English. */
export function languageOf(premise: string): 'en' | 'ja' {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(premise)) return 'ja';
  return /\p{Script=Han}/u.test(premise) && foreignLanguageOf(premise) === null ? 'ja' : 'en';
}

const LETTERS: readonly (readonly [string, RegExp])[] = [
  ['Korean', /\p{Script=Hangul}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Russian or another Slavic language', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Hindi or a related language', /\p{Script=Devanagari}/u],
];
/** Letters of Chinese that Japanese does not write, and words of it. */
const CHINESE = /[们这吗没个说话对时间过还里边谁让给从为东车马见门问开关书爱国语样点电发现长]|[的了是在她很和不]/gu;
const WORDS: readonly (readonly [string, string])[] = [
  [
    'Spanish',
    'el la los las un una unos unas de del que en y con por para su sus se es está pero como más cuando muy hay ella él niña niño',
  ],
  [
    'French',
    'le la les un une des du de et est dans que qui pour avec son sa ses elle il mais sur pas très quand au aux jeune fille garçon',
  ],
  ['German', 'der die das ein eine und ist in den dem mit von zu sich auf für nicht sie er aber als wenn ihre seine'],
  [
    'Italian',
    'il lo la gli le un una di del della che e è con per suo sua si ma come quando molto non nel nella ragazza ragazzo',
  ],
  [
    'Portuguese',
    'o a os as um uma de do da que e em com por para seu sua se é mas como quando muito não no na menina menino',
  ],
  ['Dutch', 'de het een en is in van met op dat die voor niet zij hij maar als naar aan'],
  ['Indonesian', 'yang dan di ke dari seorang dengan untuk itu ini tidak pada adalah'],
  ['Vietnamese', 'một và của là trong có không cho với người'],
  ['Turkish', 'bir ve bu için ile de da çok ama gibi var'],
  ['Polish', 'i w na z się jest nie do to że jak ale który'],
];
const ENGLISH = new Set(
  'the a an of and to in is are was with his her their who that on at for from by it he she they but as into has have not when then'.split(
    ' ',
  ),
);

/** The English name of a language that is neither English nor Japanese; null where the premise is in one of them. */
export function foreignLanguageOf(premise: string): string | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(premise)) return null;
  const letters = premise.match(/\p{L}/gu)?.length ?? 0;
  const own = LETTERS.find(
    ([, script]) => (premise.match(new RegExp(script.source, 'gu'))?.length ?? 0) > letters * 0.3,
  );
  if (own !== undefined) return own[0];
  const han = premise.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > letters * 0.5) return (premise.match(CHINESE)?.length ?? 0) > 1 ? 'Chinese' : null;
  const words = premise.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const [name = null, count = 0] =
    WORDS.map(([language, list]) => {
      const all = new Set(list.split(' '));
      return [language, words.filter((word) => all.has(word)).length] as const;
    }).sort((a, b) => b[1] - a[1])[0] ?? [];
  return words.length >= 4 && count > english * 1.5 && count / words.length > 0.2 ? name : null;
}

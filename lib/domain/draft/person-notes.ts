import { introductionOf } from '../characters/introduction';
import { roleOfWord } from '../characters/roles';
import { escaped } from '../script/words/word-patterns';
import { patternFor } from './quick-pattern';

/** Where a sentence ends, but for "Mr." and others. */
const ENDS = /(?<=[.!?…]["”’)]?)(?<!\b(?:Mr|Mrs|Ms|Dr|St|Prof|Sgt|Capt|Lt)\.)\s+|\n+/u;

/** The sentences that name somebody: looking through a whole text for every pattern takes longer. */
function sentencesWith(call: string, text: string): string {
  const wanted = call.toLowerCase();
  return text
    .split(ENDS)
    .filter((sentence) => sentence.toLowerCase().includes(wanted))
    .join('\n');
}

/** What a text says of somebody beside what they do: appositions, what they are, have and wear. */
export function snippetsOf(call: string, whole: string): string[] {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(call)) return japaneseSnippets(call, whole);
  const text = sentencesWith(call, whole);
  const word = escaped(call);
  const one = (pattern: string): string[] =>
    [...text.matchAll(patternFor(pattern, 'giu', text))].map(({ 0: words }) => words.trim().replaceAll(/\s+/g, ' '));
  const ARTICLE = String.raw`(?:an?|the|his|her|their|my|our|one|two|three|every|this)`;
  return [
    // "Ten-year-old Amadi"
    ...one(String.raw`(?<![\p{L}])[\p{L}\d-]+-year-old ${word}(?![\p{L}])`),
    // "A surgeon and a butcher are twin sisters"
    ...one(
      String.raw`(?<![\p{L}])${word}(?: and [^,.;]{1,40})? (?:are|were) (?:[\p{L}-]+ ){0,2}(?:sisters|brothers|girls|boys|women|men|students|robots)(?![\p{L}])`,
    ).map(
      (words) =>
        `${words
          .replace(/women$/, 'woman')
          .replace(/men$/, 'man')
          .replace(/s$/, '')}`,
    ),
    // "Tennis player Hye-jin"
    ...one(String.raw`(?:^|(?<=[.!?…\n:] ?))(?:[\p{L}-]+ ){1,4}${word}(?![\p{L}])`).filter((words) => {
      const before = words
        .slice(0, words.length - call.length)
        .trim()
        .split(' ');
      return roleOfWord(before.slice(-2).join(' ')) !== null || roleOfWord(before.at(-1) ?? '') !== null;
    }),
    // "the same taxi driver, Paolo", "a nurse named Odile", "a masterless samurai"
    ...one(
      String.raw`\b${ARTICLE} (?:(?!${ARTICLE} |and |but )[\p{L}\p{N}'’-]+,? ){0,7}?(?:(?: with| in| of)[^,.;]{1,40})?(?:, an? [^,.;]{1,60}?)?(?:,? ?(?:named|called) |, (?:[A-Z][a-z]+\. )?)?${word}(?![\p{L}])`,
    ),
    // "Milo, a shy boy with freckles," "Dez, 16,"
    ...one(
      String.raw`(?<![\p{L}])${word}(?:,? \(|, | (?=the ))(?:${ARTICLE} |retired |shy |[\p{Ll}-]+(?: and [\p{Ll}-]+)?(?=[,.;)]| (?:with|from|of|who|in))|\d|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|old|young|elderly|stooped|tall|six|seven|eight|five)[^.;!?\n…]{0,120}?(?=, (?:and |but |who )?[\p{Ll}]+(?<![us])s\b|[.;!?\n…)]|$)`,
    ),
    // "Ilse is a violin maker", "Ezekiel has a camera", "Kofi carries a bucket"
    ...one(
      String.raw`(?<![\p{L}])${word}(?:’m|'m|,| \([^)]*\)|)(?:,? who)? (?:am|is|was|are|has|had|wears|wore|carries|holds|is wearing|is holding|is carrying|raises|keeps|plays) (?!been|to |not |going|about|brought|taken|sent|called (?!\p{Lu})|told|asked|forced|invited|hired|ordered|stuck|left|given|[\p{Ll}]+(?:ed|en|wn|lt|nt) by )[^.;!?\n…]{2,120}?(?=,? (?:but|and then|when|who|because|until|with an? [^,.;]*?(?:named|called))\b|[.;!?\n…]|$)`,
    ),
    // "a boy with an umbrella", "a knight in rusty armor", "a guard dressed in grey"
    ...one(
      String.raw`(?<![\p{L}])${word},? (?:with|in|wearing|dressed in|without|whose) (?:an?|his|her|their|the|no|rusty|old|black|white|red|grey|gray|blue|thick|long|short|round|big|small|two|one|[\p{L}]+ (?:hair|eyes|armor|armour|coat|dress|glasses|robes?|hat|freckles))[^.;!?\n…]{0,80}?(?= [\p{Ll}]+(?<![us])s (?:an?|the|his|her|their) | (?:climbs?|walks?|runs?|sells?|tries|finds?|meets?|opens?|stands?|sits?|waits?|comes?|goes|raises?|lives?|tells?|says?|looks?)\b|,|[.;!?\n…]|$)`,
    ),
    // "The judge is a boy", "Robot waiter"
    ...one(
      String.raw`\b(?:the|his|her|their) (?:[\p{L}'’-]+ ){1,3}(?:is|was) an? (?:[\p{L}\p{N}'’-]+ ){0,5}${word}(?![\p{L}])`,
    ),
    ...one(String.raw`(?<![\p{L}])${word} [\p{Ll}-]+(?![\p{L}])`).filter(
      (words) => roleOfWord(words.split(' ').at(-1) ?? '') !== null,
    ),
    // "Starlight Hana retires at 34"
    ...one(
      String.raw`(?<![\p{L}])${word} (?:retires?|retired|died|dies|marries|married|turns|turned|turning) [^.;,]{0,20}\d{1,3}(?!\d)`,
    ),
    introductionOf(call, text),
  ]
    .filter((note) => note !== '' && note.toLowerCase() !== call.toLowerCase())
    .filter((note) => !isOfAnother(note, call));
}

/** "A babysitter, Joelle, reads to little Max": what stands before another name is said of that one. */
function isOfAnother(note: string, call: string): boolean {
  const before = note.slice(0, Math.max(0, note.toLowerCase().lastIndexOf(call.toLowerCase())));
  return !before.includes(call) && /^an? [\p{Ll} -]+, \p{Lu}\p{Ll}+, [\p{Ll}]/iu.test(before);
}

function japaneseSnippets(call: string, text: string): string[] {
  const notes: string[] = [];
  for (let at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + call.length)) {
    const before = /[^。！？\n「」]{0,40}$/u.exec(text.slice(0, at))?.[0] ?? '';
    const near = /(?:[^、。はがをにへで]*(?:の|・|、|い|な|た|る))?$/u.exec(before)?.[0] ?? '';
    const behind =
      /^(?:さん|くん|君|ちゃん|様)?(?:[（(][^）)]{1,40}[）)]|(?:は|、)[^。！？\n]{1,60}(?:だ|です|である|をしている|着て(?:いる)?|かぶって(?:いる)?|歳|才|持って(?:いる)?|(?:背|髪|体|声)が[^。、がは]{1,6}い|(?:女の子|男の子|少女|少年|女性|男性|老人|青年|美人|[女男])(?=。|$)))/u.exec(
        text.slice(at + call.length),
      )?.[0] ?? '';
    const age = /^[^。]*。([^。]{1,6}[歳才])。?/u.exec(text.slice(at + call.length))?.[1] ?? '';
    notes.push(`${near}${call}${behind}${age === '' ? '' : `、${age}`}`);
  }
  // 「理髪師と歯医者は双子の兄弟。」: what two are is said of both.
  const own = escaped(call);
  const both = new RegExp(
    String.raw`(?:${own}と[^、。はが「」]{1,10}|[^、。はが「」]{1,10}と${own})は、?([^。、はが「」]{0,8}(?:兄弟|姉妹|男|女|少年|少女|老人|高校生|中学生|小学生|大学生|ロボット))(?=だ|です|である|で|。|、|$)`,
    'u',
  ).exec(text)?.[1];
  const told = both === undefined ? [] : [`${call}は${both}`];
  return [...notes, ...told, introductionOf(call, text)].filter((note) => note !== '' && note !== call);
}

/** What a sentence does with a place: somebody gets there, is there, leaves it, or only speaks or thinks of it. */
export type PlacePart = 'reached' | 'there' | 'left' | 'spoken of';

const NOUN = String.raw`(?:(?:the|an?|his|her|their|its|my|this|that|some|one)\s+)?(?:\p{L}[\p{L}'’-]*\s+){0,2}$`;
const GO =
  'go(?:es)?|going|went|walk(?:s|ed|ing)?|runs?|ran|running|driv(?:es?|ing)|drove|rid(?:es?|ing)|rode|fl(?:y|ies|ying)|flew|sail(?:s|ed|ing)?|' +
  'travel(?:s|l?ed|l?ing)?|climb(?:s|ed|ing)?|head(?:s|ed|ing)?|hurr(?:y|ies|ied)|rush(?:es|ed)?|returns?|returned|comes?|came|moves?|moved|' +
  'follows?|followed|gets?|got|takes?|took|escapes?|escaped|flees?|fled|sneaks?|sneaked|wanders?|wandered|swims?|swam|jumps?|jumped|falls?|fell|' +
  'brings?|brought|carr(?:y|ies|ied)|drags?|dragged|leads?|led|sent|chases?|chased|steps?|stepped|crawls?|crawled|back|way';
const WANT =
  String.raw`wants?|wanted|hopes?|plans?|planned|decides?|decided|dream(?:s|ed|ing)? of|longs?|needs?|refuses?|promises?|wish(?:es)?|` +
  String.raw`invites? \p{L}+|asks? \p{L}+|tickets?|has never been|have never been`;

const REACHED = new RegExp(
  String.raw`(?:\b(?:${GO})\b[^.;]*?\b(?:to|into|onto|inside|toward|towards|up|down|through|across)|\b(?:arriv(?:es?|ed|ing) (?:at|in|on)|reach(?:es|ed|ing)?|enter(?:s|ed|ing)?|visit(?:s|ed|ing)?|cross(?:es|ed|ing)?|climb(?:s|ed|ing)?|land(?:s|ed)? (?:in|on|at)|(?:ends?|ended)(?: up)? (?:in|on|at)|finish(?:es|ed)? (?:in|on|at)))\s+${NOUN}`,
  'iu',
);
const HOME =
  /\b(?:back|go(?:es)?|went|walks?|walked|runs?|ran|drives?|drove|comes?|came|returns?|returned|gets?|got|arrives?|arrived|hurr(?:y|ies)|way)\s+$/iu;
const LEFT = new RegExp(
  String.raw`\b(?:from|leav(?:es?|ing)|left|out of|exits?|escap(?:es?|ed|ing)(?: from)?|flees?|fled|quits?|outside of)\s+${NOUN}`,
  'iu',
);
const SPOKEN_OF = new RegExp(
  String.raw`\bto (?:see|reach|find|visit|save|reach for)\s+(?:(?:the|an?|his|her|their)\s+)?$|` +
    String.raw`\b(?:${WANT})\b[^.,;]*\b(?:to|into|for)\s+${NOUN}|` +
    String.raw`\b(?:remembers?|remembered|dreams? (?:of|about)|thinks? (?:of|about)|thought (?:of|about)|talks? about|reads? about|hears? (?:of|about)|speaks? of|tells? \p{L}+ about|about|misses|pictures? of|photos?(?:graphs?)? of|paintings? of|maps? (?:of|to)|stor(?:y|ies) (?:of|about)|letters? from|postcards? (?:of|from)|paints?|draws?|than|like)\s+${NOUN}`,
  'iu',
);

const REACHED_JA =
  /^(?:の(?:中|上|奥|前|方|ほう|近く|入口|入り口))?(?:へと?|に|まで|を)(?:[^、。]{0,8})(?:行|着|来(?!年|週|月)|帰|戻|入|向か|登|のぼ|たどり|辿り|到着|逃げ|走|飛び込|引っ越|訪れ|渡|越え|運)/u;
const LEFT_JA =
  /^(?:を(?:出|離れ|後に|去|抜け出|飛び出|飛び立)|から(?!の|だ|です)|での(?:仕事|授業|バイト)(?:の)?(?:後|あと|帰り)|の帰り)/u;
const SPOKEN_OF_JA =
  /^(?:の[^、。]{0,4})?(?:へ|に|で|を|まで)[^、。]{0,8}(?:たい|たが|約束|つもり|予定|夢見|憧れ|思い出|思い浮|描|写真)|^の(?:写真|絵|話|夢|地図|本|歌|思い出|匂い|音)/u;

/** "takes the bus to the hospital": where one gets by it. */
const BY =
  /\b(?:takes?|took|catch(?:es)?|caught|by|rides?|rode)\s+(?:(?:the|an?|his|her|their|last|first|next|night)\s+)*$/iu;
const TO = /^\s+(?:back )?(?:home\b|(?:to|into|across|through) (?:the|an?|his|her|their|work|school|\p{Lu}))/u;

/**
 * What a sentence does with the place whose words stand from `from` to `to`. Nobody is in a place that is only wished for,
 * remembered or painted.
 */
export function partOf(text: string, from: number, to: number): PlacePart {
  const [before, behind] = [text.slice(0, from), text.slice(to)];
  if (/[\p{Script=Hiragana}\p{Script=Han}\p{Script=Katakana}]/u.test(text.slice(from, to))) {
    if (SPOKEN_OF_JA.test(behind)) return 'spoken of';
    if (LEFT_JA.test(behind)) return 'left';
    return REACHED_JA.test(behind) ? 'reached' : 'there';
  }
  // "walks home to the castle"
  const isHome = /^home\b/i.test(text.slice(from, to));
  if (isHome && /^ to (?:the|an?|his|her|their) /i.test(behind)) return 'spoken of';
  if (SPOKEN_OF.test(before) || (BY.test(before) && TO.test(behind))) return 'spoken of';
  if (LEFT.test(before)) return 'left';
  return REACHED.test(before) || (isHome && HOME.test(before)) ? 'reached' : 'there';
}

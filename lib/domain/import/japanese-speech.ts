import type { LineKind } from '../script/script-block';
import type { Attribution } from './english-speech';

const HONORIFIC = '(?:さん|くん|君|ちゃん|様|さま|殿|先生|先輩|氏)?';
const NAME = String.raw`(?:\p{Script=Han}{1,3}(?=\p{Script=Katakana}))?((?:[\p{Script=Katakana}ー・]{2,12}|[\p{Script=Han}々ヶ]{1,5}|[\p{Script=Hiragana}]{2,4})${HONORIFIC})`;
const SAYS =
  '言|云|いっ[たてち]|話|答|応え|尋|聞[いき]|訊|問|叫|呼|怒鳴|喚|囁|ささや|呟|つぶや|笑|返|告げ|続け|繰り返|促|頼|唸|口を開|声を|独り言|思[っいう]|考え';
/** 「…」と太郎は: who it is said of says it, whatever the verb is. */
const WITH_TO = new RegExp(String.raw`^[、。\s]*と[、,]?\s*${NAME}(?:は|が|も)`, 'u');
/** 「…」 太郎がつぶやくと: a paragraph of its own. */
export const SAYS_BEHIND = new RegExp(
  String.raw`^${NAME}(?:は|が|も)[^。、]{0,15}?(?:言|云|呟|つぶや|叫|囁|ささや|答|尋|訊|聞い)`,
  'u',
);
/** 「…」と太郎が言った。 */
const AFTER = new RegExp(String.raw`^[、。\s]*と[、,]?\s*(?:${NAME}(?:は|が|も))?[^。]{0,40}?(?:${SAYS})`, 'u');
const AFTER_NAME = new RegExp(String.raw`^[、。\s]*(?:と[、,]?\s*)?${NAME}(?:は|が|も)[^。]{0,40}?(?:${SAYS})`, 'u');
const SUBJECT = new RegExp(String.raw`(?:^|[、。])(?:[^、。]{0,12}[、])?${NAME}(?:は|が|も)`, 'u');
const LABEL = new RegExp(String.raw`^${NAME}[：:\s\u3000]*$`, 'u');
const SAID_AS: readonly (readonly [LineKind, RegExp])[] = [
  ['whisper', /囁|ささや|呟|つぶや|小声|独り言/u],
  ['shout', /叫|怒鳴|喚|大声/u],
  ['thought', /思[っいう]|考え|心の中/u],
];
/** Words that stand before は and が without being anybody. */
const NOBODY =
  /^(?:それ|これ|あれ|どれ|ここ|そこ|あそこ|どこ|ため|こと|もの|とき|ところ|はず|わけ|まま|ほう|なに|だれ|いつ|今|時|声|顔|目|手|口|男|女|人|二人|三人|一人|誰|何|雨|風|雪|空|夜|朝|話|答え|返事|言葉|自分|相手|みんな|皆|電話|部屋|ドア|扉|窓|車|の|に|で|から|まで|より)$/u;

/** As `attributeEnglish`, for Japanese. @param previous the paragraph before, where the speech is a paragraph of its own */
export function attributeJapanese(before: string, after: string, previous: string): Attribution | null {
  const label = LABEL.exec(before.trim());
  if (label?.[1] !== undefined) return said(label[1], '');
  const direct = WITH_TO.exec(after);
  if (direct?.[1] !== undefined && !NOBODY.test(direct[1])) return said(direct[1], /^[^。]*/u.exec(after)?.[0] ?? '');
  const behind = AFTER.exec(after) ?? AFTER_NAME.exec(after);
  if (behind !== null) {
    if (behind[1] !== undefined && !NOBODY.test(behind[1])) return said(behind[1], behind[0]);
    const inside = subjectIn(lastSentence(before)) ?? subjectIn(lastSentence(previous));
    return inside === null ? null : { ...said(inside, behind[0]), isSaid: false };
  }
  const sentence = lastSentence(before === '' ? previous : before);
  const subject = subjectIn(sentence);
  if (subject === null) return null;
  return { ...said(subject, sentence), isSaid: new RegExp(SAYS, 'u').test(sentence) };
}

function said(subject: string, words: string): Attribution {
  return { subject, isSaid: true, say: SAID_AS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'speech' };
}

function lastSentence(text: string): string {
  return /[^。！？]+[。！？]*$/u.exec(text.trim().slice(-200))?.[0] ?? '';
}

/** Who a sentence is about. */
function subjectIn(sentence: string): string | null {
  const name = SUBJECT.exec(sentence)?.[1];
  return name === undefined || NOBODY.test(name) ? null : name;
}

/** As `toldBesides`, for Japanese: 「と花子は小声で言った。」 tells nothing else. */
export function toldBesidesJapanese(text: string): string {
  const [first = '', ...rest] = text.split(/(?<=。)/u);
  const isSaying = new RegExp(
    String.raw`^[、\s]*(?:と|${NAME}(?:は|が|も))[^。]{0,30}(?:${SAYS})[^。]{0,6}。?$`,
    'u',
  ).test(first);
  if (isSaying) return rest.join('').trim();
  return text.replace(/^[、\s]*と[、,]?\s*(?=[\p{Script=Han}\p{Script=Katakana}])/u, '').trim();
}

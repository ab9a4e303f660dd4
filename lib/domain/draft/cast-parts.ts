/** Who somebody is, apart from what happens; without a name, a text that is about them. */
export interface PersonPart {
  readonly kind: 'person';
  readonly name: string;
  readonly text: string;
}

/** What stands between somebody and what is said of them: "Aurelio - conductor", 「まり：小学生」. */
const BETWEEN = String.raw`(?:[,(（:：、—–|／]|(?<=\s)[-/](?=\s))`;
const ENTRY = new RegExp(
  String.raw`^\s*(?:and )?([^,(（:：、—–|／]{1,40}?)\s*(?:${BETWEEN}\s*(.*?)[)）]?)?[.。]?\s*$`,
  'u',
);
const FURTHER = /\s*(?:(?<=\s)[-–—/|](?=\s)|[／|｜：]|—)\s*/gu;

/** "Henrik (71, retired postman), Liv (8, his granddaughter)": people of a list with what is said of them. */
export function castParts(list: string): PersonPart[] {
  if (list.trim() === '') return [];
  // 「三つ編みの女子高生、ユキ。眠る老人。」: sentences without verbs.
  if (isJapanese(list) && !/[(（：:|／]|\s[-–—/]\s/u.test(list)) return [{ kind: 'person', name: '', text: list }];
  const people = /[(（]/.test(list) ? list.split(/(?<=[)）])\s*[,;、]?\s*(?:and |と)?/) : list.split(/\s*[;；]\s*/);
  return people.flatMap((one): PersonPart[] => {
    const [, name = '', told = ''] = ENTRY.exec(one) ?? [];
    if (!/\p{L}/u.test(name)) return [];
    if (/^(?:an?|the|two|three|\p{Ll})/u.test(name)) return [{ kind: 'person', name: '', text: one }];
    return [notePart(name.trim(), told)];
  });
}

/** 「小学生のまり」, 「弟子・小春」: what stands before a name is said of whoever has it. */
function notePart(name: string, told: string): PersonPart {
  const [, before, own] =
    /^(\p{L}[\p{L}ー々]+)(?:の|・|\u3000)([^の・]{1,8})$/u.exec(isJapanese(name) ? name : '') ?? [];
  const isWork = before !== undefined && own !== undefined && /[\p{Script=Han}\p{Script=Katakana}]$/u.test(before);
  const words = told.replaceAll(FURTHER, isJapanese(told) ? '、' : ', ').trim();
  return isWork
    ? { kind: 'person', name: own, text: words === '' ? before : `${before}、${words}` }
    : { kind: 'person', name, text: words };
}

const isJapanese = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

const SHORT_NAME = String.raw`(?:\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々]{1,8})`;
/** An entry of a list below "Characters:" without a mark before it: "Aurelio - conductor", "Aurelio: conductor, 58". */
const UNMARKED = new RegExp(String.raw`^${SHORT_NAME}\s*(?:[(（:：—–|／]|\s[-/]\s)`, 'u');
/** A list that stands alone: "- Aurelio - conductor, 58". */
const ROLE_ENTRY = new RegExp(
  String.raw`^${SHORT_NAME}\s+[-–—]\s+(?!.*\b(?:I|you|we|is|are|was)\b)[^.!?"“]{2,120}[.]?$`,
  'u',
);

/** Whether a line is one of a list of people. @param isMarked "- ", "・" stands before it */
export function isCastEntry(line: string, { isCast, isMarked }: { isCast: boolean; isMarked: boolean }): boolean {
  if (isCast) return isMarked || UNMARKED.test(line);
  return isMarked && ROLE_ENTRY.test(line) && !isJapanese(line);
}

/** "MATEO — You're in my seat.", "MATEO - It's mine.": who speaks is written large. */
const SPOKEN = /^(\p{Lu}[\p{Lu}'’. ]{1,24}|\p{Lu}\p{Ll}{1,15}(?= —))\s+[—–-]{1,2}\s+(?=.*\p{Ll})(\S.*)$/u;

/** Who says what in a line of that form. */
export function spokenLine(line: string): { readonly speaker: string; readonly text: string } | null {
  const [, speaker, text] = SPOKEN.exec(line) ?? [];
  return speaker === undefined || text === undefined || /^(?:INT|EXT)\b/.test(speaker)
    ? null
    : { speaker: speaker.trim(), text };
}

import { plainText } from '@/lib/lettering/markup';

/** A letter of a text as it reads on one line, and where it stands. */
interface Letter {
  readonly text: string;
  readonly at: number;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。！？…「」『』]/u;

/** Whether two texts say the same, however they are broken into lines and marked. */
export function isSameWords(one: string, other: string): boolean {
  return one === other || onOneLine(plainText(one)) === onOneLine(plainText(other));
}

function onOneLine(text: string): string {
  return lettersOf(text)
    .map((letter) => letter.text)
    .join('');
}

/** White space is one space; a break between letters of a script without spaces is none. */
function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  for (const { 0: part, index } of text.matchAll(/\s+|[^\s]/gu)) {
    if (!/^\s/u.test(part)) letters.push({ text: part, at: index });
    else if (letters.length > 0 && index + part.length < text.length) {
      const isBetweenWide =
        part.includes('\n') &&
        WIDE.test(letters.at(-1)?.text ?? '') &&
        WIDE.test(text.slice(index + part.length)[0] ?? '');
      if (!isBetweenWide) letters.push({ text: ' ', at: index });
    }
  }
  return letters;
}

/**
 * Does to a text what was done to another that says the same: what was changed in the other is changed here, and this one's
 * own line breaks and marks stay where nothing was changed.
 * @param change.from the other text before, which says the same as `text`
 * @param change.to the other text now
 */
export function withSameChange(text: string, { from, to }: { readonly from: string; readonly to: string }): string {
  if (text === from) return to;
  if (isSameWords(from, to)) return text;
  const [own, before, after] = [lettersOf(text), lettersOf(from), lettersOf(to)];
  const head = commonCount(before, after, Math.min(before.length, after.length));
  const tail = commonCount([...before].reverse(), [...after].reverse(), Math.min(before.length, after.length) - head);
  const put = partOf(to, after, { head, tail });
  const isAlike = own.length === before.length && own.every((letter, index) => letter.text === before[index]?.text);
  if (!isAlike) return withPartReplaced(text, partOf(from, before, { head, tail }), { put, to });
  const start = startOf(own, head, text.length);
  const end = Math.max(start, endOf(own, own.length - tail));
  return `${text.slice(0, start)}${put}${text.slice(end)}`;
}

/** What of a text stands between so many letters at its head and at its tail. */
function partOf(text: string, letters: readonly Letter[], { head, tail }: { head: number; tail: number }): string {
  return text.slice(startOf(letters, head, text.length), endOf(letters, letters.length - tail));
}

/** Where marks stand among the letters: the part that was changed, where the text has it once; else the other text. */
function withPartReplaced(text: string, part: string, { put, to }: { put: string; to: string }): string {
  const at = part.trim() === '' ? -1 : text.indexOf(part);
  const isOnce = at >= 0 && text.indexOf(part, at + 1) < 0;
  return isOnce ? `${text.slice(0, at)}${put}${text.slice(at + part.length)}` : to;
}

function commonCount(one: readonly Letter[], other: readonly Letter[], most: number): number {
  let count = 0;
  while (count < most && one[count]?.text === other[count]?.text) count += 1;
  return count;
}

/** Behind so many letters. */
function endOf(letters: readonly Letter[], count: number): number {
  const last = letters[count - 1];
  return last === undefined ? 0 : last.at + last.text.length;
}

/** Where a letter begins; the text's end behind the last. */
function startOf(letters: readonly Letter[], index: number, length: number): number {
  return letters[index]?.at ?? length;
}

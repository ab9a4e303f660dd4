/** What a quotation mark does in its text. */
export type QuoteRole = 'opens' | 'closes';

/** Angle quotation marks by their partners. */
const PARTNERS: Readonly<Record<string, string>> = { '«': '»', '»': '«', '‹': '›', '›': '‹' };
const BLANK = /[ \u00A0\u2009\u202F]/;

/**
 * Which angle quotation marks of a text open and which close, by their places (UTF-16): French sets « so », with blanks
 * inside, German »so«, Swedish »so».
 */
export function guillemets(text: string): Map<number, QuoteRole> {
  const roles = new Map<number, QuoteRole>();
  const open: string[] = [];
  for (const { 0: mark, index } of text.matchAll(/[«»‹›]/g)) {
    const last = open.at(-1);
    const isSwedish = last === mark && /[»›]/.test(mark);
    const role =
      last === PARTNERS[mark] || isSwedish
        ? 'closes'
        : (roleAlone(text, index) ?? (/[«‹]/.test(mark) ? 'opens' : 'closes'));
    if (role === 'opens') open.push(mark);
    else if (last === PARTNERS[mark] || isSwedish) open.pop();
    roles.set(index, role);
  }
  return roles;
}

/** By the letters beside it; null where they are on both sides, or on neither. */
function roleAlone(text: string, at: number): QuoteRole | null {
  const begins = /(?:^|[\s\p{Ps}\p{Pi}\p{Pd}])$/u.test(text.slice(Math.max(0, at - 1), at));
  const ends = /^(?:$|[\s,.;:!?…\p{Pe}\p{Pf}])/u.test(text.slice(at + 1, at + 2));
  if (begins === ends) return null;
  return begins ? 'opens' : 'closes';
}

/** Whether a line may end before `at` as far as these marks go: never behind one that opens, nor before one that closes. */
export function mayBreakAtQuotes(text: string, at: number, roles: ReadonlyMap<number, QuoteRole>): boolean {
  let [before, after] = [at - 1, at];
  while (BLANK.test(text[before] ?? '')) before -= 1;
  while (BLANK.test(text[after] ?? '')) after += 1;
  return roles.get(before) !== 'opens' && roles.get(after) !== 'closes';
}

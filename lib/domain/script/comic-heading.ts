import { JAPANESE_NUMBER, NUMBER, numberOf } from './number-words';

/** A page or a panel of a comic's script. */
export interface ComicHeading {
  readonly kind: 'page' | 'panel';
  readonly label: string;
  readonly notes: readonly string[];
  /** One number, or of a spread both; empty where they can't be told. */
  readonly numbers: readonly number[];
  /** What is seen, in the same line; it is the line's end. */
  readonly rest: string;
}

const OPEN = String.raw`[\[【［〈《<■●◆▼▶*_\s]{0,6}`;
const CLOSE = String.raw`[\]】］〉》>*_]{0,6}`;
const JOIN = String.raw`\s*(?:[-–—－~〜～・,、&＆+/]|and|to|through)\s*`;
const UNITS = { page: '(?:ページ|頁|페이지|页)', panel: '(?:コマ|こま|駒|컷|칸|格)' } as const;

/** Spanish and Portuguese, French, German, Italian. */
const OTHER_NAMES = {
  page: '(?:páginas?|planches?|seiten?|tavol[ae])',
  panel: '(?:viñetas?|vignettes?|vignett[ae]|quadr(?:o|inho)s?|cases?|bild(?:er)?)',
} as const;

/** Each kind of heading as it begins: the number and, of a range, the second one. */
function beginnings(name: string, unit: string, letter: string): readonly RegExp[] {
  const range = (number: string, after: string): string =>
    String.raw`(${number})(?:${JOIN}(${number})(?=${after}\s*(?:$|[^\p{L}\p{N}\s])))?`;
  const ways = [
    String.raw`${name}\s*[#＃№]?\s*${range(NUMBER, '')}`,
    String.raw`第?${letter}\s*[#＃]?${range(JAPANESE_NUMBER, `(?:${unit}|[PＰ])?目?${CLOSE}`)}(?:${unit}|[PＰ])?目?`,
    String.raw`第?${range(JAPANESE_NUMBER, `${letter}目?${CLOSE}`)}\s*${letter}目?`,
  ];
  return ways.map((way) => new RegExp(`^(${OPEN})(${way})(${CLOSE})(.*)$`, 'iu'));
}

const BEGINNINGS = {
  page: beginnings(
    String.raw`(?:pages?|pgs?\.?|p\.|${OTHER_NAMES.page})`,
    UNITS.page,
    String.raw`(?:${UNITS.page}|[PＰ][.．]?)`,
  ),
  panel: beginnings(String.raw`(?:panels?|pnl\.?|${OTHER_NAMES.panel})`, UNITS.panel, UNITS.panel),
} as const;

/** "SPLASH PAGE", "DOUBLE-PAGE SPREAD: The city.": pages of one picture, without a number. "SPLASH" alone is a sound. */
const WHOLE_PAGE =
  /^\s*((?:FULL[- ]PAGE )?SPLASH PAGE|FULL[- ]PAGE SPLASH|(?:DOUBLE|TWO)[- ]PAGE (?:SPREAD|SPLASH))\s*(?:[.:–—-]\s*(.*))?$/u;

/**
 * "PAGE ONE (two panels)", "PAGES 2-3", "Panel 1: The bridge.", 「3ページ」, 「【2コマ目】雨の橋」: a heading as writers of comics
 * write it without a mark; null for any other line, and for sentences that begin so.
 */
export function readComicHeading(line: string): ComicHeading | null {
  const text = line.trimEnd();
  const [, whole = '', seen = ''] = WHOLE_PAGE.exec(text) ?? [];
  if (whole !== '') return { kind: 'page', label: whole, numbers: [], notes: [], rest: seen.trim() };
  // Nothing is looked for in the words of a long paragraph.
  if (
    !/^[^\p{Ll}]{0,6}(?:p|[Vv][Ii]|[Cc][Aa]|[Bb][Ii]|[Ss][Ee]|[Tt][Aa]|[Qq][Uu]|[PＰ第ページ頁コこ駒페页컷칸格0-9０-９一二三四五六七八九十百])/u.test(
      text,
    )
  )
    return null;
  for (const kind of ['page', 'panel'] as const) {
    for (const [index, pattern] of BEGINNINGS[kind].entries()) {
      const [, open = '', label = '', first = '', second = '', close = '', tail = ''] = pattern.exec(text) ?? [];
      if (label === '') continue;
      const read = readTail(kind, { tail, label, isClosed: close.trim() !== '' && open.trim() !== '', way: index });
      if (read === null) continue;
      const numbers = [first, second].flatMap((one) => (one === '' ? [] : (numberOf(one) ?? [])));
      return { kind, label: label.trim(), numbers, ...read };
    }
  }
  return null;
}

const OTHER_PANEL =
  /^[^\p{L}]*(?:VIÑETA|Viñeta|VIGNETT[AE]|Vignett[ae]|CASE|Case|BILD|Bild|QUADRO|Quadro)\s+[0-9]{1,3}\s*[.:)–—-]/u;

/** Whether a line is such a heading beyond doubt, so that it ends what is before it without an empty line. */
export function isPlainComicHeading(line: string): boolean {
  const text = line.trim();
  const heading = text.length > 2000 ? null : readComicHeading(text);
  if (heading === null) return false;
  // The heading is all that the line has, but for notes in brackets.
  const isBare = heading.rest === '' && !/[.。!?！？]$/u.test(text);
  if (/^[^\p{L}]*(?:PAGES?|PANELS?|Panels?)\s/u.test(text))
    return /^[^\p{L}]*P(?:AGES?|ANELS?|anels? \S+?(?:[.:)]|\s[–—-]\s))/u.test(text) || isBare;
  if (OTHER_PANEL.test(text)) return true;
  return /^(?:[【［[〈《]|コマ\s*[0-9０-９]+[\s.:：。、（(【]|[0-9０-９]+コマ目?[\s:：（(【])/u.test(text) || isBare;
}

const NOTES = /^\s*[(（【]([^()（）【】]{1,200})[)）】]\s*[.:：。–—-]?\s*/u;

function readTail(
  kind: ComicHeading['kind'],
  o: { readonly tail: string; readonly label: string; readonly isClosed: boolean; readonly way: number },
): { notes: string[]; rest: string } | null {
  const counted = kind === 'page' ? (/^\s+of\s+[0-9]{1,4}(?![\p{L}\p{N}])/iu.exec(o.tail)?.[0] ?? '') : '';
  const bare = o.tail.slice(counted.length);
  // "PAGE 1, PANEL 2. The bridge."
  const panel = kind === 'page' ? bare.replace(/^[\s,.:：、・/–—-]+/u, '') : '';
  if (panel !== '' && readComicHeading(panel)?.kind === 'panel') return { notes: [], rest: panel };
  const [marks = ''] = /^\s*(?:[.．:：。、)）–—－-]|\/(?=\s))\s*/u.exec(bare) ?? [];
  // "**Panel 1:** The bridge."
  const behind = bare.slice(marks.length).replace(/^[*_]{1,3}(?=\s|$)\s*/u, '');
  const [noted = '', notes = ''] = NOTES.exec(behind) ?? [];
  const rest = behind.slice(noted.length).trimStart();
  const isMarked = marks !== '' || noted !== '' || o.isClosed;
  if (rest !== '' && !isMarked && !followsPlainly(kind, { ...o, rest, gap: bare })) return null;
  const list = notes.split(/[,、]/).map((note) => note.trim());
  const own = list.filter((note) => note !== '');
  if (kind === 'panel' || rest === '') return { notes: own, rest };
  // "PAGE 1 - SPLASH" tells of the page; a sentence is what is seen, or no heading at all.
  if (!/[.!?。！？…"”」]$/u.test(rest) && rest.length <= 80) return { notes: [...own, rest], rest: '' };
  return /^\P{L}*P(?:AGE|\d|\.)|[ページ頁]/u.test(o.label) && marks.trim() !== '、' ? { notes: own, rest } : null;
}

/** Without a mark between: "PANEL 1 The bridge", 「コマ1 雨」, but not "Panel 1 shows" and 「3コマ使って」. */
function followsPlainly(
  kind: ComicHeading['kind'],
  o: { readonly rest: string; readonly gap: string; readonly label: string; readonly way: number },
): boolean {
  const isParted = /^\s/u.test(o.gap);
  if (o.way > 0) return isParted || (o.way === 1 && kind === 'panel' && /^[コこ駒컷칸]/u.test(o.label));
  return isParted && kind === 'panel' && /^P/u.test(o.label) && /^[\p{Lu}\p{Lo}"“‘'「]/u.test(o.rest);
}

import { withoutEmphasis } from './emphasis';

/** Keys that a text at the very beginning is a title page by; any others may stand beside them. */
const KNOWN =
  /^(?:title|credit|authors?|written by|writers?|letterer|source|draft date|contact|copyright|revision|premise|logline|題名|題|タイトル|作品名|作者|著者|作|脚本|原作|作画|初稿|連絡先|著作権|あらすじ|标题|作品|제목|작가)$/i;
const ENTRY = /^([\p{L}][\p{L}\p{M} ]{0,29})\s*[:：]\s*(.*)$/u;

export interface TitleEntry {
  readonly key: string;
  readonly value: string;
}

/** What the keys of a title page are called for the title and for who wrote it. */
const ENTRY_KEYS = {
  title: /^(?:title|題名|題|タイトル|作品名|标题|作品|제목)$/i,
  author: /^(?:authors?|written by|writers?|作者|著者|作|脚本|작가)$/i,
} as const;

/** Whether a key of a title page names the title, or who wrote it. */
export function isEntryFor(what: keyof typeof ENTRY_KEYS, { key }: TitleEntry): boolean {
  return ENTRY_KEYS[what].test(key);
}

/** Whether lines at the very beginning of a script are its title page: one of them has a usual key. */
export function isTitlePage(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  return ENTRY.test(first) && lines.some((line) => KNOWN.test(ENTRY.exec(line)?.[1]?.trim() ?? ''));
}

/** Entries of a title page; lines that are indented, or have no key, go on with the value before them. */
export function readTitlePage(lines: readonly string[]): TitleEntry[] {
  const entries: TitleEntry[] = [];
  for (const line of lines) {
    const found = /^[ \t\u3000]/.test(line) ? null : ENTRY.exec(line);
    const last = entries.at(-1);
    if (found) entries.push({ key: (found[1] ?? '').trim(), value: plain(found[2] ?? '') });
    else if (last) entries[entries.length - 1] = { ...last, value: `${last.value} ${plain(line)}`.trim() };
  }
  return entries;
}

const plain = (value: string): string => withoutEmphasis(value.trim()).trim();

import { isOffPanel, sayOf } from './cue-words';

/** Who speaks, as the line above or before the words says it. */
export interface Cue {
  readonly speaker: string;
  /** What stands in brackets beside the name. */
  readonly how: string;
  readonly isDual: boolean;
}

/** A cue with the first of its words in the same line. */
export interface CueWithWords extends Cue {
  readonly words: string;
  /** The words stand between brackets of Japanese speech, which may close in a later line. */
  readonly isQuoted: boolean;
}

const EXTENSIONS = String.raw`((?:\s*[(（][^()（）\n]{0,120}[)）]){0,4})`;
const FORCED = String.raw`@([^()（）:：^\s][^()（）:：^\n]{0,79}?)`;
/** Names in capitals, with digits and marks among them. */
const CAPITALS = String.raw`([\p{Lu}\p{Lt}\p{N}"“][\p{Lu}\p{Lt}\p{Lm}\p{N}\p{M}'’‘"“”.&/#＃+ _-]{0,79}?)`;
/** Names of a script without capitals have no blanks. */
const UNCASED = String.raw`((?:[A-ZＡ-Ｚ][0-9]?)?\p{Lo}[\p{Lo}\p{Lm}\p{M}\p{N}ー・＝=&＆A-ZＡ-Ｚ]{0,13})`;
const DUAL = String.raw`\s*(\^?)`;

const ABOVE = new RegExp(String.raw`^(?:${FORCED}|${CAPITALS})${EXTENSIONS}\s*[:：]?${DUAL}$`, 'u');
const BEFORE = new RegExp(String.raw`^(?:${FORCED}|${CAPITALS})${EXTENSIONS}${DUAL}\s*[:：][ \t\u3000]*(\S.*)$`, 'u');
const UNCASED_ABOVE = new RegExp(String.raw`^${UNCASED}${EXTENSIONS}\s*[:：]?$`, 'u');
const UNCASED_BEFORE = new RegExp(String.raw`^${UNCASED}${EXTENSIONS}\s*[:：][ \t\u3000]*(\S.*)$`, 'u');
/** "SFX - CRASH". */
const SOUND = /^(sfx|s\.f\.x\.|sound (?:fx|effect)|caption|cap)\s+[-–—]\s+(\S.*)$/i;
const QUOTED = new RegExp(
  String.raw`^@?(?:${UNCASED}|([A-ZＡ-Ｚ]{1,10}[0-9０-９]{0,2}))${EXTENSIONS}[ \t\u3000]*([「『].*)$`,
  'u',
);

/** A name with all that may stand in brackets beside it. */
const MOST_CUE = 600;
const MAY_BE_CUE = /^[@*_"“\p{Lu}\p{Lt}\p{N}\p{Lo}]/u;

/** A cue that stands above its words. @param below the next line, which has some of them */
export function readCueAbove(line: string, below: string): Cue | null {
  // Looked at letter by letter only where it may be one: most lines of a script are not.
  if (line.length > MOST_CUE || !MAY_BE_CUE.test(line) || SOUND.test(line.trim())) return null;
  const text = bareCue(line);
  const [, forced, name, how = '', dual = ''] = ABOVE.exec(text) ?? [];
  if (forced !== undefined) return cueOf(forced, how, dual);
  if (name !== undefined)
    return isName(name) && !(isLabel(name) && /[:：]$/.test(text)) ? cueOf(name, how, dual) : null;
  const [, own, asides = ''] = UNCASED_ABOVE.exec(text) ?? [];
  if (own === undefined || !isUncasedName(own)) return null;
  const cue = cueOf(own, asides, '');
  // Such a name looks like any word, so something else has to tell.
  const isTold = /[:：]$/.test(text) || /^[「『]/.test(below) || isSaying(cue);
  return isTold ? cue : null;
}

/** A cue before a colon, or before the brackets of Japanese speech. */
export function readCueBefore(line: string): CueWithWords | null {
  const [, sound, heard = ''] = line.length > MOST_CUE ? [] : (SOUND.exec(line.trim()) ?? []);
  if (sound !== undefined) return { ...cueOf(sound, '', ''), words: heard, isQuoted: false };
  if (!/[:：「『]/u.test(line.slice(0, MOST_CUE)) || !MAY_BE_CUE.test(line)) return null;
  const text = bareCue(line);
  const [, forced, name, how = '', dual = '', words = ''] = BEFORE.exec(text) ?? [];
  if (forced !== undefined) return { ...cueOf(forced, how, dual), words, isQuoted: false };
  if (name !== undefined && isName(name) && !isLabel(name))
    return { ...cueOf(withoutNumber(name), how, dual), words, isQuoted: false };
  const [, own, asides = '', said = ''] = UNCASED_BEFORE.exec(text) ?? [];
  if (own !== undefined && isUncasedName(own)) return { ...cueOf(own, asides, ''), words: said, isQuoted: false };
  const [, uncased, capitals, aside = '', quoted = ''] = QUOTED.exec(text) ?? [];
  const who = uncased ?? capitals;
  if (who === undefined || !isUncasedName(who) || isSubject(who)) return null;
  return { ...cueOf(who, aside, ''), words: quoted, isQuoted: true };
}

/** "1. MIO: Hey!" and "2 MIO: Hey!" number balloons; "2 COPS: Freeze!" are two. */
function withoutNumber(name: string): string {
  const bare = name.replace(/^\d{1,3}[.)]\s*(?=\p{L})/u, '');
  const [, counted] = /^\d{1,3} (\p{Lu}.*)$/u.exec(bare) ?? [];
  return counted === undefined || /S$|\b(?:MEN|WOMEN|PEOPLE|CHILDREN|POLICE)$/u.test(counted) ? bare : counted;
}

/** `**MIO:** words`: programs write names in bold. */
function bareCue(line: string): string {
  const text = line.trim();
  const [, , inner, rest] = /^(\*{1,3}|_{1,2})(?=\S)([^*_\n]{1,120}?)\1(.*)$/.exec(text) ?? [];
  return inner === undefined || rest === undefined ? text : `${inner}${rest}`;
}

function cueOf(name: string, extensions: string, dual: string): Cue {
  const how = extensionsOf(extensions);
  const speaker = name.trim();
  // 「ユキＭ」, 「ユキの声」: how it is said stands behind the name.
  const [, who, mark = ''] = /^(\p{Lo}[\p{Lo}ー・]*?)([MＭNＮ]|の声)$/u.exec(speaker) ?? [];
  if (who === undefined) return { speaker, how, isDual: dual !== '' };
  return { speaker: who, how: `${how} ${mark === 'の声' ? '声のみ' : mark}`.trim(), isDual: dual !== '' };
}

function extensionsOf(extensions: string): string {
  return [...extensions.matchAll(/[(（]([^()（）]*)[)）]/g)].map(({ 1: words = '' }) => words.trim()).join(' ');
}

/** Whether more than the name tells that a cue is one. */
export const isSaying = ({ speaker, how }: Cue): boolean =>
  sayOf(speaker, how) !== 'speech' || isOffPanel(how) || /続|CONT|V\.?O/i.test(how);

/** Somebody's name has a letter, and is neither an hour nor the number of a part. */
function isName(name: string): boolean {
  const bare = name.trim();
  return (
    /\p{L}/u.test(bare) &&
    !/^[\p{N}.,:\s]+(?:[AP]\.?M\.?|H|HRS?|HOURS|UHR|O['’]CLOCK|ST|ND|RD|TH|MIN|SEC|['’]?S|KM|M|CM|KG|G)?$/u.test(
      bare,
    ) &&
    !/^(?:CHAPTER|PART|ACT|SCENE|EPISODE|ISSUE|VOLUME|BOOK|PAGES?|PANELS?|DAY|WEEK|YEAR|STEP|TEASER|TAG) (?:\p{N}+|[IVX]+|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)$/u.test(
      bare,
    )
  );
}

/** "SIGN: NO ENTRY": a word before a colon that nobody is called by. */
export function isLabelled(line: string): boolean {
  const [, label] = /^\s*([\p{Lu}][\p{Lu} ./-]{0,40}):\s/u.exec(line) ?? [];
  return label !== undefined && isLabel(label);
}

/** What before a colon is no name: directions, and signs that are read. */
function isLabel(name: string): boolean {
  return /^(?:NOTES?|SIGNS?|SIGNAGE|POSTER|BANNER|HEADLINE|NEWSPAPER|SCREEN|PLAQUE|GRAFFITI|N\.?B\.?|CUT TO|SMASH CUT|DISSOLVE|FADE (?:IN|OUT|TO .*)|CLOSE(?:-?UP)?(?: ON)?|ANGLE ON|ON SCREEN|ON|INSERT|LATER|INTERCUT|MONTAGE|FLASHBACK|WIDE(?: SHOT)?|SETTING|LOCATION|TIME|TITLE)$|TO$|\b(?:READS?|READING|SAYS|SAYING)$/u.test(
    name.trim(),
  );
}

/** 「ミオは」, 「看板の」: what a sentence goes on from. Names of kana may end so: いろは, あやの. */
function isSubject(words: string): boolean {
  return /[\p{Script=Han}\p{Script=Katakana}ー][はがをにへもとでの]$|[がを]$|[ぁ-ん]{3}は$/u.test(words);
}

const UNCASED_LABELS =
  /^(?:場所|場面|時間|時刻|時代|時|日時|天気|天候|季節|登場人物|人物|人数|小道具|背景|構図|表情|服装|衣装|髪型|カメラ|アングル|ポーズ|ト書き?|注|注意|補足|備考|メモ|例|条件|内容|概要|題名|タイトル|作者|著者|看板|貼り紙|張り紙|手紙|文字|表札|ポスター|新聞|画面|时间|地点|场景|人物|장소|시간|등장인물)$/u;

/** 「午後6時」, 「翌朝」, 「三日後」: when, and nobody. */
const UNCASED_TIMES =
  /^(?:(?:午前|午後|朝|夜|翌朝|翌日)?[\p{N}〇一二三四五六七八九十百数]+(?:時|分|秒|年|月|日|週間|時間|か月|ヶ月).*|翌[朝日年週]|その[朝日夜頃後]|同じ頃|数.+後|.*日後|放課後|深夜|早朝|夕方|真夜中|[朝昼夜夕])$/u;

function isUncasedName(name: string): boolean {
  return (
    !UNCASED_TIMES.test(name) &&
    !UNCASED_LABELS.test(name) &&
    !/^[\p{N}〇一二三四五六七八九十百]+[時分秒日月年回話章人つ個年代半頃頁]*$/u.test(name)
  );
}

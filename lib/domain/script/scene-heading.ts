import type { SceneHeading } from './script-block';

/** A letter as keyboards of both widths write it. */
const wide = (word: string): string =>
  [...word].map((letter) => `[${letter}${String.fromCharCode(letter.charCodeAt(0) + 0xfee0)}]`).join('');
const [INT, EXT, EST, I, E] = ['INT', 'EXT', 'EST', 'I', 'E'].map(wide);
const DOT = '[.．]?';
const STROKE = String.raw`\s*[/／&+–-]\s*`;
const PREFIX = [
  `${INT}${DOT}${STROKE}${EXT}`,
  `${EXT}${DOT}${STROKE}${INT}`,
  `${I}${DOT}${STROKE}${E}`,
  `${E}${DOT}${STROKE}${I}`,
  INT,
  EXT,
  EST,
].join('|');
const HEADING = new RegExp(String.raw`^(${PREFIX})(?:[.．]\s*|\s+)(?=\S)(.+)$`, 'iu');
/** Written so that it is meant as one even where text follows at once. */
const PLAIN_HEADING = new RegExp(String.raw`^(?:${PREFIX})(?:[.．]|\s)`, 'u');

const SCENE_NUMBER = /\s*[#＃]\s*([\p{L}\p{N}][\p{L}\p{N} .,()\p{Pd}/]{0,30})[#＃]\s*$/u;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A heading as screenplays write it ("INT. KITCHEN - NIGHT #2A#"); null for any other line. */
export function readSceneHeading(line: string): SceneHeading | null {
  if (!/^\s*[IEＩＥｉｅ]/iu.test(line)) return null;
  const [, prefix = '', words = ''] = HEADING.exec(line.trim()) ?? [];
  if (prefix === '') return null;
  const isBoth = /[/／&+–-]/.test(prefix);
  return headingOf(words, isBoth ? null : /^[iｉＩ]/i.test(prefix) ? 'inside' : 'outside');
}

/** `.PLACE`: what is forced to be a heading; an ellipsis is none. */
export function readForcedHeading(line: string): SceneHeading | null {
  return /^\.(?=[^.\s])/.test(line) ? headingOf(line.slice(1), null) : null;
}

/** What stands behind INT. or EXT., or behind the dot that forces a heading. */
export function headingOf(words: string, side: SceneHeading['side']): SceneHeading {
  const number = SCENE_NUMBER.exec(words)?.[1]?.trim();
  const bare = words.replace(SCENE_NUMBER, '').trim();
  const [place = '', ...when] = bare.split(/(?:^|\s+)[-–—―－]+\s+|[－―]/);
  const [, before = '', aside = ''] = when.length > 0 ? [] : (/^(.+?)\s*（([^（）]+)）$/u.exec(bare) ?? []);
  const [, spot = '', hour = ''] = when.length > 0 ? [] : (ENDS_IN_TIME.exec(bare) ?? []);
  const ending = TIMES.test(aside) ? { place: before, when: aside } : { place: spot, when: hour };
  const told = ending.place === '' ? { place, when: when.join(', ') } : ending;
  return { side, place: told.place.trim(), when: told.when.trim(), ...(number === undefined ? {} : { number }) };
}

/** "TRAM. NIGHT", "TRAM, DAY": the time behind a full stop or a comma. */
const ENDS_IN_TIME =
  /^(.+?)[.,]\s+((?:(?:EARLY|LATE|MID|LATER THAT|THE NEXT|NEXT|SAME|THAT) ?-?)?(?:DAY|NIGHT|MORNING|AFTERNOON|EVENING|DAWN|DUSK|SUNSET|SUNRISE|NOON|MIDDAY|MIDNIGHT|LATER|CONTINUOUS|MOMENTS LATER|SAME TIME))\.?$/iu;

/** What is in brackets behind a place tells when, if it has one of these words. */
const TIMES = /[朝昼夜夕晩暁宵]|早朝|深夜|未明|日中|翌日|同時|数[日時年分]|回想|雨|雪|晴|曇|[春夏秋冬]/u;

/** 「○神社・境内（夜）」, 「Ｓ＃３ 教室（昼）」, 「シーン2 屋上」: a heading of a Japanese script; null for any other line. */
export function readJapaneseHeading(line: string): SceneHeading | null {
  const text = line.trim();
  if (!/^[○〇◯●◎■□◆◇SＳシ씬]/u.test(text)) return null;
  const [, circled = ''] = /^[○〇◯●◎■□◆◇]\s*([^「」。]{1,60})$/u.exec(text) ?? [];
  const [, number = '', numbered = ''] =
    /^(?:[SＳ][#＃]?|シーン|씬\s?)\s*([0-9０-９]{1,4})[.:：．、)）]?\s+([^「」。]{1,60})$/u.exec(text) ?? [];
  const words = circled === '' ? numbered : circled;
  if (words === '' || !/[\p{Lo}]/u.test(words)) return null;
  const [, side = '', rest = words] = /^(屋内|室内|屋外|野外|内景|外景)[.．・:：\s]\s*(.+)$/u.exec(words) ?? [];
  const [, place = rest, when = ''] = /^(.*?)[（(]([^（）()]*)[)）]$/u.exec(rest) ?? [];
  const told = when === '' ? headingOf(rest, null) : { place: place.trim(), when: when.trim() };
  const is = side === '' ? null : /[内]/u.test(side) ? ('inside' as const) : ('outside' as const);
  return { side: is, place: told.place, when: told.when, ...(number === '' ? {} : { number: half(number) }) };
}

/** Digits of full width as usual ones. */
const half = (digits: string): string => digits.normalize('NFKC');

/**
 * Whether a heading that text follows at once is meant as one: written in capitals, with its dot.
 * Within a paragraph or a speech nothing is a heading.
 */
export function isPlainHeading(line: string): boolean {
  const text = line.trim();
  if (text.startsWith('.')) return !/\p{Ll}/u.test(text) && (/\p{Lu}/u.test(text) || JAPANESE.test(text));
  return PLAIN_HEADING.test(text) || readJapaneseHeading(text) !== null;
}

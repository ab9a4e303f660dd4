import type { LineKind, SceneHeading } from '../script/script-block';

const HEADING = /^(INT\.?\s*\/\s*EXT|EXT\.?\s*\/\s*INT|I\s*\/\s*E|INT|EXT|EST)(?:\.\s*|\s+)(?=\S)(.+)$/i;
const SCENE_NUMBER = /\s*#[\p{L}\p{N}.-]+#\s*$/u;

/** A heading as screenplays write it ("INT. KITCHEN - NIGHT"), numbers aside; null for any other line. */
export function readSceneHeading(line: string): SceneHeading | null {
  const [, prefix = '', words = ''] = HEADING.exec(line.trim()) ?? [];
  if (prefix === '') return null;
  const isBoth = prefix.includes('/');
  return headingOf(words, isBoth ? null : /^int/i.test(prefix) ? 'inside' : 'outside');
}

/** What stands behind INT. or EXT., or behind the dot that forces a heading. */
export function headingOf(words: string, side: SceneHeading['side']): SceneHeading {
  const bare = words.replace(SCENE_NUMBER, '').trim();
  const [place = '', ...when] = bare.split(/\s+[-–—―]+\s+|[－―]/);
  return { side, place: place.trim(), when: when.join(', ').trim() };
}

/** 「○神社・境内（夜）」: a heading of a Japanese script; null for any other line. */
export function readJapaneseHeading(line: string): SceneHeading | null {
  const [, words = ''] = /^[○〇◯●■]\s*([^「」。]{1,60})$/u.exec(line.trim()) ?? [];
  if (words === '' || !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return null;
  const [, place = words, when = ''] = /^(.*?)[（(]([^（）()]*)[)）]$/u.exec(words) ?? [];
  return { side: null, place: place.trim(), when: when.trim() };
}

/** "MIO (V.O.)", "MIO (CONT’D)": who speaks, and how. */
export function readCueName(cue: string): { speaker: string; how: string } {
  const how = [...cue.matchAll(/[(（]([^()（）]*)[)）]/g)].map(({ 1: words = '' }) => words).join(' ');
  const speaker = cue
    .replaceAll(/[(（][^()（）]*[)）]/g, ' ')
    .replace(/\^\s*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { speaker, how };
}

const SAID: readonly (readonly [LineKind, RegExp])[] = [
  ['thought', /thought|think|心の声|心の中|思/i],
  ['shout', /shout|yell|scream|roar|叫|怒鳴|大声/i],
  ['whisper', /whisper|murmur|mutter|under (?:his|her|their) breath|quiet|softly|小声|囁|ささや|呟|つぶや/i],
  ['radio', /radio|phone|filtered|over (?:speaker|intercom|pa)|電話|無線|放送|スピーカー/i],
  ['narration', /\bv\.?\s?o\.?\b|narrat|ナレーション|^N$/i],
];

/** How a line is said, by the words in brackets beside its speaker. */
export function sayOf(speaker: string, how: string): LineKind {
  if (/^(?:sfx|sound|効果音|SE)$/i.test(speaker)) return 'sfx';
  if (/^(?:caption|narration|narrator|ナレーション|語り|Ｎ|N)$/i.test(speaker)) return 'narration';
  return SAID.find(([, words]) => words.test(how))?.[0] ?? 'speech';
}

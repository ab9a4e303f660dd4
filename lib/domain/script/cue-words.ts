import type { LineKind } from './script-block';

const SAID: readonly (readonly [LineKind, RegExp])[] = [
  ['thought', /\bthought(?!ful)|\bthoughts\b|\bthinks?\b|thinking|心の声|心の中|内心|思|モノローグ|独白|^[MＭ]$/i],
  ['shout', /shout|yell|scream|roar|\bburst\b|\bloud(?:ly|er)?\b|叫|怒鳴|大声|絶叫/i],
  ['whisper', /whisper|murmur|mutter|under (?:his|her|their) breath|quiet|softly|小声|囁|ささや|呟|つぶや|ひそひそ/i],
  [
    'radio',
    /radio|phone|filtered|over (?:speaker|intercom|pa)|speaker\b|broadcast|electronic|電話|無線|放送|機械|スピーカー|通信/i,
  ],
  ['narration', /narrat|caption|\bcap\b|\bv\.?\s?o\b\.?|ナレ|^[NＮ]$/i],
];

const SOUNDS =
  /^(?:sfx|s\.f\.x\.|fx|sound(?: ?(?:effects?|fx))?|効果音|オノマトペ|擬音|擬音語|描き文字|書き文字|SE|ＳＥ)$/i;
const NARRATORS =
  /^(?:cap|caps|captions?|caption box(?:es)?|narr|narrative|narration(?: box)?|narrator(?: box)?|super|title card|ナレーション|ナレーター|ナレ|語り|語り手|キャプション|テロップ|字幕|Ｎ|N)$/i;

/** What speaks by itself in a panel. */
const DEVICES =
  /^(?:(?:car |police |tele)?radio|(?:tele|cell ?|mobile )?phone|tv|television|(?:loud)?speaker|intercom|p\.?a\.?|walkie[- ]talkie|ラジオ|テレビ|電話|無線|スピーカー|館内放送|放送)$/i;

/** "NO COPY", "(No dialogue.)", "SILENT PANEL": what writers of comics say where nobody speaks. */
export function saysNothingIsSaid(text: string): boolean {
  return /^[(（[]?\s*(?:no (?:copy|dialogue?|text|words)|silent(?: panel)?|セリフなし|台詞なし|無言)\s*[.。]?\s*[)）\]]?$/i.test(
    text.trim(),
  );
}

/** How a line is said, by who says it and by the words in brackets beside the name. */
export function sayOf(speaker: string, how: string): LineKind {
  const bare = speaker
    .trim()
    .replace(/\s*[#＃]?\p{N}+$/u, '')
    .trim();
  if (SOUNDS.test(bare)) return 'sfx';
  if (bare.split('/').every((name) => NARRATORS.test(name.trim()))) return 'narration';
  if (DEVICES.test(bare)) return 'radio';
  return SAID.find(([, words]) => words.test(how))?.[0] ?? 'speech';
}

/** Whether words in brackets say that the speaker is not in the picture: (O.S.), (OP), (off-panel), （画面外）. */
export function isOffPanel(how: string): boolean {
  return /\bo\.?\s?[spc]\b\.?|\boff\b|\boff(?:screen|panel|camera|stage)\b|(?:画面|コマ|フレーム)外|声のみ|声だけ|オフ/i.test(
    how,
  );
}

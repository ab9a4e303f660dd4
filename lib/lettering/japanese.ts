/** Letters that are set one in a square, and may end a line behind each of them. */
export const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々〆〇]/u;

/** What no line may begin with (JIS X 4051, 4.3; JLREQ 3.1.7). */
export const NOT_FIRST =
  /^[\u3099\u309A、。，．・：；？！?!ー〜～…‥）」』】〉》〕］｝”’)\]}々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;%％‼⁇⁈⁉゛゜ﾞﾟ〟｡､･ｰ｣]/u;
/** What no line may end with (JIS X 4051, 4.4; JLREQ 3.1.8). */
export const NOT_LAST = /[（「『【〈《〔［｛“‘([{¥￥$＄#＃№〝｢]$/u;
/** Pairs that stay together (JIS X 4051, 4.5; JLREQ 3.1.10). */
export const INSEPARABLE = /^(?:[…‥⋯]{2}|[―—–‒─━]{2}|〜〜|[！!？?]{2})$/u;
/** Dashes, which are one line when several follow each other. */
export const DASH = /^[―—–‒─━]$/u;

/** Full stops and commas, which may hang beyond a line's end (JIS X 4051, 4.8; JLREQ 3.8.2). */
export const HANGS = /^[、。，．]$/u;
/** Their square is empty in its first half. */
export const OPENS = /^[（「『【〈《〔［｛〝]$/u;
/** Their square is empty in its second half. */
export const CLOSES = /^[、。，．）」』】〉》〕］｝〟]$/u;

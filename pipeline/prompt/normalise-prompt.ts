const EMOTICON = /^(?:[^\p{L}\p{N}\s,]_[^\p{L}\p{N}\s,]|[a-z0]_[a-z0]|>_<|\^_\^|@_@|\._\.)$/iu;
/** Words that some models were trained with underscores and all. */
const WITH_UNDERSCORE = /^[([]*(score_\d+(_up)?|source_[a-z]+|rating_[a-z]+)(:[\d.]+)?[)\]]*$/i;

/**
 * One spelling for what means the same: full-width signs and Japanese commas as plain ones, underscores as spaces (but
 * for faces such as ^_^ and words such as score_9), runs of spaces and commas as one. Letters, weights and escapes stay
 * as they are.
 */
export function normalisePrompt(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[、，。\r\n]+/g, ', ')
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\u2019/g, "'")
    .split(/(\s+|,)/)
    .map((word) => (EMOTICON.test(word) || WITH_UNDERSCORE.test(word) ? word : word.replaceAll('_', ' ')))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ?,[ ,]*/g, ', ')
    .replace(/^[ ,]+/, '')
    .replace(/ ?,? ?$/, '');
}

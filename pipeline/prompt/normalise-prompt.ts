/** Two letters or digits side by side: the word is no face. */
const WRITTEN_WORD = /[\p{L}\p{N}]{2}/u;
/** Words that some models were trained with underscores and all, and files that go by them. */
const WITH_UNDERSCORE =
  /^(score_\d+(_up)?|source_(anime|cartoon|comic|furry|pony)|rating_(safe|questionable|explicit)|\S+_v\d[\d.]*[a-z]?)$/i;
const SYNTAX_AROUND = /^[([]+|(:[\d.]+)?[)\]]*$/g;

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
    .map((word) => (isKeptWord(word) ? word : word.replaceAll('_', ' ')))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ?,[ ,]*/g, ', ')
    .replace(/^[ ,]+/, '')
    .replace(/ ?,? ?$/, '');
}

/** Whether a word keeps its underscores: a face such as ^_^ or (o)_(o), a word such as score_9. */
export function isKeptWord(word: string): boolean {
  const bare = word.replace(SYNTAX_AROUND, '');
  return !WRITTEN_WORD.test(bare) || WITH_UNDERSCORE.test(bare);
}

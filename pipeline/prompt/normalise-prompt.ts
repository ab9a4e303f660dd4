const EMOTICON = /^(?:[^\p{L}\p{N}\s,]_[^\p{L}\p{N}\s,]|[a-z0]_[a-z0]|>_<|\^_\^|@_@|\._\.)$/iu;

/**
 * One spelling for what means the same: full-width signs and Japanese commas as plain ones, underscores as spaces (but
 * for faces such as ^_^), runs of spaces and commas as one. Letters, weights and escapes stay as they are.
 */
export function normalisePrompt(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[、，]/g, ', ')
    .replace(/[。\r\n]+/g, ', ')
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\u2019/g, "'")
    .split(/(\s+|,)/)
    .map((word) => (EMOTICON.test(word) ? word : word.replaceAll('_', ' ')))
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/(?:\s*,\s*)+/g, ', ')
    .replace(/^[\s,]+|[\s,]+$/g, '');
}

/** A prompt in pieces: phrases to be read, and syntax that stays. */
export type PromptPart =
  | { readonly kind: 'phrase'; readonly text: string; readonly depth: number }
  | { readonly kind: 'syntax'; readonly text: string; readonly role: 'open' | 'close' | 'between' | 'word' }
  /** Letters grown together with brackets, "[fe|]male": stays as it is. */
  | { readonly kind: 'verbatim'; readonly text: string; readonly depth: number }
  /** `<lora:name:1>`: no part of the text. */
  | { readonly kind: 'network'; readonly text: string };

/** `<lora:name:1>`. */
export const NETWORK = /<\p{L}[\p{L}\p{N}_-]{0,30}(?:\[[^<>[\]\n]{0,100}\])?:[^<>\n]{1,200}>/u;
const GROWN =
  /[\p{L}\p{N}]{1,40}\[[^[\]()]{0,200}[|:][^[\]()]{0,200}\][\p{L}\p{N}]{0,40}|\[[^[\]()]{0,200}[|:][^[\]()]{0,200}\][\p{L}\p{N}]{1,40}/u;
/** "smile; angry" is two phrases, ";d", "d;" and "steins;gate" are tags. */
const PARTING_SEMICOLON = /(?<=[\p{L}\p{N}]{2});(?=\s|$)/uy;
const TOKENS = new RegExp(
  [
    /\\[()[\]\\]/,
    NETWORK,
    GROWN,
    /:\s*[+-]?[\d.]+\s*(?=$|AND\b)/,
    /:\s*[+-]?[\d.]+\s*[)\]]/,
    /[()[\],|]/,
    /\b(?:BREAK|AND)\b/,
    /:/,
    // A run of letters stops before what may begin one of the above.
    /[^\\<()[\],;|:BA\s]+|\s+/,
    /[\s\S]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

function isParting(text: string, at: number): boolean {
  PARTING_SEMICOLON.lastIndex = at;
  return PARTING_SEMICOLON.test(text);
}

/**
 * Cuts a prompt at its syntax: brackets, weights, schedule signs, BREAK and AND. Escaped brackets belong to the phrase
 * around them, as do colons outside square brackets (":d").
 */
export function scanPrompt(text: string): PromptPart[] {
  const parts: PromptPart[] = [];
  const open: string[] = [];
  let phrase = '';
  const hasParts = /\bAND\b/.test(text);
  const flush = () => {
    const words = phrase.trim();
    if (words !== '') parts.push({ kind: 'phrase', text: words, depth: open.length });
    phrase = '';
  };
  const syntax = (token: string, role: Extract<PromptPart, { kind: 'syntax' }>['role']) => {
    flush();
    parts.push({ kind: 'syntax', text: token, role });
  };
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    const inSquare = open.at(-1) === '[';
    if (token === ',' || (token === ';' && isParting(text, index))) flush();
    else if (token.startsWith('<') && token.length > 1) {
      flush();
      parts.push({ kind: 'network', text: token });
    } else if (token.length > 1 && /\[.*\]/s.test(token)) {
      flush();
      parts.push({ kind: 'verbatim', text: token, depth: open.length });
    } else if (token === '(' || token === '[') {
      syntax(token, 'open');
      open.push(token);
    } else if (/^[)\]]$/.test(token) && open.length > 0) {
      syntax(token, 'close');
      open.pop();
    } else if (/^:\s*[+-]?[\d.]+\s*[)\]]$/.test(token) && open.length > 0) {
      syntax(token.replace(/\s+/g, ''), 'close');
      open.pop();
    } else if (/^:\s*[+-]?[\d.]+\s*$/.test(token) && open.length === 0 && hasParts)
      syntax(token.replace(/\s+/g, ''), 'close');
    else if ((token === '|' || token === ':') && inSquare) syntax(token, 'between');
    else if (/^(BREAK|AND)$/.test(token)) syntax(token, 'word');
    else phrase += token;
  }
  flush();
  return parts;
}

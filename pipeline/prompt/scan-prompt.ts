/** A prompt in pieces: phrases to be read, and syntax that stays. */
export type PromptPart =
  | { readonly kind: 'phrase'; readonly text: string; readonly depth: number }
  | { readonly kind: 'syntax'; readonly text: string; readonly role: 'open' | 'close' | 'between' | 'word' };

const TOKENS =
  /\\[()[\]\\]|<[^<>]{1,200}>|:\s*[+-]?[\d.]+\s*(?=$|AND\b)|:\s*[+-]?[\d.]+\s*[)\]]|[()[\],;|]|\b(?:BREAK|AND)\b(?:\s*:\s*[\d.]+(?=\s*$))?|:|[^\\<()[\],;|:BA]+|[\s\S]/g;

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
  for (const [token] of text.matchAll(TOKENS)) {
    const inSquare = open.at(-1) === '[';
    if (token === ',' || token === ';') flush();
    else if (token === '(' || token === '[') {
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
    else if (/^(BREAK|AND)/.test(token)) syntax(token, 'word');
    else phrase += token;
  }
  flush();
  return parts;
}

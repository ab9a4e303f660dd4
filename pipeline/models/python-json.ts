/** Texts, and the numbers that Python's `json` writes though JSON has no word for them. */
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\[\s\S])*"|-?\b(?:Infinity|NaN)\b/g;

/**
 * JSON as Python writes it: `Infinity` and `-Infinity` are those numbers, `NaN` is null. A byte order mark before it is left out.
 * @throws SyntaxError
 */
export function parsePythonJson(text: string): unknown {
  const bare = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(bare);
  } catch {
    // JSON's numbers may be larger than any that a computer holds.
    return JSON.parse(bare.replace(TEXT_OR_NUMBER, (token) => (token.startsWith('"') ? token : asJson(token))));
  }
}

function asJson(token: string): string {
  if (token.endsWith('NaN')) return 'null';
  return token.startsWith('-') ? '-1e999' : '1e999';
}

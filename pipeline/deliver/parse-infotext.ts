/** An infotext in its three parts; values are unquoted, keys are as they are written and in their order. */
export interface InfotextParts {
  readonly prompt: string;
  readonly negative: string;
  readonly settings: ReadonlyMap<string, string>;
}

const NEGATIVE_MARK = 'Negative prompt:';
const KEY_PATTERN = /^[\p{L}\p{N}_][\p{L}\p{N}_ \-/]+$/u;

/**
 * Takes an A1111 infotext apart: the prompt, the lines from "Negative prompt:" on, and the last line's settings where
 * it has three or more, as that program itself reads it. Any text is read; the time grows with its length.
 */
export function parseInfotext(text: string): InfotextParts {
  const lines = text.trim().split('\n');
  const last = parseSettings(lines.at(-1) ?? '');
  const settings = last.size >= 3 ? last : new Map<string, string>();
  const body = last.size >= 3 ? lines.slice(0, -1) : lines;
  const negativeAt = body.findIndex((line) => line.trim().startsWith(NEGATIVE_MARK));
  const positive = negativeAt < 0 ? body : body.slice(0, negativeAt);
  const negative = negativeAt < 0 ? [] : body.slice(negativeAt);
  return {
    prompt: joinLines(positive),
    negative: joinLines(negative.map((line) => line.trim().replace(NEGATIVE_MARK, ''))),
    settings,
  };
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join('\n');
}

/** `Key: value, Key: "quoted, value", Key: {json}`; the last of equal keys wins. */
export function parseSettings(line: string): Map<string, string> {
  const settings = new Map<string, string>();
  let readsBrackets = true;
  for (let at = 0; at < line.length;) {
    const colon = line.indexOf(':', at);
    if (colon < 0) break;
    const key = line.slice(Math.max(at, line.lastIndexOf(',', colon) + 1), colon).trim();
    const valueAt = line[colon + 1] === ' ' ? colon + 2 : colon + 1;
    const isBracket = readsBrackets && (line[valueAt] === '{' || line[valueAt] === '[');
    const closed = line[valueAt] === '"' ? quoteEnd(line, valueAt) : isBracket ? bracketEnd(line, valueAt) : null;
    // One bracket left open: the rest is read as plain values, or the time would grow with the square of the length.
    if (isBracket && closed === null) readsBrackets = false;
    const comma = line.indexOf(',', closed ?? valueAt);
    const end = comma < 0 ? line.length : comma;
    if (KEY_PATTERN.test(key)) settings.set(key, unquote(line.slice(valueAt, end).trim()));
    at = end + 1;
  }
  return settings;
}

function quoteEnd(line: string, from: number): number | null {
  for (let at = from + 1; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '"') return at + 1;
  }
  return null;
}

function bracketEnd(line: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < line.length; at++) {
    const sign = line[at];
    if (sign === '"') {
      const end = quoteEnd(line, at);
      if (end === null) return null;
      at = end - 1;
    } else if (sign === '{' || sign === '[') depth++;
    else if ((sign === '}' || sign === ']') && --depth === 0) return at + 1;
  }
  return null;
}

/** Values that hold a comma, a colon or a line break are written as JSON strings, and so read back. */
export function quoteSetting(value: string): string {
  return /[,:\n"]/.test(value) || value !== value.trim() ? JSON.stringify(value) : value;
}

function unquote(value: string): string {
  if (value.length < 2 || !value.startsWith('"') || !value.endsWith('"')) return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? parsed : value;
  } catch {
    return value;
  }
}

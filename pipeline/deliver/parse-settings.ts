import { readableKey } from './infotext-keys';

const KEY_PATTERN = /^[\p{L}\p{N}_][\p{L}\p{N}_ \-/+.()]*$/u;
const MAX_KEY_LENGTH = 100;

/**
 * `Key: value, Key: "quoted, value", Key: {json}`: values are unquoted, keys of settings that are read are in A1111's
 * spelling, others as they are written; the last of equal keys wins. The time grows with the line's length.
 */
export function parseSettings(line: string): Map<string, string> {
  const settings = new Map<string, string>();
  let readsBrackets = true;
  for (let at = 0; at < line.length;) {
    const colon = line.indexOf(':', at);
    if (colon < 0) break;
    const key = line.slice(Math.max(at, line.lastIndexOf(',', colon) + 1), colon).trim();
    const space = /[^ ]/.exec(line.slice(colon + 1, colon + 4))?.index ?? 0;
    const valueAt = colon + 1 + space;
    const isBracket = readsBrackets && (line[valueAt] === '{' || line[valueAt] === '[');
    const closed = line[valueAt] === '"' ? quoteEnd(line, valueAt) : isBracket ? bracketEnd(line, valueAt) : null;
    // One bracket left open: the rest is read as plain values, or the time would grow with the square of the length.
    if (isBracket && closed === null) readsBrackets = false;
    const comma = line.indexOf(',', closed ?? valueAt);
    const end = comma < 0 ? line.length : comma;
    if (key.length <= MAX_KEY_LENGTH && KEY_PATTERN.test(key)) {
      settings.set(readableKey(key) ?? key, unquote(line.slice(valueAt, end).trim()));
    }
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

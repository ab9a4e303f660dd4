import type { Json } from '../json-patch';

export type JsonRecord = { readonly [key: string]: Json };

const MAX_DEPTH = 100;
const MAX_LENGTH = 16 * 2 ** 20;
/** More digits than a number of JavaScript holds exactly. */
const LONG_NUMBER = /^-?\d{16,}$/;

/**
 * JSON as Python and other tools write it, which may be hostile: integers that a number can't hold exactly (seeds of 64
 * bits) come as strings of their digits, `NaN` and `Infinity` as null. Null for what is no JSON, is nested more than 100
 * deep or longer than 16 million letters.
 */
export function readJson(text: string): Json {
  if (text.length > MAX_LENGTH) return null;
  const tame = tameJson(text);
  if (tame === null) return null;
  try {
    const parsed: Json = JSON.parse(tame);
    return parsed;
  } catch {
    return null;
  }
}

/** A JSON text's record; null for anything else. */
export function readJsonRecord(text: string): JsonRecord | null {
  return /^[\s\u{feff}]*\{/u.test(text) ? asRecord(readJson(text.replace(/^\u{feff}/u, ''))) : null;
}

/** A JSON text's record, or the first of its list of records; null for anything else. */
export function readFirstRecord(text: string): JsonRecord | null {
  const isList = /^[\s\u{feff}]*\[\s*\{/u.test(text);
  return isList ? asRecord(asList(readJson(text.replace(/^\u{feff}/u, '')))[0]) : readJsonRecord(text);
}

export function asRecord(value: Json | undefined): JsonRecord | null {
  return typeof value === 'object' && value !== null && !isList(value) ? value : null;
}

export function asList(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

/** A text or a number as text; null for everything else. */
export function asText(value: Json | undefined): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}

export function asNumber(value: Json | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The same JSON with long integers in quotes and without numbers that JSON doesn't know; null when nested too deep. */
function tameJson(text: string): string | null {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '"') at = stringEnd(text, at);
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    else if (/[-\dNI]/.test(sign)) {
      const end = wordEnd(text, at);
      const word = text.slice(at, end);
      if (LONG_NUMBER.test(word) && !Number.isSafeInteger(Number(word))) {
        parts.push(text.slice(from, at), `"${word}"`);
        from = end;
      } else if (/^-?(NaN|Infinity)$/.test(word)) {
        parts.push(text.slice(from, at), 'null');
        from = end;
      }
      at = end - 1;
    }
    if (depth > MAX_DEPTH) return null;
  }
  return [...parts, text.slice(from)].join('');
}

function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function wordEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && /[\w.+-]/.test(text[end] ?? '')) end++;
  return end;
}

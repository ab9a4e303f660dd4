import { jsonrepair } from 'jsonrepair';

/** An answer of more characters is no draft. */
export const MOST_ANSWER_CHARACTERS = 1_000_000;
/** Deeper than a draft by far; what nests further would only exhaust the stack. */
const MOST_DEPTH = 64;

/**
 * The value that a language model wrote as JSON: thoughts before it, a fence around it and words beside it are left out, and
 * what it left open is closed, so that an answer can be read while it is written. Null where there is no object in it.
 */
export function readModelAnswer(answer: string): unknown {
  const text = jsonPart(answer.slice(0, MOST_ANSWER_CHARACTERS));
  if (text === null || isTooDeep(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return readBroken(text);
  }
}

/** Whether an answer is whole: its JSON ends by itself. */
export function isWholeAnswer(answer: string): boolean {
  const text = jsonPart(answer);
  if (text === null) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function readBroken(text: string): unknown {
  try {
    const value: unknown = JSON.parse(jsonrepair(text));
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** From the first brace to the last that may belong to it. */
function jsonPart(answer: string): string | null {
  const bare = answer.replaceAll(/<think>[^]*?(?:<\/think>|$)/g, '');
  const from = bare.indexOf('{');
  if (from < 0) return null;
  const fence = bare.indexOf('```', from);
  const rest = fence < 0 ? bare.slice(from) : bare.slice(from, fence);
  const end = endOfObject(rest);
  return end === null ? rest.trimEnd() : rest.slice(0, end);
}

/** Where the first object of a text ends; null where it is left open. */
function endOfObject(text: string): number | null {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isInString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') isInString = false;
    } else if (letter === '"') isInString = true;
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let most = 0;
  for (const [letter] of text.replaceAll(/"(?:[^"\\]|\\.)*"?/g, '').matchAll(/[{[\]}]/g)) {
    depth += letter === '{' || letter === '[' ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most > MOST_DEPTH;
}

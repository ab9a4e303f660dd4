import { splitSentence } from './split-sentence';

const CHUNK_BREAK = /\bBREAK\b/;
/** `<lora:name:0.8>` and the like: not words of the picture. */
const NETWORKS = /<[^<>]*>/g;
const ESCAPED_BRACKETS = /\\([()[\]])/g;
const BRACKETS = /[()[\]{}]/g;
/** `:1.2` before a closing bracket, a comma or the end. */
const WEIGHT = /:\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*(?=[)\],]|$)/gm;
/** Stand-ins for brackets that belong to a word, in Unicode's private use area. */
const KEPT_OPEN = '\uE000';
const KEPT_CLOSE = '\uE001';

/**
 * The tags of a prompt in A1111 syntax: one list a chunk (chunks are separated by BREAK), each tag lower case with spaces
 * for underscores, without brackets and weights, in the order of the prompt.
 */
export function parsePromptTags(compiledText: string): string[][] {
  return compiledText
    .split(CHUNK_BREAK)
    .map((chunk) => parseChunk(chunk))
    .filter((tags) => tags.length > 0);
}

function parseChunk(chunk: string): string[] {
  const kept = chunk
    .replace(NETWORKS, ',')
    .replace(ESCAPED_BRACKETS, (_escaped, bracket: string) => ('(['.includes(bracket) ? KEPT_OPEN : KEPT_CLOSE));
  const bare = kept.replace(WEIGHT, '').replace(BRACKETS, '');
  return bare
    .split(/[,\n]/)
    .map((tag) => normaliseTag(tag.replaceAll(KEPT_OPEN, '(').replaceAll(KEPT_CLOSE, ')')))
    .filter((tag) => tag !== '')
    .flatMap(splitSentence);
}

/** A tag as the word tables have it: lower case, single spaces, no underscores. */
export function normaliseTag(tag: string): string {
  return tag
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim();
}

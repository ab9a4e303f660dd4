import { parseEmphasis } from './parse-emphasis';

/** A prompt in A1111's syntax as plain text, for models that read no weights: its words in their order. */
export function plainPrompt(text: string): string {
  return parseEmphasis(text)
    .map((segment) => (segment.kind === 'text' ? segment.text : ', '))
    .join('')
    .replaceAll(/\s*\bAND\b\s*/g, ', ')
    .replaceAll(/(\s*,\s*)+/g, ', ')
    .replace(/^[\s,]+|[\s,]+$/g, '');
}

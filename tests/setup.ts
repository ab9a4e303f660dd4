import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import { recordWarnings, takeWarnings } from './warnings';

const stopRecording = recordWarnings();

/** `console.error`, `console.warn` and warnings of the process fail a test, and a test that asserts nothing fails. */
beforeEach(() => {
  expect.hasAssertions();
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    throw new Error(`console.error: ${words.join(' ')}`);
  });
  vi.spyOn(console, 'warn').mockImplementation((...words: unknown[]) => {
    throw new Error(`console.warn: ${words.join(' ')}`);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  failOnWarnings();
});

// What was warned of while a file began or ended.
afterAll(() => {
  stopRecording();
  failOnWarnings();
});

function failOnWarnings(): void {
  const warnings = takeWarnings();
  if (warnings.length > 0) throw new Error(`The process warned: ${warnings.join('\n')}`);
}

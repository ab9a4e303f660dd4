import { afterEach, beforeEach, expect, vi } from 'vitest';

/** `console.error` and `console.warn` fail a test, and a test that asserts nothing fails. */
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
});

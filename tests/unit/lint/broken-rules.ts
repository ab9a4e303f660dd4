import { ESLint } from 'eslint';
import { repositoryPath } from '@/tests/golden/open-runtime';

const TYPED = ['prefer-nullish-coalescing', 'no-floating-promises', 'switch-exhaustiveness-check'];

/** Rules that need no types judge any text at any path. */
const untyped = new ESLint({
  cwd: repositoryPath(''),
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: Object.fromEntries(TYPED.map((name) => [`@typescript-eslint/${name}`, 'off'])),
  },
});
/** Types are read in a house of one file, under the same rules: to read all of the real one takes half a minute. */
const typed = new ESLint({
  cwd: repositoryPath('tests/unit/lint/fixtures/house'),
  overrideConfigFile: repositoryPath('eslint.config.js'),
});

/** The rules that a text breaks when it lies at a path, where no file has to be. */
export async function brokenRules(filePath: string, text: string): Promise<string[]> {
  return rulesOf(await untyped.lintText(text, { filePath: repositoryPath(filePath) }));
}

/** The rules that a text breaks in `lib/domain`, those that read types among them. */
export async function brokenTypedRules(text: string): Promise<string[]> {
  return rulesOf(await typed.lintText(text, { filePath: 'lib/domain/typed.ts' }));
}

function rulesOf(results: readonly ESLint.LintResult[]): string[] {
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

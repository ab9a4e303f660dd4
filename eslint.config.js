import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { fileName } from './scripts/lint/file-name.mjs';
import { chance, clock, environment } from './scripts/lint/hidden-inputs.mjs';
import { importZones } from './scripts/lint/import-zones.mjs';
import { splitUpserts } from './scripts/lint/split-upserts.mjs';

const CODE = ['**/*.ts', '**/*.tsx', '**/*.mjs'];
const PARTS = '{app,components,lib,pipeline}';
const refuse = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors] });
const REQUESTS = ['fetch', 'EventSource', 'XMLHttpRequest'].map((name) => ({
  name,
  message: 'Requests are sent by lib/client alone.',
}));

export default tseslint.config(
  {
    ignores: [
      'node_modules/**',
      '.next/**',
      '.koma/**',
      'out/**',
      'lib/server/generated/**',
      'tests/unit/lint/fixtures/**',
      'models/**',
      'public/lettering/**',
      'next-env.d.ts',
      'playwright-report/**',
      'test-results/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: CODE,
    plugins: {
      'import-x': importX,
      koma: { rules: { 'import-zones': importZones, 'file-name': fileName } },
    },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx', '.mjs'] },
      'import-x/extensions': ['.ts', '.tsx', '.mjs'],
    },
    rules: {
      'koma/import-zones': 'error',
      'koma/file-name': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      // It takes `this.#field ??= ...`, which reads the field, for a write alone.
      'no-unused-private-class-members': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-undef': 'off',
    },
  },

  // Rules that need types, which cost seconds: only where the product lives.
  {
    files: [`${PARTS}/**/*.{ts,tsx}`],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { boolean: true }, ignoreTernaryTests: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },

  // Tables.
  {
    files: ['**/*.data.ts', 'pipeline/prompt/tags/**', 'lib/rough/vocabulary.ts', 'lib/i18n/**', 'tests/**'],
    rules: { 'max-lines': 'off' },
  },
  // Tensor and pixel loops index arrays whose bounds they know.
  { files: ['pipeline/**', 'tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  // So do the renderer's loops over points, meshes and buffers, whose inner functions take numbers and not objects.
  {
    files: [
      'lib/geometry/**',
      'lib/rough/{geometry,pen,head,anatomy,wardrobe,world,places,things,creatures,marks,staging,control}/**',
    ],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-params': ['error', 6] },
  },
  // Constants as their sources print them, and inner loops that a call object would slow down.
  { files: ['pipeline/{noise,denoise}/**'], rules: { 'no-loss-of-precision': 'off', 'max-params': ['error', 5] } },

  { files: ['pipeline/**', 'lib/**'], rules: { 'no-console': 'error' } },
  {
    files: ['app/**', 'components/**', 'lib/{contracts,domain,rough}/**'],
    rules: { 'no-restricted-globals': ['error', ...REQUESTS] },
  },
  {
    files: [`${PARTS}/**`, 'proxy.ts', 'instrumentation.ts'],
    // The proxy asks only whether the address is https; next-auth takes its own address from the environment alone.
    ignores: ['lib/server/environment.ts', 'lib/server/sign-in/answer-sign-in.ts', 'proxy.ts'],
    rules: refuse(...environment),
  },
  {
    files: ['lib/server/**'],
    ignores: ['lib/server/environment.ts', 'lib/server/sign-in/answer-sign-in.ts'],
    rules: refuse(...environment, ...splitUpserts),
  },
  { files: ['pipeline/**'], rules: refuse(...environment, ...chance, ...clock) },
  { files: ['pipeline/runtime/**'], rules: refuse(...environment, ...chance) },
  // The name of a file that is not whole yet is no part of a picture.
  { files: ['pipeline/deliver/write-file-whole.ts'], rules: refuse(...environment, ...clock) },
);

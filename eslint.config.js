import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const CODE = ['**/*.ts', '**/*.tsx', '**/*.mjs'];
const NODE_BUILTINS = {
  group: ['node:*'],
  message: 'This part runs in the browser and on the server alike: no Node modules.',
};
const APP_ALIASES = ['@/app/**', '@/components/**', '@/lib/**', '@/prisma/**', '@/scripts/**', '@/tests/**'];

/** Forbidden imports of a part of the house, as one rule. */
const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const group = (names, message) => ({ group: names, message });
const only = (name, where) => group([name, `${name}/*`], `Only ${where} imports ${name}.`);

const PIPELINE_ONLY = group(
  ['@/pipeline/**', '**/pipeline/**'],
  'The pipeline is imported from lib/server (generations, jobs, models, pictures, storage), scripts and tests.',
);
const ORT = only('onnxruntime-node', 'pipeline/runtime');
const SHARP = only('sharp', 'pipeline/image and lib/server/pictures');
const SERVER = group(['@/lib/server/**', '**/lib/server/**'], 'Only app, scripts and tests import lib/server.');
const PRISMA = group(['@prisma/**', '**/generated/**'], 'The database client is imported by lib/server alone.');
const REACT = group(['react', 'react-dom', 'react/*', 'next', 'next/*'], 'Rules are pure: no React, no Next.');
const RELATIVE_OUT = group(['../../*lib/**', '../../../*lib/**'], 'The pipeline imports nothing of the app.');

const clockless = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The pipeline has no clock: take a `now`.',
  },
  { selector: "NewExpression[callee.name='Date']", message: 'The pipeline has no clock: take a `now`.' },
  { selector: "Identifier[name='performance']", message: 'The pipeline has no clock: take a `now`.' },
];
const seeded = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'Randomness comes from the request’s seed (pipeline/noise).',
};
const environmentless = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in one place: lib/server/environment.ts.',
};
const badNames = {
  selector: 'Program',
  message: 'Files are named after their one main export: no utils, helpers, misc, manager or common.',
};

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
      'next-env.d.ts',
      'playwright-report/**',
      'test-results/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: CODE,
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx', '.mjs'] },
      'import-x/extensions': ['.ts', '.tsx', '.mjs'],
    },
    rules: {
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
      eqeqeq: 'error',
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-undef': 'off',
    },
  },
  { files: ['pipeline/**', 'lib/**'], rules: { 'no-console': 'error' } },
  {
    files: ['pipeline/prompt/tags/**', 'lib/rough/vocabulary.ts', 'lib/i18n/**', 'tests/**'],
    rules: { 'max-lines': 'off' },
  },
  // Tensor and pixel loops index arrays whose bounds they know.
  { files: ['pipeline/**', 'lib/rough/**', 'tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },

  // Constants as their sources print them, and inner loops that a call object would slow down.
  { files: ['pipeline/{noise,denoise}/**'], rules: { 'no-loss-of-precision': 'off', 'max-params': ['error', 5] } },

  // app -> components -> lib/client -> lib/contracts
  { files: ['app/**'], rules: forbid(PIPELINE_ONLY, ORT, SHARP, PRISMA) },
  {
    files: ['components/**'],
    rules: forbid(PIPELINE_ONLY, ORT, SHARP, SERVER, PRISMA, group(['@/app/**'], 'Components know no routes.')),
  },
  {
    files: ['lib/client/**'],
    rules: forbid(
      PIPELINE_ONLY,
      ORT,
      SHARP,
      SERVER,
      PRISMA,
      group(['@/app/**', '@/components/**'], 'lib/client knows nothing that draws.'),
    ),
  },
  {
    files: ['lib/contracts/**', 'lib/domain/**', 'lib/rough/**'],
    rules: forbid(
      NODE_BUILTINS,
      PIPELINE_ONLY,
      ORT,
      SHARP,
      SERVER,
      PRISMA,
      REACT,
      group(['@/app/**', '@/components/**', '@/lib/client/**'], 'Rules know nothing that uses them.'),
    ),
  },
  {
    files: ['lib/server/**'],
    rules: forbid(
      ORT,
      PIPELINE_ONLY,
      SHARP,
      group(['@/app/**', '@/components/**', '@/lib/client/**'], 'The server knows nothing of the browser.'),
    ),
  },
  {
    files: ['lib/server/{generations,jobs,models,pictures,storage}/**'],
    rules: forbid(
      ORT,
      group(['@/app/**', '@/components/**', '@/lib/client/**'], 'The server knows nothing of the browser.'),
    ),
  },

  // pipeline/ could be published alone
  {
    files: ['pipeline/**'],
    rules: {
      ...forbid(ORT, SHARP, group(APP_ALIASES, 'The pipeline imports nothing of the app.'), RELATIVE_OUT),
      'no-restricted-syntax': ['error', seeded, environmentless, ...clockless],
    },
  },
  {
    files: ['pipeline/runtime/**'],
    rules: {
      ...forbid(SHARP, group(APP_ALIASES, 'The pipeline imports nothing of the app.'), RELATIVE_OUT),
      'no-restricted-syntax': ['error', seeded, environmentless],
    },
  },
  {
    files: ['pipeline/image/**'],
    rules: forbid(ORT, group(APP_ALIASES, 'The pipeline imports nothing of the app.'), RELATIVE_OUT),
  },
  {
    files: ['lib/**', 'app/**', 'components/**'],
    // next-auth takes its own address from the environment alone.
    ignores: ['lib/server/environment.ts', 'lib/server/auth/answer-sign-in.ts'],
    rules: { 'no-restricted-syntax': ['error', environmentless] },
  },
  {
    files: ['**/{utils,helpers,misc,manager,common}.{ts,tsx,mjs}', '**/{utils,helpers,misc,manager,common}/**'],
    rules: { 'no-restricted-syntax': ['error', badNames] },
  },
);

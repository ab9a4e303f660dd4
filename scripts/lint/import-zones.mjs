import { isBuiltin } from 'node:module';
import { posix, relative, sep } from 'node:path';

/**
 * What each part of the repository may import. The first zone whose folder a file lies in counts, so narrow zones stand before
 * wide ones. `house` lists the parts it may import, `not` parts of those that stay closed, `packages` says of a package's
 * name whether it may be imported. A new part has to be placed here, and is closed to all others until they list it.
 * `scripts`, `tests` and configuration at the root import what they check or start, and stand in no zone.
 */
const RUNTIME = ['onnxruntime-node'];
const CODEC = ['sharp'];
const DATABASE = ['@prisma/*', 'prisma', 'pg', '@electric-sql/*'];
const SERVER = [
  ...DATABASE,
  ...RUNTIME,
  ...CODEC,
  '@aws-sdk/*',
  '@node-rs/*',
  'pino',
  'tar-stream',
  'node-llama-cpp',
  'nodemailer',
];
const SCREEN = ['react', 'react-dom', 'next', 'next-auth', '@tanstack/*'];
const AMBIENT = ['node:process', 'process', 'node:perf_hooks', 'perf_hooks'];

const allBut =
  (...closed) =>
  (name) =>
    !matches(name, closed);
const browserBut =
  (...closed) =>
  (name) =>
    !isBuiltin(name) && !matches(name, closed);
/** The pipeline lives on its own dependencies, so that it could be published alone. */
const pipelineWith =
  (...open) =>
  (name) =>
    isBuiltin(name) ? !matches(name, AMBIENT) : matches(name, ['zod', '@huggingface/tokenizers', ...open]);

const SHARED = [
  'lib/contracts',
  'lib/domain',
  'lib/effects',
  'lib/geometry',
  'lib/lettering',
  'lib/rough',
  'lib/i18n',
  'messages',
];
const BELOW_SERVER = ['lib/server', ...SHARED, 'package.json'];
const server = (at, packages, house = BELOW_SERVER) => ({ at, house, packages });
const DRAWING_SERVER = [...BELOW_SERVER, 'lib/compose', 'pipeline'];
const noScreen = (...closed) => allBut('react', 'react-dom', '@tanstack/*', ...RUNTIME, ...closed);
const routes = (at) => ({
  at,
  house: ['app', 'components', 'lib/client', 'lib/server', ...SHARED],
  not: ['lib/server/generated'],
  packages: allBut(...SERVER),
});

/**
 * Packages are imported through their public faces alone, each the index of a folder or a file named here. Those of
 * `lib/rough` are apart, so that contracts know the words and pages load no drawing.
 */
const PACKAGES = [
  { at: 'lib/compose', faces: ['lib/compose'] },
  { at: 'lib/effects', faces: ['lib/effects'] },
  { at: 'lib/geometry', faces: ['lib/geometry'] },
  { at: 'lib/lettering', faces: ['lib/lettering', 'lib/lettering/faces', 'lib/lettering/markup'] },
  {
    at: 'lib/rough',
    faces: ['lib/rough', 'lib/rough/vocabulary', 'lib/rough/specification', 'lib/rough/tags', 'lib/rough/posing'],
  },
  {
    at: 'pipeline',
    faces: [
      'pipeline',
      'pipeline/error',
      'pipeline/request',
      'pipeline/sampler-names',
      'pipeline/samplers',
      'pipeline/seed',
      ...[
        'deliver',
        'draw',
        'finish',
        'identity',
        'image',
        'models',
        'prompt',
        'raster',
        'region',
        'runtime',
        'text-encoder',
      ].map((folder) => `pipeline/${folder}`),
    ],
  },
];

const ZONES = [
  // Kernels without a dependency, so that the browser may load them as well.
  { at: 'pipeline/raster', house: ['pipeline/raster'], packages: () => false },
  {
    at: 'pipeline/runtime',
    house: ['pipeline'],
    packages: (name) => matches(name, AMBIENT) || pipelineWith(...RUNTIME)(name),
  },
  { at: 'pipeline/image', house: ['pipeline'], packages: pipelineWith(...CODEC) },
  { at: 'pipeline', house: ['pipeline'], packages: pipelineWith() },

  {
    at: 'lib/contracts',
    house: [
      'lib/contracts',
      'lib/effects',
      'lib/rough/vocabulary',
      'lib/rough/specification',
      'pipeline/sampler-names',
      'pipeline/samplers',
      'pipeline/seed',
    ],
    packages: browserBut(...SERVER, ...SCREEN),
  },
  { at: 'lib/geometry', house: ['lib/geometry'], packages: () => false },
  { at: 'lib/effects', house: ['lib/effects', 'lib/geometry'], packages: () => false },
  { at: 'lib/rough', house: ['lib/rough', 'lib/effects', 'lib/geometry'], packages: browserBut(...SERVER, ...SCREEN) },
  {
    at: 'lib/lettering',
    house: ['lib/lettering', 'lib/geometry'],
    packages: browserBut(...SERVER, ...SCREEN),
  },
  {
    at: 'lib/domain',
    house: [
      'lib/domain',
      'lib/contracts',
      'lib/effects',
      'lib/geometry',
      'lib/lettering',
      'lib/rough',
      'pipeline/raster',
      'messages',
    ],
    packages: browserBut(...SERVER, ...SCREEN),
  },
  {
    at: 'lib/compose',
    house: ['lib/compose', 'lib/contracts', 'lib/domain', 'lib/rough', 'pipeline'],
    packages: browserBut(...SERVER, ...SCREEN),
  },
  { at: 'lib/i18n', house: ['lib/i18n', 'lib/contracts', 'messages'], packages: browserBut(...SERVER) },
  { at: 'lib/client', house: ['lib/client', ...SHARED], packages: browserBut(...SERVER) },
  { at: 'components', house: ['components', 'lib/client', ...SHARED], packages: browserBut(...SERVER) },

  server('lib/server/pictures', noScreen(), DRAWING_SERVER),
  server('lib/server/downloads', noScreen(...CODEC), DRAWING_SERVER),
  ...[
    'generations',
    'jobs',
    'models',
    'storage',
    'backup',
    'exports',
    'region-edits',
    'background',
    'sdapi',
    'engines',
    'project-file',
    'page-import',
    'page-drawings',
  ].map((name) => server(`lib/server/${name}`, noScreen(...CODEC), DRAWING_SERVER)),
  server('lib/server', noScreen(...CODEC)),

  // The command line draws without the studio.
  ...['scripts/draw', 'scripts/draw.ts'].map((at) => ({
    at,
    house: ['scripts', 'lib/compose', 'lib/contracts', 'pipeline'],
    packages: allBut(...DATABASE, ...SCREEN),
  })),

  routes('app'),
  routes('proxy.ts'),
  routes('instrumentation.ts'),
];

/** Every file here stands in a zone. */
const PLACED = ['app', 'components', 'lib', 'pipeline'];

export const importZones = {
  meta: {
    type: 'problem',
    docs: { description: 'Each part of the repository imports only what its zone lists.' },
    messages: {
      house: '{{zone}} may not import {{target}}: it imports {{allowed}} alone (scripts/lint/import-zones.mjs).',
      unplaced: '{{file}} stands in no zone: add it to scripts/lint/import-zones.mjs.',
      face: '{{target}} is inside of {{inside}}: import {{faces}} (scripts/lint/import-zones.mjs).',
      package: '{{zone}} may not import the package {{target}} (scripts/lint/import-zones.mjs).',
    },
    schema: [],
  },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const zone = ZONES.find(({ at }) => lies(file, [at]));
    if (zone === undefined) {
      if (!lies(file, PLACED)) return {};
      return { Program: (node) => context.report({ node, messageId: 'unplaced', data: { file } }) };
    }

    /** The specifier is resolved by its text alone, so that a file that is not there yet is judged as well. */
    const check = (source) => {
      const specifier = textOf(source);
      if (specifier === null) return;
      const target = inHouse(file, specifier);
      if (target === null) {
        if (zone.packages(specifier)) return;
        context.report({ node: source, messageId: 'package', data: { zone: zone.at, target: specifier } });
      } else if (!lies(target, zone.house) || lies(target, zone.not ?? [])) {
        const data = { zone: zone.at, target, allowed: zone.house.join(', ') };
        context.report({ node: source, messageId: 'house', data });
      } else {
        const entered = PACKAGES.find(({ at }) => lies(target, [at]) && !lies(file, [at]));
        if (entered === undefined || entered.faces.includes(target) || isScript(file)) return;
        const data = { target, inside: entered.at, faces: entered.faces.join(', ') };
        context.report({ node: source, messageId: 'face', data });
      }
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source }) => check(source),
      TSExternalModuleReference: ({ expression }) => check(expression),
      "CallExpression[callee.name='require']": ({ arguments: [source] }) => check(source),
    };
  },
};

/** The text of a specifier, or null where there is none or it is computed. */
function textOf(source) {
  if (source?.type === 'Literal' && typeof source.value === 'string') return source.value;
  if (source?.type === 'TemplateLiteral' && source.expressions.length === 0) return source.quasis[0].value.cooked;
  return null;
}

/** Where in the repository a specifier points, from the root; null for a package. */
function inHouse(file, specifier) {
  if (specifier.startsWith('@/')) return posix.normalize(specifier.slice(2));
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  return null;
}

function lies(path, folders) {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

/** Scripts measure and show what is inside of packages. */
function isScript(file) {
  return lies(file, ['scripts']);
}

/** `next` stands for itself and `next/navigation`, `@prisma/*` for every package of that scope. */
function matches(name, patterns) {
  return patterns.some((pattern) =>
    pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern || name.startsWith(`${pattern}/`),
  );
}

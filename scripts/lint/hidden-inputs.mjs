/** Selectors of `no-restricted-syntax`: the ways a value can come from outside of a function's arguments. */

/** `OBJECT.NAME`, `OBJECT['NAME']` and `const { NAME } = OBJECT`, for names that match a pattern. */
const reached = (object, pattern, message) => [
  { selector: `MemberExpression[object.name='${object}'][property.name=/${pattern}/]`, message },
  { selector: `MemberExpression[object.name='${object}'][computed=true][property.value=/${pattern}/]`, message },
  { selector: `VariableDeclarator[init.name='${object}'] > ObjectPattern > Property[key.name=/${pattern}/]`, message },
];
const imported = (pattern, message) => ({ selector: `ImportSpecifier[imported.name=/${pattern}/]`, message });

const NO_CLOCK = 'The pipeline has no clock: take a `now`.';
const NO_CHANCE = 'Randomness comes from the request’s seed (pipeline/noise).';
const ONE_PLACE = 'The environment is read in one place: lib/server/environment.ts.';
const CRYPTO_RANDOM = '^(random(UUID|Bytes|Int|Fill|FillSync)|getRandomValues|webcrypto)$';

export const environment = [
  ...reached('process', '^env$', ONE_PLACE),
  { selector: 'ImportDeclaration[source.value=/^(node:)?process$/]', message: ONE_PLACE },
];

export const clock = [
  ...reached('Date', '^now$', NO_CLOCK),
  ...reached('process', '^(hrtime|uptime)$', NO_CLOCK),
  { selector: ":matches(NewExpression, CallExpression)[callee.name='Date']", message: NO_CLOCK },
  { selector: "Identifier[name='performance']", message: NO_CLOCK },
];

export const chance = [
  ...reached('Math', '^random$', NO_CHANCE),
  ...reached('crypto', CRYPTO_RANDOM, NO_CHANCE),
  imported(CRYPTO_RANDOM, NO_CHANCE),
];

import { introductionOf } from '../../characters/introduction';
import { saidSex } from '../../characters/person-from-words';
import { ROLES, roleOfWord, type Role } from '../../characters/roles';
import { readWords } from '../../characters/words/read-words';

/** Somebody without a name in a premise. */
export interface PremiseRole {
  readonly name: string;
  readonly sex: 'girl' | 'boy';
  readonly kind: Role['kind'];
  readonly role: Role;
}

interface Hit {
  readonly role: Role;
  readonly word: string;
  readonly at: number;
  readonly isJapanese: boolean;
}

/**
 * Who is called by what they are in a text ("an old lighthouse keeper", 「灯台守」), in order of appearance, each once.
 * Who has a name besides ("a cat named Tama", "Mio, a tall girl") is left out.
 */
export function rolesIn(text: string, named: readonly { readonly name: string }[]): PremiseRole[] {
  const names = named.map(({ name }) => name);
  const found: PremiseRole[] = [];
  for (const hit of hitsIn(text)) {
    const { role, isJapanese } = hit;
    const name = isJapanese ? hit.word : titled(hit.word);
    if (isOfNamed(text, hit, names) || isMeantAgain(text, hit, found)) continue;
    if (found.some((one) => one.name === name || (isJapanese && one.role === role)) || names.includes(name)) continue;
    const sex = saidSex(readWords(introductionOf(name, text))) ?? role.sex;
    found.push({ name, sex, kind: role.kind, role });
  }
  return found;
}

/** Every word for a role, the longest where they lie in one another, in order. */
function hitsIn(text: string): Hit[] {
  const all = ROLES.flatMap((role) => [
    ...role.englishWords.flatMap((word) => placesOf(text, role, word, false)),
    ...role.japaneseWords.flatMap((word) => placesOf(text, role, word, true)),
  ]);
  const sorted = all.sort((a, b) => a.at - b.at || b.word.length - a.word.length);
  const kept: Hit[] = [];
  for (const hit of sorted) {
    const last = kept.at(-1);
    if (last === undefined || hit.at >= last.at + last.word.length) kept.push(hit);
  }
  return kept;
}

function placesOf(text: string, role: Role, word: string, isJapanese: boolean): Hit[] {
  // Most words are not there: looking for their letters is quicker than for their pattern.
  if (!text.toLowerCase().includes(word.toLowerCase())) return [];
  return [...text.matchAll(patternOf(word, isJapanese))]
    .filter(({ index }) => isJapanese || ONE_OF_ITS_KIND.has(word) || isCounted(text.slice(0, index)))
    .map(({ index }) => ({ role, word, at: index, isJapanese }));
}

function patternOf(word: string, isJapanese: boolean): RegExp {
  const escaped = escape(word);
  if (!isJapanese) return new RegExp(String.raw`(?<![\p{L}-])${escaped}(?![\p{L}-]|['’]s)`, 'giu');
  const alone = String.raw`(?<!(?![黒白老若小大])\p{Script=Han})${escaped}(?!\p{Script=Han})`;
  return new RegExp(word.length === 1 ? alone : escaped, 'giu');
}

/** "a robot", "her old dog", at a sentence's beginning or beside another: not "eats fish". */
function isCounted(before: string): boolean {
  const article =
    /(?:^|[^\p{L}])(?:an?|the|his|her|their|my|your|our|one|two|three|this|that|another|some) ((?:(?!(?:an?|the|his|her|their) )[\p{L}'’-]+,? ){0,4})$/iu.exec(
      before,
    );
  if (article) {
    const between = (article[1] ?? '').split(/[ ,]+/);
    return !between.some((word) => roleOfWord(word) !== null);
  }
  return /(?:^|[.!?。！？:]\s*|\band |\bor )$/i.test(before);
}

/** Called so without an article. */
const ONE_OF_ITS_KIND: ReadonlySet<string> = new Set([
  ...['grandmother', 'grandma', 'granny', 'grandfather', 'grandpa', 'santa', 'santa claus'],
]);

function titled(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** "a cat named Tama", "detective Kenji", 「猫のタマ」, "Mio, a tall girl". */
function isOfNamed(text: string, { word, at, isJapanese }: Hit, names: readonly string[]): boolean {
  const behind = text.slice(at + word.length);
  const before = text.slice(0, at);
  return names.some((name) => {
    if (isJapanese) return new RegExp(`^(?:の|、|・)?${escape(name)}`).test(behind) || before.endsWith(`${name}は`);
    return (
      new RegExp(String.raw`^,? (?:named |called |whose name is )?${escape(name)}\b`, 'i').test(behind) ||
      new RegExp(String.raw`${escape(name)}(?:,| is| was) (?:an?|the|his|her) (?:[\p{L}'-]+,? ){0,5}$`, 'iu').test(
        before,
      )
    );
  });
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** "The old man" who was told of as a lighthouse keeper, "the girl" of a little girl. */
function isMeantAgain(text: string, { role, word, at, isJapanese }: Hit, found: readonly PremiseRole[]): boolean {
  if (isJapanese) return false;
  const isDefinite = /\b(?:the|this|that) (?:[\p{L}-]+ )?$/iu.test(text.slice(0, at));
  if (!isDefinite) return false;
  const isWhole = found.some(({ name }) => name.toLowerCase().endsWith(` ${word}`));
  const isSame = found.some((one) => one.role === role);
  const isGeneral = GENERAL.has(role.english) && found.some(({ kind, sex }) => kind === 'human' && sex === role.sex);
  return isWhole || isSame || isGeneral;
}

const GENERAL: ReadonlySet<string> = new Set([
  'Girl',
  'Boy',
  'Man',
  'Woman',
  'Old man',
  'Old woman',
  'Child',
  'Keeper',
  'Friend',
  'Stranger',
]);

/** A name as a story has it, with how often. */
export interface CountedName {
  readonly name: string;
  readonly count: number;
}

export interface NameGroup {
  /** The fullest name that is used often enough to be known by. */
  readonly name: string;
  readonly calls: readonly string[];
  readonly count: number;
}

const TITLES =
  /^(?:mr|mrs|ms|miss|dr|doctor|prof|professor|sir|lady|lord|captain|capt|inspector|detective|officer|sergeant|colonel|major|general|father|mother|sister|brother|aunt|uncle|madam|madame|monsieur|mademoiselle|count|countess|baron|king|queen|prince|princess|saint|st|old|young|little)\.?\s+/i;
const SHE = /^(?:mrs|ms|miss|lady|madam|madame|mademoiselle|countess|queen|princess|sister|aunt|mother)\b/i;
const HE = /^(?:mr|sir|lord|monsieur|count|baron|king|prince|brother|uncle|father)\b/i;
export const HONORIFIC = /(?:さん|くん|君|ちゃん|様|さま|殿|先生|先輩|氏)$/u;

/** What a title says of somebody's sex. */
export function sexOfTitle(name: string): 'female' | 'male' | null {
  return SHE.test(name) ? 'female' : HE.test(name) ? 'male' : null;
}

/** A name without what is said before or behind it out of politeness. */
export function bareName(name: string): string {
  const bare = name.replace(TITLES, '').replace(TITLES, '').replace(HONORIFIC, '');
  return bare === '' ? name : bare;
}

/**
 * Names of the same person as one: "Mr Harker" and "Harker" are Jonathan Harker where nobody else is a Harker; of two
 * Harkers, "Mr" and "Mrs" tell which. A name that may mean two people stays one of its own.
 */
export function groupAliases(names: readonly CountedName[]): NameGroup[] {
  const groups: { name: string; calls: CountedName[] }[] = [];
  const longFirst = [...names].sort(
    (a, b) =>
      partsOf(b.name).length - partsOf(a.name).length ||
      b.name.split(' ').length - a.name.split(' ').length ||
      bareName(b.name).length - bareName(a.name).length ||
      b.count - a.count,
  );
  for (const one of longFirst) {
    const homes = groups.filter(({ calls }) => calls.some(({ name }) => isPartOf(one.name, name)));
    const fitting = homes.filter(({ calls }) => fitsSex(one.name, calls));
    const home = fitting.length === 1 ? fitting[0] : mostUsed(fitting);
    if (home === undefined) groups.push({ name: one.name, calls: [one] });
    else home.calls.push(one);
  }
  return groups
    .map(({ calls }) => ({
      name: knownName(calls),
      calls: calls.map(({ name }) => name),
      count: calls.reduce((sum, { count }) => sum + count, 0),
    }))
    .sort((a, b) => b.count - a.count);
}

const partsOf = (name: string): string[] => bareName(name).split(/\s+/);

/** "Harker" of "Jonathan Harker", 太郎 of 山田太郎. */
function isPartOf(one: string, whole: string): boolean {
  const [a, b] = [bareName(one).toLowerCase(), bareName(whole).toLowerCase()];
  if (a === b) return true;
  if (/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(b)) {
    return (
      a.length >= 2 &&
      b.length > a.length &&
      b.length <= 6 &&
      /^\p{Script=Han}+$/u.test(b) &&
      (b.startsWith(a) || b.endsWith(a))
    );
  }
  const parts = `${b} ${whole.toLowerCase()}`.split(/[\s.]+/);
  return a.split(/\s+/).every((part) => parts.includes(part));
}

function fitsSex(name: string, calls: readonly CountedName[]): boolean {
  const sex = sexOfTitle(name);
  const others = calls.map((call) => sexOfTitle(call.name)).filter((one) => one !== null);
  return sex === null || others.length === 0 || others.includes(sex);
}

/** Of several whom a name may mean, only one who is far more often spoken of. */
function mostUsed<Group extends { readonly calls: readonly CountedName[] }>(
  groups: readonly Group[],
): Group | undefined {
  const count = (group: Group): number => group.calls.reduce((sum, one) => sum + one.count, 0);
  const [first, second] = [...groups].sort((a, b) => count(b) - count(a));
  if (first === undefined || second === undefined) return first;
  return count(first) > count(second) * 4 ? first : undefined;
}

/** The longest name that stands more than once, without "Mr" where there is a first name. */
function knownName(calls: readonly CountedName[]): string {
  const most = Math.max(...calls.map(({ count }) => count));
  const often = calls.filter(({ count }) => count >= Math.min(2, most));
  const [best] = [...often].sort(
    (a, b) =>
      partsOf(b.name).length - partsOf(a.name).length ||
      Number(TITLES.test(a.name)) - Number(TITLES.test(b.name)) ||
      b.count - a.count,
  );
  const name = best?.name ?? calls[0]?.name ?? '';
  const short = calls.find((one) => one.name === bareName(name));
  return short?.name ?? name;
}

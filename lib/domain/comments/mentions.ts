/**
 * Where a text mentions people: `@` and a whole name, in whatever case. Of names that begin alike the longest counts.
 * @returns ranges of the text, in UTF-16 code units, in order and without overlap
 */
export function findMentions<Person extends { readonly name: string }>(
  text: string,
  people: readonly Person[],
): { readonly start: number; readonly end: number; readonly person: Person }[] {
  const byLength = [...people].filter(({ name }) => name.trim() !== '').sort((a, b) => b.name.length - a.name.length);
  const found: { start: number; end: number; person: Person }[] = [];
  let at = text.indexOf('@');
  while (at >= 0) {
    const start = at;
    const rest = text.slice(start + 1);
    const isWordBefore = start > 0 && /[\p{L}\p{N}_]/u.test(text[start - 1] ?? '');
    const person = isWordBefore ? undefined : byLength.find(({ name }) => beginsWith(rest, name));
    const end = person === undefined ? start + 1 : start + 1 + person.name.length;
    if (person !== undefined) found.push({ start, end, person });
    at = text.indexOf('@', end);
  }
  return found;
}

/** A name in Latin letters ends where its word does; after one in other letters a particle may follow at once. */
function beginsWith(text: string, name: string): boolean {
  if (text.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return false;
  const [last, next] = [name.at(-1) ?? '', text[name.length] ?? ''];
  return !(/[\p{Script=Latin}\p{N}]/u.test(last) && /[\p{Script=Latin}\p{N}]/u.test(next));
}

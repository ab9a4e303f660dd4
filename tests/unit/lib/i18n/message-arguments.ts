/**
 * The arguments of an ICU message with their kinds, sorted: `{count, plural, other {# of {all}}}` gives
 * `all` and `count, plural`. Branches of plurals and selects are looked into; `#` is no argument.
 */
export function argumentsOf(message: string): readonly string[] {
  const found = new Set<string>();
  for (const inside of bracesOf(message)) {
    const [, name, kind, branches] = /^\s*([^\s,{}]+)\s*(?:,\s*([^\s,{}]+)\s*(?:,([\s\S]*))?)?$/.exec(inside) ?? [];
    if (name === undefined) throw new Error(`Not an argument of a message: {${inside}}`);
    found.add(kind === undefined ? name : `${name}, ${kind}`);
    if (kind === 'plural' || kind === 'select' || kind === 'selectordinal')
      for (const branch of bracesOf(branches ?? '')) for (const each of argumentsOf(branch)) found.add(each);
  }
  return [...found].sort();
}

/** What stands in the outermost braces. @throws Error when they do not close */
function bracesOf(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [at, character] of [...text].map((each, index) => [index, each] as const)) {
    if (character === '{' && depth++ === 0) from = at + 1;
    if (character === '}' && --depth === 0) found.push([...text].slice(from, at).join(''));
  }
  if (depth !== 0) throw new Error(`Braces do not close: ${text}`);
  return found;
}

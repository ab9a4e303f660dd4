import type { FoundPerson } from './found-person';
import { NOT_NAMES, ORDINARY_WORDS } from './not-names.data';

/** "a boxer named rocco", and "his sister nina" of somebody who writes everything small. */
export function smallNamesIn(text: string): FoundPerson[] {
  const called = [
    ...text.matchAll(
      /\b((?:an?|the|his|her|my|this) (?:[\p{Ll}'’-]+ ){1,4})(?:named|called) ([\p{Ll}]{3,12})(?=[ ,.;!?]|$)/giu,
    ),
  ];
  const isSmall = (text.match(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}/gu) ?? []).length === 0;
  const kin = isSmall
    ? [
        ...text.matchAll(
          /\b((?:his|her|my|their) (?:[\p{Ll}]+ )?(?:sister|brother|friend|mother|father|son|daughter|wife|husband|girlfriend|boyfriend|rival|boss) )([\p{Ll}]{3,10})(?= (?:is|was|still|always|never|who|[\p{Ll}]+s)\b)/giu,
        ),
      ]
    : [];
  return [...called, ...kin]
    .filter(({ 2: name = '' }) => !NOT_NAMES.has(name) && !ORDINARY_WORDS.has(name) && !/(?:s|ed|ing|ly)$/.test(name))
    .map(({ 1: title = '', 2: name = '', index }) => {
      const large = name.slice(0, 1).toUpperCase() + name.slice(1);
      return { name: large, at: index, title: title.trim(), calls: [large, name] };
    });
}

/** "my dog biscuit thinks": a name written small. */
export function petsIn(text: string): FoundPerson[] {
  return [
    ...text.matchAll(
      /\b([Mm]y (?:[\p{Ll}]+ )?(?:dog|cat|puppy|kitten|hamster|rabbit|parrot|turtle|horse|pig)),? ([\p{Ll}]{3,12}),? (?:is|was|thinks|wants|loves|hates|has|[\p{Ll}]+s)\b/gu,
    ),
  ]
    .filter(
      ({ 2: name = '' }) =>
        !/(?:s|ed|ing)$/.test(name) && !/^(?:who|that|and|with|always|never|can|will|just|only|really)$/.test(name),
    )
    .map(({ 1: title = '', 2: name = '', index }) => ({
      name: name.slice(0, 1).toUpperCase() + name.slice(1),
      at: index,
      title,
      calls: [name.slice(0, 1).toUpperCase() + name.slice(1), name],
    }));
}

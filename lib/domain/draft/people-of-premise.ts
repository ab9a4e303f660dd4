import { namesIn, sexOfName, type NamedPerson } from '../characters/names-in-text';
import { roleOfWord } from '../characters/roles';
import { languageOf } from './language-of';
import { splitPremise } from './split-premise';
import { textAboutPeople } from './text-about-people';
import { understandPeople } from './understand-people';

/** Who a premise is about, in order of appearance: of the cast those whom it names, and whom it adds. */
export function peopleOfPremise(premise: string, cast: readonly NamedPerson[]): NamedPerson[] {
  const language = languageOf(premise);
  const { parts } = splitPremise(premise, language);
  const text = textAboutPeople(parts);
  return understandPeople(
    parts,
    cast.map(({ name }) => name),
    language,
  ).map(({ person: { name, sex } }) => {
    const known = cast.find((one) => one.name === name);
    if (known !== undefined) return known;
    if (sex !== null) return { name, sex: sex === 'female' ? 'girl' : 'boy' };
    return { name, sex: sexToDraw(name, text) };
  });
}

/** Somebody has to be drawn: what a role, a name or the pronouns of a text suggest. */
export function sexToDraw(name: string, text: string): NamedPerson['sex'] {
  return roleOfWord(name)?.sex ?? namesIn(text).find((one) => one.name === name)?.sex ?? sexOfName(name, text);
}

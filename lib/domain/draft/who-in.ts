import { pronounsIn } from './read-pronouns';
import type { UnderstoodPerson } from './understand-people';

/** Who is named in a sentence ("A" is no article) or meant by its pronouns ("his father arrives": he), in order; who was there before where it names nobody. */
export function whoIn(
  text: string,
  people: readonly UnderstoodPerson[],
  recent: readonly UnderstoodPerson[],
): UnderstoodPerson[] {
  const lower = text.toLowerCase();
  const found: { one: UnderstoodPerson; at: number }[] = [];
  for (const one of people) {
    const places = one.calls
      .map((call) => (call.length === 1 ? wordAt(text, call) : wordAt(lower, call.toLowerCase())))
      .filter((at) => at >= 0);
    // "The clockmaker's apprentice, Emil, breaks it": whose apprentice he is does nothing.
    const isOnlyOwner =
      places.length > 0 &&
      places.every((at) =>
        one.calls.some((call) => OWNS.test(lower.slice(at + call.length)) && lower.startsWith(call.toLowerCase(), at)),
      );
    if (places.length > 0) found.push({ one, at: isOnlyOwner ? lower.length : Math.min(...places) });
  }
  for (const { sex, is, at } of pronounsIn(lower)) {
    const fits = ({ one: { person }, at: place }: { one: UnderstoodPerson; at: number }): boolean =>
      place < at && (person.sex === sex || person.sex === null);
    const before = found.filter(fits).sort((one, other) => one.at - other.at);
    // Nobody laughs at himself: whom it is done to is not who does it.
    const isNamed = is === 'object' ? before.length > 1 : before.length > 0;
    const meant = isNamed ? undefined : recent.find((one) => one.person.sex === sex && one !== before[0]?.one);
    if (meant && !found.some(({ one }) => one === meant))
      found.push({ one: meant, at: is === 'possessive' ? lower.length : at });
  }
  if (/\b(?:they|both|together|the two|each other|them)\b|二人|みんな/iu.test(lower))
    for (const one of recent.slice(0, 3).toSorted((a, b) => people.indexOf(a) - people.indexOf(b)))
      if (!found.some((each) => each.one === one)) found.push({ one, at: lower.length });
  const thing = IT.exec(lower);
  const animal = thing === null ? undefined : recent.slice(0, 3).find(({ person }) => person.kind !== 'human');
  if (thing !== null && animal && !found.some(({ one }) => one === animal))
    found.push({ one: animal, at: thing.index });
  if (found.length === 0 && /\b(?:it|who)\b/.test(lower) && recent[0]) found.push({ one: recent[0], at: 0 });
  return found.sort((a, b) => a.at - b.at).map(({ one }) => one);
}

/** "'s apprentice", not "'s in the kitchen". */
const OWNS =
  /^[’']s (?!(?:in|on|at|a|an|the|not|going|gone|been|here|there|too|so|very|only|just|alone|late)\b|[\p{Ll}]+(?:ing|ed)\b)[\p{L}]/u;

/** Not of the weather, the hour or what turns out. */
const IT =
  /\bit\b(?!['’]s\b)(?! (?:is|was|has been|had been|will be|seems?|turns out|takes|took|happens|rains?|rained|snows?|snowed|gets? (?:dark|late|cold|light|warm)|starts? to|begins? to|stops? (?:raining|snowing)))/;

export function wordAt(lower: string, call: string): number {
  if (!/^\p{Script=Latin}/u.test(call)) return lower.indexOf(call);
  for (let at = lower.indexOf(call); at >= 0; at = lower.indexOf(call, at + 1)) {
    if (
      !/[\p{L}\p{N}]/u.test(
        `${lower[at - 1] ?? ' '}${/^s?[’']?s?/.exec(lower.slice(at + call.length))?.[0] === '' ? (lower[at + call.length] ?? ' ') : ' '}`,
      )
    )
      return at;
  }
  return -1;
}

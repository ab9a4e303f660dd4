import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { draftSchema, type Draft } from '@/lib/contracts/drafts';
import { draftStory } from '@/lib/domain/draft/draft-story';
import { languageOf } from '@/lib/domain/draft/language-of';
import { readHead } from '@/lib/domain/draft/cast-list';
import { writeDraft } from '@/lib/domain/draft/write-draft';
import { inventPerson, unknownPeople, unknownPlaces } from '@/lib/domain/page/planning/invent-people';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import { NO_MEMORY, stagePanel } from '@/lib/domain/script/stage-panel';

const premises = z
  .array(z.object({ id: z.string(), premise: z.string() }))
  .parse(JSON.parse(readFileSync('scripts/drafts/premises.json', 'utf8')));

/** A draft as text, and what a project makes of that text. */
function madeOf(premise: string) {
  const language = languageOf(premise);
  const draft = draftSchema.parse(draftStory({ premise, language, seed: 1 }));
  const blocks = parseScript(writeDraft(draft, { premise, language }));
  const [outline, head] = [outlineOf(blocks), readHead(blocks)];
  const people = unknownPeople(outline, head, []).map((person) => inventPerson(person, []));
  return { draft, outline, people, places: unknownPlaces(outline, head, []) };
}

function panelsOf({ draft, outline, people }: ReturnType<typeof madeOf>) {
  const known = people.map(({ name, traits }) => ({ id: name, name, sex: traits.sex }));
  let memory = NO_MEMORY;
  const wanted = draft.pages.flatMap(({ panels }) => panels);
  return outline.chapters
    .flatMap(({ pages }) => pages.flatMap(({ panels }) => panels))
    .map((panel, index) => {
      const staged = stagePanel({ panel, people: known, placeId: null, direction: 'rtl', before: memory });
      memory = staged.memory;
      return {
        wanted: wanted[index]?.people ?? [],
        seen: staged.beat.staging.cast.map(({ characterId }) => characterId),
      };
    });
}

const AGES = { child: 'child', teen: 'teen', adult: 'adult', elderly: 'elder' } as const;

function isAsTold(person: Draft['people'][number], made: ReturnType<typeof madeOf>['people']): boolean {
  const { traits } = made.find(({ name }) => name === person.name) ?? {};
  if (traits === undefined) return false;
  const kind = traits.extras.kind ?? 'human';
  const hasSex = person.sex === null || traits.sex === (person.sex === 'female' ? 'girl' : 'boy');
  const hasAge = person.age === null || kind !== 'human' || traits.age === AGES[person.age];
  return hasSex && hasAge && (person.kind !== 'human' || kind === 'human');
}

it('what a premise is understood as is what a project of its script has: everybody, every place, and who is in which panel', () => {
  // One of four: drafting all takes a minute.
  const all = premises.filter((_, index) => index % 4 === 0).map(({ premise }) => madeOf(premise));
  const names = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name).sort();
  for (const { draft, people } of all) expect(names(people)).toEqual(names(draft.people));
  const told = all.flatMap(({ draft, people }) => draft.people.map((person) => isAsTold(person, people)));
  expect(told.filter(Boolean).length / told.length).toBeGreaterThan(0.97);
  const places = all.flatMap(({ draft, places: made }) =>
    draft.places.flatMap(({ name, scene }) => {
      const place = made.find((one) => one.name.toLowerCase() === name.toLowerCase());
      return scene === null || place === undefined ? [] : [place.traits.scene === scene];
    }),
  );
  expect(places.filter((isSame) => !isSame)).toEqual([]);
  const panels = all.flatMap(panelsOf);
  expect(panels.length).toBeGreaterThan(400);
  expect(panels.filter(({ wanted, seen }) => wanted.some((name) => !seen.includes(name))).slice(0, 3)).toEqual([]);
  expect(panels.filter(({ wanted, seen }) => wanted.length < seen.length).length / panels.length).toBeLessThan(0.01);
}, 120_000);

it('an animal that has no drawing of its own is drawn as the one that is nearest, and nobody is somebody else', () => {
  const { people } = madeOf(
    'A giraffe named Otto finds a piano. A snail laughs at him. In the end they play together.',
  );
  const kinds = people.map(({ name, traits }) => [name, traits.extras.kind, traits.extras.coat]);
  expect(kinds).toEqual([
    ['Otto', 'horse', 'golden'],
    ['Snail', 'slime', undefined],
  ]);
});

it.each([
  ['An elephant named Otto finds a piano. A frog laughs at him.', ['elephant', 'frog']],
  ['A penguin dreams of the desert. A deer shows him the way.', ['penguin', 'deer']],
  ['ペンギンのペコは空を飛びたい。シカが笑う。', ['penguin', 'deer']],
])('animals with a drawing of their own are drawn as they are: %s', (premise, wanted) => {
  const { people } = madeOf(premise);
  expect(people.map(({ traits }) => [traits.extras.kind, traits.extras.coat])).toEqual(
    wanted.map((kind) => [kind, undefined]),
  );
});

it('a list of characters and places in a script’s head says who and what they are', () => {
  const blocks = parseScript(
    'Title: The den\nCharacters: Mika (old woman, red coat); Tama (black cat)\nPlaces: Den (cave)\n\n# One\n\n## Page 1\n\nINT. DEN - DAY\n\n### Panel 1 (with Tama)\n\nMika sits down.',
  );
  const [outline, head] = [outlineOf(blocks), readHead(blocks)];
  const people = unknownPeople(outline, head, []).map((person) => inventPerson(person, []));
  expect(
    people.map(({ name, traits }) => [name, traits.sex, traits.age, traits.extras.kind, traits.extras.coat]),
  ).toEqual([
    ['Mika', 'girl', 'elder', undefined, undefined],
    ['Tama', 'girl', 'adult', 'cat', 'black'],
  ]);
  expect(unknownPlaces(outline, head, []).map(({ name, traits }) => [name, traits.scene])).toEqual([['Den', 'cave']]);
  const [first] = panelsOf({ ...madeOf('x'), outline, people });
  expect(first?.seen.toSorted()).toEqual(['Mika', 'Tama']);
});

it('an animal said to be a baby is a young one', () => {
  const { people } = madeOf('A tired bus driver finds a baby dragon under the last seat.');
  expect(people.map(({ name, traits }) => [name, traits.age])).toEqual([
    ['Bus driver', 'adult'],
    ['Dragon', 'child'],
  ]);
});

it('pronouns mean who was meant before, and it is the animal', () => {
  const { draft } = madeOf(
    'Penguin Pablo wants to fly. A seagull laughs at him on the beach. He builds wings from umbrellas.',
  );
  const wings = draft.pages.flatMap(({ panels }) => panels).find(({ action }) => action.includes('builds wings'));
  expect(wings?.people).toEqual(['Pablo']);
  const bus = madeOf('A bus driver finds a dragon. She hides it from her boss, but it burns the timetable.').draft;
  const hiding = bus.pages.flatMap(({ panels }) => panels).find(({ action }) => action.includes('hides it'));
  expect(hiding?.people.toSorted()).toEqual(['Boss', 'Bus driver', 'Dragon']);
});

it('nobody is a doe because of what somebody does, and he is the baker, not the fox', () => {
  const { draft } = madeOf(
    'A shy baker named Tomas bakes bread for a hungry fox. One night the fox does not come. He searches the forest.',
  );
  expect(draft.people.map(({ name, kind, sex }) => [name, kind, sex])).toEqual([
    ['Tomas', 'human', 'male'],
    ['Fox', 'fox', null],
  ]);
  const search = draft.pages.flatMap(({ panels }) => panels).find(({ action }) => action.includes('searches'));
  expect(search?.people).toEqual(['Tomas']);
});

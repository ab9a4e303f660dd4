import { describe, expect, it } from 'vitest';
import { draftScript } from '@/lib/domain/draft/draft-script';
import { draftStory } from '@/lib/domain/draft/draft-story';
import { journeysOf } from '@/lib/domain/draft/split-journeys';
import { understandPlace } from '@/lib/domain/draft/understand-places';

const panelsOf = (premise: string, pageCount?: number) =>
  draftStory({ premise, pageCount }).pages.flatMap(({ panels }) => panels);
/** The scenes of a draft, each once where it begins. */
const scenesOf = (premise: string, pageCount?: number) =>
  panelsOf(premise, pageCount)
    .map(({ place, time, weather }) => [place, time, weather])
    .filter((scene, index, all) => JSON.stringify(scene) !== JSON.stringify(all[index - 1]));

describe('The places of a draft', () => {
  it.each([
    [
      'from a bakery to a forest',
      'Nora bakes bread in her bakery at dawn. She walks to the forest with a basket. At night she comes back home.',
      [
        ['bakery', 'dawn', null],
        ['forest', 'dawn', null],
        ['home', 'night', null],
      ],
    ],
    [
      'within one sentence',
      'The courier Ruben leaves the harbor with a sealed box, crosses the desert on a motorbike, and arrives at a monastery in heavy snow.',
      [
        ['harbor', null, null],
        ['desert', null, null],
        ['monastery', null, 'snow'],
      ],
    ],
    [
      'from where somebody comes, to where they go',
      'One snowy morning Mika walks from the bakery to the forest.',
      [
        ['bakery', 'day', 'snow'],
        ['forest', 'day', 'snow'],
      ],
    ],
    [
      'in Japanese',
      '朝、健太は魚屋で店番をしている。昼に学校へ行き、放課後は神社に着く。夜、家に帰る。',
      [
        ['魚屋', 'day', null],
        ['学校', 'day', null],
        ['神社', 'dusk', null],
        ['家', 'night', null],
      ],
    ],
  ])('are those of its events, in order: %s', (_what, premise, scenes) => {
    expect(scenesOf(premise)).toEqual(scenes);
  });

  it('stay where the story is while somebody only speaks of another place', () => {
    const places = scenesOf('Lena builds a rocket in the garage. She wants to go to the moon. She remembers the sea.');
    expect(places.map(([place]) => place)).toEqual(['garage']);
  });

  it('are seen from afar, or wide, wherever a scene begins', () => {
    const panels = panelsOf('Tom works in a bakery. He runs to the station. He arrives at the beach.', 3);
    const opening = panels.filter(({ place }, index) => place !== panels[index - 1]?.place);
    expect(opening.map(({ place }) => place)).toEqual(['bakery', 'station', 'beach']);
    expect(opening.every(({ shot }) => shot === 'establishing' || shot === 'wide')).toBe(true);
  });

  it('share no panel where the panels are as many as the places', () => {
    const panels = panelsOf(
      'Four-panel gag. Tom sleeps in his bedroom. He dreams. He wakes up. He snores. He runs to the station. He takes a taxi to the office. He arrives at the beach.',
    );
    expect(panels.map(({ place }) => place)).toEqual(['bedroom', 'station', 'office', 'beach']);
  });

  it('have a question where the story begins elsewhere than in the first place that it says', () => {
    const premise = 'Tom packs a bag. He goes to the harbor.';
    const draft = draftStory({ premise });
    expect(draft.pages[0]?.panels[0]?.place).toBeNull();
    expect(draft.questions.map(({ about }) => about)).toContain('First place');
    const answered = draftStory({ premise, answers: [{ about: 'First place', choice: 'A school' }] });
    expect(answered.places.map(({ scene }) => scene)).toEqual(['classroom', 'harbor']);
    expect(answered.questions.map(({ about }) => about)).not.toContain('First place');
  });

  it('head the scenes of the script', () => {
    const { text } = draftScript({ premise: 'Nora works in a bakery. At night she walks to the forest.', cast: [] });
    const headings = text.split('\n').filter((line) => /^(?:INT|EXT)\. /.test(line));
    expect(headings).toEqual(['INT. BAKERY', 'EXT. FOREST - NIGHT']);
  });
});

describe('A sentence', () => {
  it.each([
    ['A boy leaves school and runs to the station.', ['A boy leaves school', 'runs to the station.']],
    ['昼に学校へ行き、夜は家に帰る。', ['昼に学校へ行く。', '夜は家に帰る。']],
    ['She sits in the forest and eats bread.', ['She sits in the forest and eats bread.']],
    ['She says, "Leave the school and go to the station."', ['She says, "Leave the school and go to the station."']],
  ])('is cut only where somebody gets elsewhere: %s', (sentence, pieces) => {
    expect(journeysOf(sentence, { isPlaced: false })).toEqual(pieces);
  });

  it('tells of the hour of its clock, and of the vehicle only where somebody is in it', () => {
    expect(understandPlace('She takes the bus to the hospital.').place?.name).toBe('hospital');
    expect(understandPlace('She sleeps on the bus.').place?.scene).toBe('bus_interior');
    expect(understandPlace('A letter from the castle.')).toMatchObject({ isOnlySpokenOf: true });
  });
});

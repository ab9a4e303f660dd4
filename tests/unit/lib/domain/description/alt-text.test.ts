import { describe, expect, it } from 'vitest';
import { panelContentSchema } from '@/lib/contracts/books';
import { draftAlt, panelAlt } from '@/lib/domain/description/alt-text';
import { NO_STATES } from '@/lib/domain/page/panels/story-states';
import { altWords } from '@/lib/i18n/alt-words';
import { sampleSpecification } from '@/lib/rough';
import type { RoughSpecification } from '@/lib/rough/specification';
import {
  ANIMAL_POSES,
  EFFECT_TAGS,
  EXPRESSIONS,
  FURTHER_SHOTS,
  KINDS,
  PAIR_NAMES,
  PLACE_WORDS,
  POSE_NAMES,
  PROP_WORDS,
  SHOTS,
  TIMES,
  VIEWS,
  WEATHERS,
} from '@/lib/rough/vocabulary';

const samples = [7, 8, 9, 10, 11, 12].map((seed) => sampleSpecification(seed));
const base = samples.find(({ people }) => people.length > 0);
const somebody = base?.people[0];
if (!base || !somebody) throw new Error('the sample shows nobody');

function shown(change: Partial<RoughSpecification>): RoughSpecification {
  const { seed, size, style, place, keepsHeadsInside } = samples[0] ?? sampleSpecification(7);
  return {
    seed,
    size,
    style,
    place,
    keepsHeadsInside,
    shot: 'close-up',
    scene: 'simple_background',
    people: [],
    ...change,
  };
}

const ren = {
  ...somebody,
  how: { ...somebody.how, expression: 'surprised' as const, pose: 'running' as const, view: 'front' as const },
};
const yuki = {
  ...somebody,
  how: { ...somebody.how, expression: 'sad' as const, pose: 'standing' as const, view: 'from_behind' as const },
};

const facts = {
  specification: shown({
    people: [ren, yuki],
    camera: { height: 'low', tiltDegrees: 0 },
    setting: { tag: 'train_station', time: 'dusk', weather: 'rain' },
    props: [
      { tag: 'umbrella', x: 0.5, y: 0.9, scale: 0.3, layer: 'front' },
      { tag: 'umbrella', x: 0.7, y: 0.9, scale: 0.3, layer: 'front' },
    ],
    effects: ['motion_lines'],
  }),
  names: ['Ren', 'Yuki'],
  place: '',
  action: 'Ren comes late',
};

describe('alt text', () => {
  it('tells what happens, how it is seen, who is there and how, where, when, and what else is there', () => {
    expect(draftAlt(facts, altWords('en'))).toBe(
      'Ren comes late. Seen close-up, from below: Ren (surprised, running); Yuki (from behind). Place: station, dusk, rain. Also there: umbrella. Drawn over it: motion lines.',
    );
    expect(draftAlt({ ...facts, place: '神田駅', action: '' }, altWords('ja'))).toBe(
      'アップ、あおり：Ren（驚き、走る）、Yuki（後ろ姿）。場所：神田駅、夕方、雨。ほかに：傘。効果：流線。',
    );
  });

  it('tells the colours of things, and how somebody is built as far as the shot shows it', () => {
    const tall = {
      ...ren,
      who: { ...ren.who, proportions: { height: 0.8, nose: 1, head: 0.1, shoulders: -0.5 } },
      how: { ...ren.how, pose: 'standing' as const },
    };
    const seen = (shot: RoughSpecification['shot'], locale: 'en' | 'ja', view: 'front' | 'from_behind' = 'front') =>
      draftAlt(
        {
          specification: shown({
            shot,
            people: [{ ...tall, how: { ...tall.how, view } }],
            setting: {
              ...{ tag: 'living_room', time: 'day', weather: 'clear' },
              things: [{ tag: 'bench', right: 0, up: 0, away: 1, scale: 1, turnDegrees: 0, colour: 'red' }],
              paints: [{ tag: 'couch', colour: 'pink' }],
            },
          }),
          names: ['Ren'],
          place: 'Home',
          action: '',
        },
        altWords(locale),
      );
    expect(seen('full_body', 'en')).toBe(
      'Seen full body: Ren (surprised, tall, narrow shoulders). Place: Home. Also there: red bench, pink couch.',
    );
    expect(seen('portrait', 'ja')).toContain('Ren（驚き、大きい鼻、狭い肩幅）');
    expect(seen('portrait', 'ja')).toContain('ほかに：赤色のベンチ、ピンクのソファ。');
    expect(seen('portrait', 'en', 'from_behind')).not.toContain('nose');
  });

  it('says when nobody is there, and does not end a sentence twice', () => {
    const told = { specification: shown({ shot: 'wide_shot' }), names: [], place: '', action: 'What a night!' };
    expect(draftAlt(told, altWords('en'))).toBe('What a night! Seen wide, with nobody in it.');
  });

  it('tells what two people do together, and people without a name by what they are', () => {
    const specification = shown({ people: [ren, yuki], pair: 'hug' });
    expect(draftAlt({ specification, names: ['Ren'], place: '', action: '' }, altWords('en'))).toMatch(
      /^Seen close-up: Ren \(surprised, running\) and (girl|boy) \(from behind\), hugging\.$/,
    );
  });

  it('tells a being without a name by its kind, and an animal by how it holds itself', () => {
    const { pose: _, ...how } = ren.how;
    const cat = { who: { ...ren.who, kind: 'cat' as const }, how: { ...how, animalPose: 'sleeping' as const } };
    const specification = shown({ people: [cat] });
    expect(draftAlt({ specification, names: [], place: '', action: '' }, altWords('en'))).toBe(
      'Seen close-up: cat (surprised, asleep).',
    );
  });

  it('is written in English where Koma does not speak the book’s language', () => {
    expect(altWords('pt-BR').locale).toBe('en');
    expect(altWords('ja').locale).toBe('ja');
  });

  it.each(['en', 'ja'])('has a word in %s for everything that a rough can show', (language) => {
    const { name } = altWords(language);
    const keys = [
      ...[...SHOTS, ...FURTHER_SHOTS].map((one) => `shot_${one}`),
      ...EXPRESSIONS.map((one) => `expression_${one}`),
      ...POSE_NAMES.map((one) => `pose_${one}`),
      ...PAIR_NAMES.map((one) => `pair_${one}`),
      ...VIEWS.map((one) => `view_${one}`),
      ...PROP_WORDS.map(({ tag }) => `thing_${tag}`),
      ...PLACE_WORDS.map(({ tag }) => `scene_${tag}`),
      ...TIMES.map((one) => `time_${one}`),
      ...WEATHERS.map((one) => `weather_${one}`),
      ...EFFECT_TAGS.map((one) => `effect_${one}`),
      ...KINDS.map((one) => `kind_${one}`),
      ...ANIMAL_POSES.map((one) => `animalPose_${one}`),
    ];
    expect(keys.filter((key) => name(key) === '')).toEqual([]);
  });

  it('is what somebody wrote, where somebody did', () => {
    const content = panelContentSchema.parse({
      staging: {},
      action: 'Rain.',
      words: '',
      seed: 1,
      followRough: null,
      ink: { isOn: null, width: 1, colour: '#16130f' },
      weight: 1,
      source: null,
      alt: 'Only rain.',
    });
    const polygon = [
      { x: 0, y: 0 },
      { x: 90, y: 0 },
      { x: 90, y: 60 },
    ];
    const company = { people: [], places: [], look: null };
    const panel = { polygon, content, company, states: NO_STATES, tellsAction: true };
    expect(panelAlt(panel, altWords('en'))).toBe('Only rain.');
    const drafted = { ...panel, content: { ...content, alt: null } };
    expect(panelAlt(drafted, altWords('en'))).toMatch(/^Rain\. Seen .*nobody in it\.$/);
    expect(panelAlt({ ...drafted, tellsAction: false }, altWords('en'))).not.toContain('Rain');
  });
});

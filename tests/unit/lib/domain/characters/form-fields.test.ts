import { describe, expect, it } from 'vitest';
import { changeExtras } from '@/lib/domain/characters/change-extras';
import { characterRough, characterTags } from '@/lib/domain/staging/character-rough';
import { fieldsOfKind } from '@/lib/domain/characters/fields-of-kind';
import { personFromWords } from '@/lib/domain/characters/person-from-words';
import { seenAt, TURNAROUND, wrapDegrees } from '@/lib/domain/characters/seen-at';
import { drawRough } from '@/lib/rough';
import { CARRIED_PROPS, KINDS, type ProportionChanges } from '@/lib/rough/vocabulary';

const { traits, outfit } = personFromWords('a teenage girl with short red hair in a hoodie');
const drawn = (carries: readonly (typeof CARRIED_PROPS)[number][]) =>
  drawRough(
    characterRough({
      traits: { ...traits, extras: { carries: [...carries] } },
      outfit,
      shot: 'full_body',
      view: 'three_quarter_left',
      size: { widthPx: 120, heightPx: 220 },
    }),
  ).svg;

describe('What a kind can have', () => {
  it('is all of a human, a body of a robot, a coat of a cat, nothing of a ghost', () => {
    expect(fieldsOfKind()).toEqual({ hasBody: true, hasHead: true, hasCoat: false });
    expect(fieldsOfKind('robot')).toEqual({ hasBody: true, hasHead: false, hasCoat: false });
    expect(fieldsOfKind('cat')).toEqual({ hasBody: false, hasHead: false, hasCoat: true });
    expect(fieldsOfKind('ghost')).toEqual({ hasBody: false, hasHead: false, hasCoat: false });
    expect(KINDS.filter((kind) => fieldsOfKind(kind).hasHead)).toEqual(['human']);
  });

  it('is told to models: no hair of a robot, nothing but the kind of a cat', () => {
    const robot = characterTags({ ...traits, sex: 'other', extras: { kind: 'robot' } }, outfit);
    expect(robot).toEqual(expect.arrayContaining(['1other', 'robot', 'hoodie']));
    expect(robot.join()).not.toMatch(/hair|eyes|bangs/);
    expect(characterTags({ ...traits, extras: { kind: 'cat', coat: 'black' } }, outfit)).toEqual(
      expect.arrayContaining(['cat', 'black']),
    );
  });
});

describe('An angle that somebody is seen from', () => {
  it('is the nearest view of the body, and the head turned by the rest', () => {
    expect(seenAt(0)).toEqual({ view: 'front', turn: 0 });
    expect(seenAt(-36)).toEqual({ view: 'three_quarter_left', turn: 0 });
    expect(seenAt(12)).toEqual({ view: 'front', turn: 0.3 });
    expect(seenAt(-180)).toEqual({ view: 'from_behind', turn: 0 });
    expect(seenAt(170).view).toBe('from_behind');
    expect(seenAt(170).turn).toBeLessThan(0);
  });

  it('goes round, and five of them are a turnaround', () => {
    expect(wrapDegrees(190)).toBe(-170);
    expect(wrapDegrees(-180)).toBe(180);
    expect(new Set(TURNAROUND.map((angle) => seenAt(angle).view)).size).toBe(5);
    for (let angle = -180; angle <= 180; angle++) expect(Math.abs(seenAt(angle).turn)).toBeLessThanOrEqual(1);
  });
});

describe('What somebody always carries', () => {
  it.each(CARRIED_PROPS)('%s is seen', (thing) => {
    expect(drawn([thing])).not.toBe(drawn([]));
    expect(drawn([thing])).not.toMatch(/NaN|Infinity/);
  });

  it('is read from words, and told to models', () => {
    const keeper = personFromWords('an old keeper carrying a lantern');
    expect(keeper.traits.extras.carries).toEqual(['lantern']);
    expect(characterTags(keeper.traits, keeper.outfit)).toContain('lantern');
    expect(personFromWords('剣と本を持った女').traits.extras.carries).toEqual(['sword', 'closed_book']);
    expect(personFromWords('a knight without a sword').traits.extras.carries ?? []).toEqual([]);
  });
});

it('a rusty robot has the colour of rust, and a one-eyed cat one eye', () => {
  const robot = personFromWords('a rusty delivery robot');
  expect(robot.traits.extras).toMatchObject({ kind: 'robot', skinTone: '#b26f4a' });
  expect(robot.unknown).toEqual([]);
  expect(personFromWords('a rusty woman').unknown).toEqual(['rusty']);
  const cat = personFromWords('a one-eyed cat');
  expect(cat.unknown).toEqual([]);
  expect(characterTags(cat.traits, cat.outfit)).toContain('one-eyed');
  const size = { widthPx: 120, heightPx: 120 };
  const [one, two] = [cat.traits.extras, { kind: 'cat' as const }].map((extras) =>
    drawRough(characterRough({ traits: { ...cat.traits, extras }, outfit: cat.outfit, shot: 'portrait', size })),
  );
  expect(one?.svg).not.toBe(two?.svg);
});

describe('People who are neither', () => {
  it.each(['an androgynous singer with silver hair', '中性的な歌手'])('are read from "%s"', (words) => {
    expect(personFromWords(words).traits.sex).toBe('other');
  });

  it('robots are, where nobody says else', () => {
    expect(personFromWords('a rusty robot').traits.sex).toBe('other');
    expect(personFromWords('a robot in her old coat').traits.sex).toBe('girl');
  });
});

it('proportions at their default are no extras', () => {
  const none: ProportionChanges = {};
  expect(changeExtras({ proportions: { height: 1 } }, { proportions: none })).toEqual({});
});

import { describe, expect, it } from 'vitest';
import { PLACE_PATTERNS } from '@/lib/domain/script/words/place-words';
import { firstMeaning } from '@/lib/domain/script/words/word-patterns';
import { PLACE_WORDS } from '@/lib/rough/vocabulary';

describe('The words for places', () => {
  it('name every place that can be drawn', () => {
    const known = new Set<string>(PLACE_PATTERNS.map(({ value }) => value));
    expect(PLACE_WORDS.map(({ tag }) => tag).filter((tag) => !known.has(tag))).toEqual([]);
  });

  it.each([
    ['LIGHTHOUSE', '灯台', 'lighthouse'],
    ['LAMP ROOM', '灯室', 'lamp_room'],
    ['HARBOUR', '港', 'harbor'],
    ['OCEAN', '海', 'ocean'],
    ['RAMEN SHOP', 'ラーメン屋', 'ramen_shop'],
    ['ATTIC', '屋根裏部屋', 'attic'],
    ['SHIP DECK', '船の甲板', 'ship_deck'],
    ['TENT', 'テント', 'tent_interior'],
    ['OUTER SPACE', '宇宙', 'outer_space'],
    ['SCHOOL CLASSROOM', '学校の教室', 'classroom'],
  ])('%s and %s are read', (english, japanese, place) => {
    expect(firstMeaning(english, PLACE_PATTERNS)).toBe(place);
    expect(firstMeaning(japanese, PLACE_PATTERNS)).toBe(place);
  });
});

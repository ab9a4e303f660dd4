import { describe, expect, it } from 'vitest';
import { placeTraitsSchema } from '@/lib/contracts/places';
import { placeFromWords } from '@/lib/domain/places/place-from-words';
import { readPlaceWords } from '@/lib/domain/places/read-place-words';
import { PROP_TAGS, PROP_WORDS } from '@/lib/rough/vocabulary';

const when = (text: string): string =>
  placeFromWords(text)
    .variants.map(({ time, weather }) => `${time} ${weather}`)
    .join(', ');
const things = (text: string): string[] => placeFromWords(text).things.map(({ tag }) => tag);

describe('a place from words', () => {
  it.each([
    ['a small ramen shop at night in the rain', 'ramen_shop', 'night rain'],
    ['An old cabin in the forest', 'log_cabin', 'day clear'],
    ['hospital rooftop at dusk', 'rooftop', 'dusk clear'],
    ['a café in front of the station', 'cafe', 'day clear'],
    ['outside the convenience store at midnight', 'shopping_street', 'night clear'],
    ['the school corridor after school', 'school_hallway', 'dusk clear'],
    ['inside the lighthouse during a storm', 'lamp_room', 'day storm'],
    ['a lighthouse in a storm', 'lighthouse', 'day storm'],
    ['the beach, not raining', 'beach', 'day clear'],
    ['the beach after the rain', 'beach', 'day clear'],
    ['a gloomy graveyard', 'graveyard', 'day cloudy'],
    ['an eerie forest at night', 'forest', 'night fog'],
    ['a bright classroom, the sun is setting', 'classroom', 'dusk clear'],
    ['a snowy field by moonlight', 'snowfield', 'night clear'],
    ['a mountain village in winter', 'village', 'day snow'],
    ['a market by day and by night', 'market', 'day clear, night clear'],
    ['a windy harbour at daybreak', 'harbor', 'dawn wind'],
    ['not a classroom but the music room', 'music_room', 'day clear'],
    ['the street next to the school, overcast', 'street', 'day cloudy'],
    ['stars over the sea', 'sky', 'night clear'],
    ['雨の夜のラーメン屋', 'ramen_shop', 'night rain'],
    ['森の中の小屋', 'log_cabin', 'day clear'],
    ['駅前のカフェ、夕方', 'cafe', 'dusk clear'],
    ['雪の降っていない公園', 'park', 'day clear'],
    ['嵐の灯台', 'lighthouse', 'day storm'],
    ['教室ではなく音楽室', 'music_room', 'day clear'],
    ['コンビニの前、深夜', 'shopping_street', 'night clear'],
    ['病院の屋上、夕焼け', 'rooftop', 'dusk clear'],
    ['お城の中', 'throne_room', 'day clear'],
    ['夜明けの霧の港', 'harbor', 'dawn fog'],
    ['昼と夜の商店街', 'shopping_street', 'day clear, night clear'],
  ])('%s: %s, %s', (text, scene, seen) => {
    expect(placeFromWords(text).scene).toBe(scene);
    expect(when(text)).toBe(seen);
  });

  it.each([
    ['a bench and a vending machine in an alley', ['bench', 'vending_machine']],
    ['an alley without benches or lamps, with three barrels', ['barrel', 'barrel', 'barrel']],
    ['a park in spring', ['cherry_tree', 'cherry_tree']],
    ['a classroom with a blackboard, desks and a guitar', ['guitar']],
    ['公園にベンチが二つと自動販売機', ['vending_machine']],
    ['古い井戸のある村', ['well']],
    ['桜の咲く校庭', ['cherry_tree']],
    ['木箱のない倉庫街の路地に樽', ['barrel']],
  ])('%s: %j stand there', (text, tags) => {
    expect(things(text)).toEqual(tags);
  });

  it('puts things where it is told', () => {
    const [bench, machine] = placeFromWords(
      'a bench on the left and a vending machine at the back on the right',
    ).things;
    expect(bench?.right).toBeLessThan(-1);
    expect(machine?.right).toBeGreaterThan(1);
    expect(machine?.away).toBeGreaterThan((bench?.away ?? 0) + 2);
    const [table, cup] = placeFromWords('a table with a cup in a cellar').things;
    expect(cup).toMatchObject({ right: table?.right, away: table?.away, up: 0.72 });
  });

  it.each([
    ['an alley with a red umbrella and a big yellow bicycle', 'red umbrella, yellow bicycle'],
    ['a cellar with two black leather sofas', 'black couch, black couch'],
    ['a park without red benches, with a black cat and a red cat', 'black cat, cat'],
    ['a red house with a vending machine', 'vending_machine'],
    ['a dark mirror in the attic', 'mirror'],
    ['屋上に赤い大きなベンチと青い自転車と黒猫', 'red bench, blue bicycle, black cat'],
    ['屋上のベンチは白い', 'white bench'],
    ['お金の袋と面白い椅子と茶色の樽', 'chair, brown barrel'],
  ])('%s: %s', (text, told) => {
    const said = placeFromWords(text).things.map(({ tag, colour }) => [colour, tag].filter(Boolean).join(' '));
    expect(said.join(', ')).toBe(told);
  });

  it.each(['a living room with a red sofa', '赤いソファのある居間'])('%s: the sofa of the place is red', (text) => {
    const read = placeFromWords(text);
    expect(read).toMatchObject({ scene: 'living_room', things: [], paints: [{ tag: 'couch', colour: 'red' }] });
    expect(read.unknown).toEqual([]);
  });

  it('tells a colour that it cannot draw', () => {
    expect(placeFromWords('an alley with a purple cat').unknown).toEqual(['purple']);
  });

  it('tells what it read, what it cannot draw, and which of two words counted', () => {
    const read = placeFromWords('a quiet café in the station, foggy at dawn, sunny at noon in autumn, with graffiti');
    expect(read.understood).toEqual(['café', 'sunny', 'noon']);
    expect(read.unknown).toEqual(['quiet', 'graffiti', 'autumn']);
    expect(read.overruled).toEqual([
      { earlier: 'station', later: 'café' },
      { earlier: 'dawn', later: 'noon' },
      { earlier: 'foggy', later: 'sunny' },
    ]);
  });

  it('is seen from where the words say', () => {
    expect(placeFromWords('a harbour seen from above').camera?.lookDownDegrees).toBeGreaterThan(10);
    expect(placeFromWords('a harbour').camera).toBeNull();
  });

  it('says nothing of a text that names no place, in any language', () => {
    for (const text of ['', 'xyzzy frobnicate', 'ein Bahnhof', '🙂'])
      expect(placeFromWords(text)).toMatchObject({ scene: null, things: [], understood: [] });
  });

  it('knows every thing by its name, and what it makes can be stored', () => {
    const unread = PROP_WORDS.filter(
      ({ tag, name }) => !readPlaceWords(`a ${name} there`).some((one) => one.kind === 'thing' && one.value === tag),
    );
    expect(unread.map(({ tag }) => tag)).toEqual([]);
    const { scene, variants, things: all } = placeFromWords(`a park with ${PROP_TAGS.join(', ').replaceAll('_', ' ')}`);
    const named = variants.map((variant, index) => ({ ...variant, name: `${index}` }));
    expect(placeTraitsSchema.safeParse({ scene, words: '', variants: named, things: all }).success).toBe(true);
  });
});

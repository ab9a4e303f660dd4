import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterTraitsSchema, outfitTraitsSchema } from '@/lib/contracts/characters';
import { panelStampSchema } from '@/lib/contracts/panel-stamps';
import { placeTraitsSchema } from '@/lib/contracts/places';
import { castMemberSchema } from '@/lib/contracts/staging';
import { emptyContent } from '@/lib/domain/page/panels/empty-content';
import { NO_STATES } from '@/lib/domain/page/panels/story-states';
import { NO_STYLE } from '@/lib/domain/staging/written-words';
import { panelChanges } from '@/lib/domain/stamp/panel-changes';
import { stampPanel, withShapeOf, type PanelToStamp } from '@/lib/domain/stamp/stamp-panel';

const REN = '01890000-0000-7000-8000-000000000001';
const MIO = '01890000-0000-7000-8000-000000000002';
const PIER = '01890000-0000-7000-8000-000000000003';

const traits = characterTraitsSchema.parse({
  sex: 'boy',
  age: 'teen',
  build: 'average',
  hairColour: 'black_hair',
  hairStyle: 'short_hair',
  bangs: 'swept_bangs',
  eyeColours: { left: 'brown_eyes', right: 'brown_eyes' },
  skin: 'light_skin',
  marks: [],
  personality: [],
  expression: null,
  words: '',
  forbidden: '',
});
const coat = outfitTraitsSchema.parse({
  outfit: 'raincoat',
  clothColour: 'yellow',
  accentColour: 'white',
  shirtPrint: 'plain',
  accessories: [],
  words: '',
});
const content = emptyContent(7);
const staged = {
  ...content,
  action: 'Ren waits on the pier.',
  staging: {
    ...content.staging,
    cast: [castMemberSchema.parse({ characterId: REN })],
    placeId: PIER,
  },
};
const pier = placeTraitsSchema.parse({
  scene: 'beach',
  words: '',
  variants: [
    { name: 'day', time: 'day', weather: 'clear' },
    { name: 'night', time: 'night', weather: 'clear' },
  ],
});
const drawn: PanelToStamp = {
  content: staged,
  polygon: [
    { x: 10, y: 20 },
    { x: 90, y: 20 },
    { x: 90, y: 70 },
    { x: 10, y: 70 },
  ],
  balloons: [{ at: { x: 30, y: 35 }, widthMm: 24, heightMm: 16, kind: 'speech' }],
  company: {
    people: [
      { id: REN, name: 'Ren', traits, outfits: [{ id: 'a', traits: coat }] },
      { id: MIO, name: 'Mio', traits, outfits: [{ id: 'b', traits: coat }] },
    ],
    places: [{ id: PIER, name: 'Pier', traits: pier }],
    look: null,
  },
  states: NO_STATES,
  style: NO_STYLE,
  buckets: [],
};
const before = stampPanel(drawn);

function changedTo(now: Partial<PanelToStamp>): string[] {
  return panelChanges(before, stampPanel({ ...drawn, ...now })).map(({ what, name }) =>
    name === null ? what : `${what} ${name}`,
  );
}

function stagedAs(part: Partial<PanelToStamp['content']['staging']>): Partial<PanelToStamp> {
  return { content: { ...staged, staging: { ...staged.staging, ...part } } };
}

function personAs(person: Partial<PanelToStamp['company']['people'][number]>, index = 0): Partial<PanelToStamp> {
  const people = drawn.company.people.map((one, at) => (at === index ? { ...one, ...person } : one));
  return { company: { ...drawn.company, people } };
}

describe('what changed since a panel was drawn', () => {
  it('is nothing while nothing did', () => {
    expect(changedTo({})).toEqual([]);
  });

  it('names what somebody wears, and who it is', () => {
    expect(changedTo(personAs({ outfits: [{ id: 'a', traits: { ...coat, clothColour: 'red' } }] }))).toEqual([
      'clothes Ren',
    ]);
    expect(changedTo(personAs({ traits: { ...traits, hairColour: 'white_hair' } }))).toEqual(['hair Ren']);
  });

  it('is nothing where somebody changed who is not in the panel, or was renamed', () => {
    expect(changedTo(personAs({ traits: { ...traits, hairColour: 'white_hair' } }, 1))).toEqual([]);
    expect(changedTo(personAs({ name: 'Renji' }))).toEqual([]);
  });

  it('names who came and who left', () => {
    const cast = [...staged.staging.cast, castMemberSchema.parse({ characterId: MIO })];
    expect(changedTo(stagedAs({ cast }))).toEqual(['person-joined Mio']);
    expect(changedTo(stagedAs({ cast: [] }))).toEqual(['person-left Ren']);
    expect(changedTo({ company: { ...drawn.company, people: drawn.company.people.slice(1) } })).toEqual([
      'person-left Ren',
    ]);
  });

  it('tells what the story changed about somebody', () => {
    const wounded = { outfitId: null, injuries: 'bandaged arm', props: '', mood: null, since: 1 };
    expect(changedTo({ states: new Map([[REN, wounded]]) })).toEqual(['story Ren']);
    expect(changedTo({ states: new Map([[REN, { ...wounded, injuries: '', mood: 'angry' }]]) })).toEqual([
      'expression Ren',
    ]);
  });

  it('tells the place, but not its other times of day', () => {
    const places = (change: Partial<typeof pier>) => ({
      company: { ...drawn.company, places: [{ id: PIER, name: 'Pier', traits: { ...pier, ...change } }] },
    });
    expect(changedTo(places({ scene: 'street' }))).toEqual(['place Pier']);
    expect(changedTo(places({ variants: pier.variants.slice(0, 1) }))).toEqual([]);
    expect(changedTo(stagedAs({ placeId: null }))).toEqual(['other-place Pier']);
  });

  it('tells the staging, the script text, the words and the style', () => {
    expect(changedTo(stagedAs({ time: 'night' }))).toEqual(['place Pier', 'time']);
    expect(changedTo(stagedAs({ shot: 'close-up' }))).toEqual(['shot']);
    expect(changedTo({ content: { ...staged, action: 'Ren runs.', words: 'rain' } })).toEqual(['action', 'words']);
    expect(changedTo({ style: { ...NO_STYLE, words: 'soft ink' } })).toEqual(['style']);
  });

  it('is nothing where the book is finished otherwise, or its dialogue says something else', () => {
    expect(changedTo({ style: { ...NO_STYLE, record: { ...NO_STYLE.record, finish: 'colour' } } })).toEqual([]);
    expect(changedTo({ content: { ...staged, source: 'another line', alt: 'told', weight: 1 } })).toEqual([]);
  });

  it.each([
    ['wider', 100, 70],
    ['narrower', 80, 70],
    ['taller', 90, 80],
    ['shorter', 90, 60],
  ])('tells that a panel became %s', (what, right, bottom) => {
    const polygon = drawn.polygon.map(({ x, y }) => ({ x: x === 90 ? right : x, y: y === 70 ? bottom : y }));
    expect(changedTo({ polygon })).toEqual([what]);
  });

  it('is nothing where a panel was moved as a whole, with its balloons', () => {
    const moved = ({ x, y }: { x: number; y: number }) => ({ x: x + 12.3, y: y - 4.56 });
    expect(
      changedTo({
        polygon: drawn.polygon.map(moved),
        balloons: drawn.balloons.map((balloon) => ({ ...balloon, at: moved(balloon.at) })),
      }),
    ).toEqual([]);
  });

  it('tells white space that a balloon left, not a balloon that came or moved a little', () => {
    const [balloon] = drawn.balloons;
    const at = (x: number) => [{ at: { x, y: 35 }, widthMm: 24, heightMm: 16, kind: 'speech' as const }];
    expect(changedTo({ balloons: [] })).toEqual(['white']);
    expect(changedTo({ balloons: at(70) })).toEqual(['white']);
    expect(changedTo({ balloons: at(32) })).toEqual([]);
    expect(changedTo({ balloons: [...(balloon ? [balloon] : []), ...at(70)] })).toEqual([]);
  });

  it('is filled by the next drawing: a new stamp is up to date', () => {
    const now = { ...drawn, balloons: [] };
    expect(panelChanges(stampPanel(now), stampPanel(now))).toEqual([]);
  });

  it('leaves a picture that was extended out of date in all but its shape', () => {
    const wide = drawn.polygon.map(({ x, y }) => ({ x: x === 90 ? 120 : x, y }));
    const now = stampPanel({ ...drawn, polygon: wide, style: { ...NO_STYLE, words: 'soft' } });
    expect(panelChanges(withShapeOf(before, now), now)).toEqual([{ what: 'style', name: null }]);
  });
});

describe('a stamp', () => {
  it('is stored and read as the same, and says the same of the same panel', () => {
    const seeds = fc.record({ seed: fc.nat(), x: fc.double({ min: -20, max: 200, noNaN: true }), words: fc.string() });
    fc.assert(
      fc.property(seeds, ({ seed, x, words }) => {
        const panel = {
          ...drawn,
          content: { ...staged, seed, words },
          polygon: [...drawn.polygon, { x, y: 45 }],
        };
        const stamp = stampPanel(panel);
        const stored: unknown = JSON.parse(JSON.stringify(stamp));
        expect(panelStampSchema.parse(stored)).toEqual(stamp);
        expect(panelChanges(panelStampSchema.parse(stored), stampPanel(structuredClone(panel)))).toEqual([]);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import { NO_MEMORY, stagePanel } from '@/lib/domain/script/stage-panel';
import { seePage } from '@/lib/domain/staging/see-page';

const PEOPLE = [
  { id: 'y', name: 'Yuki', sex: 'girl' as const },
  { id: 'r', name: 'Ren', sex: 'boy' as const },
  { id: 'm', name: 'Mio', sex: 'girl' as const },
];

/** The panels of a script's first page as they are seen. */
function see(script: string) {
  let memory = NO_MEMORY;
  const beats = (outlineOf(parseScript(script)).chapters[0]?.pages[0]?.panels ?? []).map((panel) => {
    const staged = stagePanel({ panel, people: PEOPLE, placeId: 'p', direction: 'rtl', before: memory });
    memory = staged.memory;
    return staged.beat;
  });
  return { beats, seen: seePage(beats, null) };
}

const ACTIONS = [
  'Yuki waits.',
  'Ren listens.',
  'Yuki runs.',
  'Yuki and Ren walk.',
  'Yuki is crying.',
  'Ren laughs.',
  'The street, empty.',
  'Yuki, Ren and Mio talk.',
  'Mio looks at Yuki.',
  'Ren sits down.',
];
const LINES = ['', 'YUKI\nWhat?!\n', 'REN\nIt is late.\n', 'REN\nNo.\n\nYUKI\nYes.\n', 'MIO (shout)\nStop!\n'];
const panel = fc
  .tuple(fc.constantFrom(...ACTIONS), fc.constantFrom(...LINES))
  .map(([a, l]) => `### P\n\n${a}\n\n${l}\n`);
const script = fc
  .array(panel, { minLength: 1, maxLength: 8 })
  .map((panels) => `# One\n\n## Page 1\n\nEXT. STREET - DAY\n\n${panels.join('\n')}`);

describe('The panels of a page', () => {
  it('are never seen alike twice running, and nobody changes sides', () => {
    fc.assert(
      fc.property(script, (text) => {
        const { seen } = see(text);
        seen.forEach(({ staging }, index) => {
          if (index > 0) expect(staging.shot).not.toBe(seen[index - 1]?.staging.shot);
        });
        const sides = new Map<string, number>();
        for (const { staging } of seen) {
          staging.cast.forEach(({ characterId: left }, index) => {
            for (const { characterId: right } of staging.cast.slice(index + 1)) {
              expect(sides.get(`${right} ${left}`)).toBeUndefined();
              sides.set(`${left} ${right}`, 1);
            }
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('show the place in full when it is new, and not behind every near face', () => {
    const { seen } = see(
      '# One\n\n## Page 1\n\nEXT. STREET - DAY\n\n### P\n\nThe street.\n\n### P\n\nYuki is crying.\n\n### P\n\nYuki and Ren walk.\n',
    );
    expect(seen.map(({ staging }) => staging.placeId)).toEqual(['p', null, 'p']);
    expect(seen[0]).toMatchObject({ staging: { shot: 'very_wide_shot' }, reason: 'place-new' });
    expect(seen[1]?.reason).toBe('feels');
  });

  it('look over the shoulder of who listens where two talk on', () => {
    const talk = '### P\n\nREN\nIt is late.\n\n### P\n\nYuki listens to Ren.\n\nREN\nToo late.\n';
    const { beats, seen } = see(`# One\n\n## Page 1\n\nEXT. STREET - DAY\n\n### P\n\nYuki and Ren talk.\n\n${talk}`);
    const over = seen.find(({ reason }) => reason === 'over-shoulder');
    expect(over?.staging.cast.find(({ characterId }) => characterId === 'y')).toMatchObject({ view: 'from_behind' });
    expect(over?.staging.cast.every(({ at }) => at !== null)).toBe(true);
    const narrow = seePage(
      beats.map((beat) => ({ ...beat, isNarrow: true })),
      null,
    );
    expect(narrow.some(({ reason }) => reason === 'over-shoulder')).toBe(false);
  });

  it('are weighed only in ways that may be among the best, and seen otherwise where a way is badly composed', () => {
    const { beats } = see(
      '# One\n\n## Page 1\n\nEXT. STREET - DAY\n\n### P\n\nYuki waits.\n\n### P\n\nRen listens.\n\n### P\n\nMio looks at Yuki.\n',
    );
    const asked: string[] = [];
    const usual = seePage(beats, null, (staging, index) => {
      asked.push(`${index} ${staging.shot}`);
      return { staging, cost: 0 };
    });
    expect(asked).toEqual(usual.map(({ staging }, index) => `${index} ${staging.shot}`));
    const bad = usual[1]?.staging.shot;
    const other = seePage(beats, null, (staging, index) => ({
      staging,
      cost: index === 1 && staging.shot === bad ? 50 : 0,
    }));
    expect(other[1]?.staging.shot).not.toBe(bad);
  });

  it('stay as the script notes them', () => {
    const { seen } = see('# One\n\n## Page 1\n\n### P (close-up)\n\nYuki.\n\n### P (close-up)\n\nRen.\n');
    expect(seen.map(({ staging, reason }) => [staging.shot, reason])).toEqual([
      ['close-up', 'noted'],
      ['close-up', 'noted'],
    ]);
  });
});

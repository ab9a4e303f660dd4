import { expect, it } from 'vitest';
import { carryTranslations } from '@/lib/domain/lines/carry-translations';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';

const place = { at: { x: 1, y: 2 }, widthMm: 20, heightMm: 30 };
let made = 0;

function saying(text: string, ja: string | null = null, speaker = 'Ren') {
  made += 1;
  return newBalloon({
    id: `0193a0f0-0000-7000-8000-${made.toString(16).padStart(12, '0')}`,
    panelId: null,
    kind: 'speech',
    text,
    speaker,
    at: { x: 40, y: 30 },
    widthMm: 30,
    heightMm: 18,
    tail: null,
    face: null,
    sizeMm: null,
    direction: null,
    isAuto: true,
    translations: ja === null ? {} : { ja: { text: ja, place } },
  });
}

const words = (balloons: readonly ReturnType<typeof saying>[]) =>
  balloons.map(({ translations }) => translations.ja ?? null);

it('balloons made anew keep the translations of what said the same, without their places, each once', () => {
  const former = [saying('Hi', 'やあ'), saying('Hi', 'おう'), saying('Bye', 'じゃあ'), saying('Hi', 'ねえ', 'Yuki')];
  const fresh = [saying('Hi', null, 'Yuki'), saying('Hi'), saying('Hello'), saying('Hi'), saying('Hi')];
  expect(words(carryTranslations(fresh, former))).toEqual([
    { text: 'ねえ', place: null },
    { text: 'やあ', place: null },
    null,
    { text: 'おう', place: null },
    null,
  ]);
});

it('balloons that are translated already stay as they are', () => {
  const [own] = carryTranslations([saying('Hi', 'よう')], [saying('Hi', 'やあ')]);
  expect(own?.translations.ja).toEqual({ text: 'よう', place });
});

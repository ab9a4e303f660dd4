import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import type { PageBox } from '@/lib/domain/layout/page-point';
import type { PanelToLetter } from '@/lib/domain/page/balloons/placement-cost';
import { createRandom } from '@/lib/rough/random';
import { boxedLettering } from '../../../lettering/boxed-lettering';

const { widthMm, heightMm, safeMm } = PAGE_FORMATS.b5;
const SAFE = { left: safeMm, top: safeMm, right: widthMm - safeMm, bottom: heightMm - safeMm };
const ENGLISH = [
  'Wait!',
  'You came after all!',
  'Sorry, the train stopped.',
  'Huh?',
  'I never said that to anybody.',
  'No.',
];
const JAPANESE = [
  '待って！',
  '来てくれたんだ、ありがとう',
  'ごめん、電車が止まって',
  'えっ？',
  '誰にも言ってないよ',
  'うそ…',
];

/** A panel with two to four people anywhere in it, and one to four lines of theirs. */
export function crowdedScene(seed: number): PanelToLetter {
  const random = createRandom(seed);
  const between = (from: number, to: number): number => from + random() * (to - from);
  const [width, height] = [between(60, 150), between(50, 115)];
  const [left, top] = [16, 18];
  const count = 2 + Math.floor(random() * 3);
  const heads: PageBox[] = [];
  for (let tries = 0; heads.length < count && tries < 60; tries += 1) {
    const tall = between(0.14, 0.26) * Math.min(height, 80);
    const wide = tall * 0.82;
    const head = boxAt(left + between(wide, width - wide), top + between(height * 0.4, height - tall), wide, tall);
    if (heads.every((one) => one.left - 3 > head.right || one.right + 3 < head.left)) heads.push(head);
  }
  const isJapanese = random() < 0.5;
  const lines = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, index) => ({
    kind: random() < 0.15 ? ('thought' as const) : ('speech' as const),
    text: (isJapanese ? JAPANESE : ENGLISH)[(index + Math.floor(random() * 6)) % 6] ?? '',
    speaker: Math.floor(random() * heads.length),
  }));
  return {
    lines,
    heads,
    hands: [],
    polygon: [
      { x: left, y: top },
      { x: left + width, y: top },
      { x: left + width, y: top + height },
      { x: left, y: top + height },
    ],
    safe: SAFE,
    lettering: boxedLettering(),
    language: isJapanese ? 'ja' : 'en',
    direction: isJapanese ? 'rtl' : 'ltr',
  };
}

/** A tall panel with one person whose face is large in it. */
export function tallScene(seed: number): PanelToLetter {
  const random = createRandom(seed);
  const between = (from: number, to: number): number => from + random() * (to - from);
  const [width, height] = [between(34, 60), between(95, 190)];
  const tall = Math.min(height * between(0.14, 0.34), width * 0.95);
  const head = boxAt(16 + width / 2 + between(-0.12, 0.12) * width, 18 + height * between(0.25, 0.6), tall * 0.8, tall);
  const scene = crowdedScene(seed);
  return {
    ...scene,
    heads: [head],
    lines: scene.lines.slice(0, 2).map((line) => ({ ...line, speaker: 0 })),
    polygon: [
      { x: 16, y: 18 },
      { x: 16 + width, y: 18 },
      { x: 16 + width, y: 18 + height },
      { x: 16, y: 18 + height },
    ],
  };
}

function boxAt(x: number, y: number, width: number, height: number): PageBox {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

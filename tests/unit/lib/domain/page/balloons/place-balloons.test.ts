import { describe, expect, it } from 'vitest';
import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import type { PageBox } from '@/lib/domain/layout/page-point';
import { withFaces } from '@/lib/domain/page/planning/letter-panel';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { boxAround, isAcross } from '@/lib/domain/page/balloons/aim-tail';
import { arrangementCost, placeBalloons } from '@/lib/domain/page/balloons/place-balloons';
import { isReadAfter, type PlacedBalloon } from '@/lib/domain/page/balloons/placement-cost';
import { createRandom } from '@/lib/rough/random';
import { boxedLettering } from '../../../lettering/boxed-lettering';
import { crowdedScene, tallScene } from './crowded-scenes';

const { widthMm, heightMm, safeMm } = PAGE_FORMATS.b5;
const safe = { left: safeMm, top: safeMm, right: widthMm - safeMm, bottom: heightMm - safeMm };
const lettering = boxedLettering();
const panelOf = (left: number, top: number, width: number, height: number) => [
  { x: left, y: top },
  { x: left + width, y: top },
  { x: left + width, y: top + height },
  { x: left, y: top + height },
];
const boxOf = ({ at, widthMm: width, heightMm: height }: PlacedBalloon): PageBox => ({
  left: at.x - width / 2,
  right: at.x + width / 2,
  top: at.y - height / 2,
  bottom: at.y + height / 2,
});
const covered = (a: PageBox, b: PageBox): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
const speech = (...texts: string[]) => texts.map((text) => ({ kind: 'speech' as const, text, speaker: 0 }));

/** A roomy panel with somebody anywhere in its lower half, and hands beside them. */
function sceneOf(seed: number) {
  const random = createRandom(seed);
  const x = 40 + random() * 70;
  const y = 85 + random() * 25;
  return {
    polygon: panelOf(16, 18, 146, 118),
    heads: [{ left: x - 11, right: x + 11, top: y - 13, bottom: y + 13 }],
    hands: [
      { left: x - 30, right: x - 21, top: y + 8, bottom: y + 17 },
      { left: x + 20, right: x + 29, top: y - 30, bottom: y - 21 },
    ],
    safe,
    lettering,
    language: 'en',
  };
}
const TALK = speech('You came after all!', 'Sorry, the train stopped.', 'Huh?');
const JAPANESE = speech('来てくれたんだ、ありがとう', 'ごめん、電車が止まって', 'えっ？');
const seeds = Array.from({ length: 12 }, (_, index) => index);

describe('The only line of somebody alone in the middle', () => {
  it.each(['rtl', 'ltr'] as const)('hangs beside the head, not in the corner: %s', (direction) => {
    const head = { left: 84, right: 96, top: 60, bottom: 74 };
    const scene = {
      polygon: panelOf(16, 18, 146, 118),
      heads: [head],
      hands: [],
      safe,
      lettering,
      language: 'en' as const,
    };
    const [placed] = placeBalloons({ ...scene, lines: speech('Yes.'), direction });
    const box = placed ? boxOf(placed) : head;
    const aside = Math.max(0, box.left - head.right, head.left - box.right);
    const above = Math.max(0, box.top - head.bottom, head.top - box.bottom);
    expect(Math.hypot(aside, above)).toBeLessThan(20);
    expect(covered(box, head)).toBe(0);
  });
});

describe('Balloons of a panel with room', () => {
  it.each(seeds)('cover no face, no hand and not each other, and stay inside: %i', (seed) => {
    const scene = sceneOf(seed);
    for (const [lines, direction] of [
      [TALK, 'ltr'],
      [JAPANESE, 'rtl'],
    ] as const) {
      const boxes = placeBalloons({ ...scene, lines, direction }).map(boxOf);
      boxes.forEach((box, index) => {
        for (const other of [...scene.heads, ...scene.hands, ...boxes.slice(index + 1)]) {
          expect(covered(box, other)).toBe(0);
        }
        expect(Math.min(box.left - 16, 162 - box.right, box.top - 18, 136 - box.bottom)).toBeGreaterThan(0);
      });
    }
  });

  it.each(seeds)('are read in their order, from the right and from the left: %i', (seed) => {
    for (const direction of ['rtl', 'ltr'] as const) {
      const placed = placeBalloons({ ...sceneOf(seed), lines: direction === 'rtl' ? JAPANESE : TALK, direction });
      placed.forEach((one, index) => {
        for (const before of placed.slice(0, index)) expect(isReadAfter(one, before, direction)).toBe(true);
      });
      const [first] = placed;
      expect(direction === 'rtl' ? (first?.at.x ?? 0) > 89 : (first?.at.x ?? 99) < 89).toBe(true);
    }
  });

  it('have tails that point at the mouth of who speaks and end where the head begins, and captions none', () => {
    const scene = sceneOf(3);
    const [head] = scene.heads;
    const [said, told] = placeBalloons({
      ...scene,
      lines: [...speech('Here!'), { kind: 'narration', text: 'That evening', speaker: 0 }],
      direction: 'ltr',
    });
    const mouth = { x: ((head?.left ?? 0) + (head?.right ?? 0)) / 2, y: (head?.top ?? 0) + 26 * 0.78 };
    const { at, tail } = said ?? { at: mouth, tail: mouth };
    // On the way from the balloon to the mouth, where the head begins.
    const across = (mouth.x - at.x) * ((tail?.y ?? 0) - at.y) - (mouth.y - at.y) * ((tail?.x ?? 0) - at.x);
    expect(Math.abs(across)).toBeLessThan(0.01);
    const edge = Math.min(
      Math.abs((tail?.y ?? 0) - (head?.top ?? 0)),
      Math.abs((tail?.x ?? 0) - (head?.left ?? 0)),
      Math.abs((tail?.x ?? 0) - (head?.right ?? 0)),
    );
    expect(edge).toBeLessThan(0.01);
    expect(told?.tail).toBeNull();
  });
});

describe('Balloons of a panel without room', () => {
  it('get smaller letters, hang over its border a little, and stay on the safe part of the page', () => {
    const polygon = panelOf(15, 20, 30, 34);
    const scene = { ...sceneOf(1), polygon, heads: [{ left: 20, right: 41, top: 32, bottom: 54 }], hands: [] };
    const [placed] = placeBalloons({
      ...scene,
      lines: speech('This is far too much to say in such a panel.'),
      direction: 'ltr',
    });
    const wide = placeBalloons({
      ...sceneOf(1),
      lines: speech('This is far too much to say in such a panel.'),
      direction: 'ltr',
    });
    expect(placed?.widthMm).toBeLessThan(wide[0]?.widthMm ?? 0);
    const box = placed && boxOf(placed);
    expect(box?.left).toBeGreaterThanOrEqual(safe.left - 5);
    expect(box?.top).toBeGreaterThanOrEqual(20 - 4);
  });

  it('go off the page’s edge nowhere, though the panel does', () => {
    const polygon = panelOf(-3, -3, 120, 90);
    for (const direction of ['rtl', 'ltr'] as const) {
      for (const one of placeBalloons({ ...sceneOf(2), polygon, lines: TALK, direction }).map(boxOf)) {
        expect(Math.min(one.left, one.top)).toBeGreaterThanOrEqual(safeMm - 0.01);
      }
    }
  });
});

describe('Faces that were found in a picture', () => {
  const view = panelView(panelOf(10, 10, 100, 100), [[192, 192]]);
  const head = (x: number): PageBox => ({ left: x - 8, right: x + 8, top: 40, bottom: 60 });
  const { left, right, top, bottom } = view.rect;
  const face = (x: number, y = 52) => ({
    left: (x - 6 - left) / (right - left),
    right: (x + 6 - left) / (right - left),
    top: (y - 7 - top) / (bottom - top),
    bottom: (y + 7 - top) / (bottom - top),
  });
  const middle = ({ left: from, right: to }: PageBox) => (from + to) / 2;

  it('stand for the nearest head of the rough each, whatever their order', () => {
    const heads = withFaces([head(75), head(35)], [face(38), face(70)], view);
    expect(heads.map(middle).map(Math.round)).toEqual([70, 38]);
  });

  it('that are nobody’s are not covered either, and a head without a face stays where the rough has it', () => {
    const heads = withFaces([head(30)], [face(90, 95)], view);
    expect(heads.map(middle).map(Math.round)).toEqual([30, 90]);
  });

  it('hang over who speaks where the speakers stand against the reading direction, so that no tails cross', () => {
    const head = (x: number): PageBox => ({ left: x - 8, right: x + 8, top: 80, bottom: 100 });
    const [first, second] = placeBalloons({
      lines: [
        { kind: 'speech', text: 'Coffee?', speaker: 0 },
        { kind: 'speech', text: 'Tea.', speaker: 1 },
      ],
      polygon: panelOf(16, 18, 120, 118),
      heads: [head(50), head(105)],
      hands: [],
      direction: 'rtl',
      safe,
      lettering,
      language: 'en',
    });
    if (!first?.tail || !second?.tail) throw new Error('a tail is missing');
    expect(first.at.x).toBeLessThan(second.at.x);
    expect(isReadAfter(second, first, 'rtl')).toBe(true);
  });
});

describe('Tails in panels of several people', () => {
  it('run across nobody else’s face and no balloon, and balloons cover no face, in a hundred panels', () => {
    const faults = Array.from({ length: 100 }, (_, seed) => crowdedScene(seed)).flatMap((scene) => {
      const placed = placeBalloons(scene);
      return placed.flatMap((one, index) => {
        const head = scene.heads[scene.lines[index]?.speaker ?? -1];
        const others = [
          ...scene.heads.filter((other) => other !== head),
          ...placed.filter((other) => other !== one).map(boxAround),
        ];
        const crossed = others.filter((other) => one.tail !== null && isAcross(one.at, one.tail, other));
        const hidden = scene.heads.filter((face) => covered(boxOf(one), face) > 0);
        return [...crossed, ...hidden];
      });
    });
    expect(faults).toEqual([]);
  });

  it('end beside the mouth or where the head begins, never over the face', () => {
    for (const seed of seeds) {
      const scene = crowdedScene(seed);
      placeBalloons(scene).forEach(({ tail }, index) => {
        const head = scene.heads[scene.lines[index]?.speaker ?? -1];
        if (!head || !tail) throw new Error('a tail is missing');
        const inside = Math.min(tail.x - head.left, head.right - tail.x, tail.y - head.top, head.bottom - tail.y);
        expect(Math.abs(inside)).toBeLessThan(0.01);
      });
    }
  });

  it('in tall panels of one person no balloon covers the face', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const scene = tallScene(seed);
      const hidden = placeBalloons(scene).filter((one) => scene.heads.some((face) => covered(boxOf(one), face) > 0));
      expect(hidden).toEqual([]);
    }
  });

  it('are told worse, the more they hide, so that what Koma makes is never worse by its own score', () => {
    for (const seed of seeds) {
      const scene = crowdedScene(seed);
      const placed = placeBalloons(scene);
      const [face] = scene.heads;
      const onFace = placed.map((one) => ({ ...one, at: { x: face?.left ?? 0, y: face?.top ?? 0 } }));
      const noTails = placed.map((one) => ({ ...one, tail: null }));
      expect(arrangementCost(scene, placed)).toBeLessThan(arrangementCost(scene, onFace));
      expect(arrangementCost(scene, placed)).toBeLessThan(arrangementCost(scene, noTails));
    }
  });

  it('hang over no gutter where that is not wished', () => {
    const scene = { ...sceneOf(1), polygon: panelOf(15, 20, 34, 40), heads: [], hands: [] };
    const lines = [{ kind: 'speech' as const, text: 'This is far too much to say in such a panel.', speaker: null }];
    const inside = placeBalloons({ ...scene, lines, direction: 'ltr', mayOverhang: false }).map(boxOf);
    for (const box of inside) {
      expect(Math.min(box.left - 15, 49 - box.right, box.top - 20, 60 - box.bottom)).toBeGreaterThanOrEqual(0);
    }
  });
});

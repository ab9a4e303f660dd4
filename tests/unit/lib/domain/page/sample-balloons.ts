import { USUAL_TYPE } from '@/lib/contracts/balloon-look';
import { BALLOON_KINDS, type Balloon } from '@/lib/contracts/balloons';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';

/** A balloon for tests; the same number has the same id. */
export function sampleBalloon(number: number, said: Partial<Balloon> = {}): Balloon {
  return newBalloon({
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    panelId: null,
    kind: 'speech',
    text: 'You came after all!',
    speaker: '',
    at: { x: 40, y: 30 },
    widthMm: 40,
    heightMm: 26,
    tail: null,
    face: null,
    sizeMm: null,
    direction: null,
    isAuto: false,
    ...said,
  });
}

const OWN_SHAPE = [
  { x: -1, y: -0.4, isCorner: false },
  { x: 0, y: -1, isCorner: false },
  { x: 1, y: -0.3, isCorner: true },
  { x: 0.7, y: 0.9, isCorner: false },
  { x: 0, y: 0.4, isCorner: false },
  { x: -0.8, y: 1, isCorner: true },
];

/** A page of B5 with every kind in rows and columns, joined, linked, of an own outline, black, turned, and a bent sound. */
export function samplePage(): Balloon[] {
  const rows = BALLOON_KINDS.filter((kind) => kind !== 'sfx').map((kind, index) => {
    const at = { x: 32 + (index % 3) * 60, y: 24 + Math.floor(index / 3) * 46 };
    return sampleBalloon(100 + index, { kind, at, tail: { x: at.x + 8, y: at.y + 30 } });
  });
  const columns = BALLOON_KINDS.filter((kind) => kind !== 'sfx').map((kind, index) => {
    const at = { x: 18 + index * 29, y: 122 };
    const text = '来てくれたんだ、ありがとう';
    return sampleBalloon(200 + index, {
      kind,
      at,
      text,
      widthMm: 24,
      heightMm: 36,
      tail: { x: at.x - 9, y: at.y + 27 },
    });
  });
  const [waited, rain] = [sampleBalloon(300), sampleBalloon(301)];
  const [well, sorry] = [sampleBalloon(302), sampleBalloon(303)];
  const groups = [
    { ...waited, at: { x: 36, y: 170 }, heightMm: 24, text: 'I waited for an hour.', tail: { x: 20, y: 195 } },
    {
      ...rain,
      at: { x: 62, y: 186 },
      heightMm: 22,
      text: 'In the rain!',
      link: { to: waited.id, kind: 'joined' as const },
    },
    { ...well, at: { x: 110, y: 166 }, widthMm: 34, heightMm: 20, text: 'Well…' },
    {
      ...sorry,
      at: { x: 140, y: 196 },
      widthMm: 34,
      heightMm: 20,
      text: 'Sorry.',
      link: { to: well.id, kind: 'linked' as const },
      tail: { x: 165, y: 205 },
      moreTails: [{ x: 120, y: 215 }],
    },
  ];
  const others = [
    sampleBalloon(400, {
      kind: 'sfx',
      at: { x: 156, y: 166 },
      widthMm: 40,
      heightMm: 18,
      text: 'BOOM',
      turnDeg: -14,
      warp: { bend: 'arc', amount: 0.5, path: null, corners: null },
    }),
    sampleBalloon(401, {
      at: { x: 36, y: 230 },
      widthMm: 50,
      heightMm: 30,
      shape: OWN_SHAPE,
      text: 'A shape of my own',
      tail: { x: 71, y: 242 },
    }),
    sampleBalloon(402, {
      at: { x: 100, y: 236 },
      text: 'White on black',
      paint: { fill: '#16130f', line: '#16130f', lineMm: 0.4 },
      type: { ...USUAL_TYPE, colour: '#ffffff' },
      turnDeg: 12,
      tail: { x: 128, y: 248 },
    }),
    sampleBalloon(403, {
      at: { x: 152, y: 232 },
      text: 'See through',
      paint: { fill: null, line: '#16130f', lineMm: 0.8 },
      type: {
        ...USUAL_TYPE,
        outline: { colour: '#ffffff', widthMm: 0.4 },
        shadow: { colour: '#888888', dxMm: 0.6, dyMm: 0.6 },
      },
    }),
  ];
  return [...rows, ...columns, ...groups, ...others];
}

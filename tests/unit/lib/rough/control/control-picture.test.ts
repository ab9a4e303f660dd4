import { describe, expect, it } from 'vitest';
import {
  CONTROL_KINDS,
  controlKindOf,
  controlPicture,
  drawRough,
  figureMaskSvgs,
  type PictureBox,
  type RoughSpecification,
} from '@/lib/rough';
import { depthPicture } from '@/lib/rough/control/depth-picture';
import { normalPicture } from '@/lib/rough/control/normal-picture';
import { colourOfPoint } from '@/lib/rough/control/pose-picture';
import { BODY_POINTS, posePoints } from '@/lib/rough/control/pose-points';
import { colourOfKind, segmentationPicture } from '@/lib/rough/control/segmentation-picture';
import { KIND_NUMBERS, SurfaceRaster } from '@/lib/rough/control/surface-raster';
import { surfacesOf } from '@/lib/rough/control/surfaces-of';
import { stageRough } from '@/lib/rough/staging/stage-rough';
import type { Picture } from '@/pipeline/image/picture';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';
import { somebody, upright } from '../staging/specifications';

type Person = RoughSpecification['people'][number];
const standing = (index: number, how: Partial<Person['how']> = {}): Person => {
  const { who, how: usual } = somebody(index);
  return {
    who: { ...who, kind: 'human', aid: undefined },
    how: { ...usual, pose: 'standing', view: 'front', turn: 0, ...how },
  };
};
const size = { widthPx: 256, heightPx: 320 };
const inRoom: RoughSpecification = {
  ...upright,
  size,
  shot: 'full_body',
  people: [standing(4)],
  setting: { tag: 'classroom', time: 'day', weather: 'clear' },
};
const near = { x: 0.4, y: 0.3, scale: 0.16, depth: 1 };
const far = { x: 0.5, y: 0.3, scale: 0.1, depth: 0.5 };
const outside: RoughSpecification = {
  ...upright,
  size,
  shot: 'full_body',
  people: [
    { ...standing(4), at: near },
    { ...standing(7), at: far },
  ],
  setting: { tag: 'park', time: 'day', weather: 'clear' },
  camera: { height: 'low', tiltDegrees: 0 },
};

const rasterOf = async (svg: string): Promise<Picture> => rasteriseSvg(svg, size);
const pixel = ({ data, widthPx, channels }: Picture, x: number, y: number): readonly number[] => {
  const k = (Math.floor(y) * widthPx + Math.floor(x)) * channels;
  return [...data.slice(k, k + channels)];
};
const middleOf = ({ left, right, top, bottom }: PictureBox): [number, number] => [
  ((left + right) / 2) * size.widthPx,
  ((top + bottom) / 2) * size.heightPx,
];

describe('every kind of control picture', () => {
  it.each(CONTROL_KINDS)('%s has exactly the size asked for', async (kind) => {
    const asked = { widthPx: 136, heightPx: 72 };
    const picture = controlPicture(inRoom, kind, asked);
    const raster = picture.form === 'svg' ? await rasteriseSvg(picture.svg, asked) : picture;
    expect([raster.widthPx, raster.heightPx]).toEqual([136, 72]);
    expect(raster.data).toHaveLength(136 * 72 * raster.channels);
    if (picture.form === 'svg') expect(picture.svg).toContain('width="136" height="72"');
    expect(new Set(raster.data).size).toBeGreaterThan(1);
  });

  it('is the same each time', () => {
    expect(controlPicture(outside, 'depth', size)).toEqual(controlPicture(outside, 'depth', size));
  });
});

describe('a pose', () => {
  it.each(['pose', 'dwpose'] as const)(
    'has the colour of every joint that is in the picture there (%s)',
    async (kind) => {
      const picture = controlPicture(inRoom, kind, size);
      const raster = await rasterOf(picture.form === 'svg' ? picture.svg : '');
      const [person] = posePoints(stageRough(inRoom));
      const canvas = stageRough(inRoom).canvas;
      const limbs = BODY_POINTS.filter((name) => /Knee|Ankle|Elbow|Hip|Shoulder/.test(name));
      const colours = limbs.map((name) => {
        const [x = 0, y = 0] = person?.body.get(name)?.at ?? [];
        return pixel(raster, (x / canvas.width) * size.widthPx, (y / canvas.height) * size.heightPx);
      });
      expect(colours).toEqual(limbs.map((name) => [...colourOfPoint(name)]));
    },
  );

  it('has eyes and nose in front and none from behind, and hands that are seen alone', () => {
    const pointsOf = (view: Person['how']['view']) =>
      posePoints(stageRough({ ...inRoom, people: [standing(4, { view })] }))[0];
    expect(pointsOf('front')?.body.get('nose')).not.toBeNull();
    expect(pointsOf('from_behind')?.body.get('nose')).toBeNull();
    expect(pointsOf('from_behind')?.body.get('leftEye')).toBeNull();
    expect(pointsOf('profile_left')?.body.get('leftEar') === null).not.toBe(
      pointsOf('profile_left')?.body.get('rightEar') === null,
    );
    expect(pointsOf('front')?.hands.map((hand) => hand.length)).toEqual([21, 21]);
    expect(pointsOf('front')?.face).toHaveLength(68);
  });

  it('a hidden hand has no points', () => {
    const blue = (pose: Person['how']['pose']): number => {
      const picture = controlPicture({ ...inRoom, people: [standing(4, { pose })] }, 'dwpose', size);
      return picture.form === 'svg' ? picture.svg.split('#0000ff').length - 1 : 0;
    };
    expect(blue('standing')).toBeGreaterThan(20);
    expect(blue('arms_behind_back')).toBeLessThan(blue('standing') / 2);
  });
});

describe('depth', () => {
  it('a nearer person is whiter than one behind them', () => {
    const surfaces = surfacesOf(outside, size);
    const { data } = depthPicture(surfaces);
    const { who } = surfaces.raster;
    const shades = (person: number): number[] => [...data].filter((_, k) => who[k] === person);
    expect(shades(1).length).toBeGreaterThan(1000);
    expect(shades(2).length).toBeGreaterThan(100);
    expect(Math.min(...shades(1))).toBeGreaterThan(Math.max(...shades(2)));
  });

  it('a floor grows darker with the distance, never the other way', () => {
    const surfaces = surfacesOf(inRoom, size);
    const { data } = depthPicture(surfaces);
    const { kinds, width, height } = surfaces.raster;
    const floor = KIND_NUMBERS.get('floor');
    let seen = 0;
    for (let x = 0; x < width; x++) {
      let last = -1;
      for (let y = 0; y < height; y++) {
        const k = y * width + x;
        if (kinds[k] !== floor) continue;
        expect(data[k]).toBeGreaterThanOrEqual(last);
        last = data[k]!;
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(2000);
  });
});

describe('normals', () => {
  it('have the axes that the input learned (Bae et al.): red to the left, green up, blue to the viewer', () => {
    const { staged, metres } = surfacesOf(inRoom, size);
    const raster = new SurfaceRaster(1, 1, { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0 });
    const seen = (normal: [number, number, number]) => {
      raster.fill('M0 0H1V1H0Z', { a: 0, b: 0, c: 1, normal }, 'wall');
      return [...normalPicture({ raster, staged, metres }).data];
    };
    expect(seen([-1, 0, 0])).toEqual([255, 128, 128]);
    expect(seen([1, 0, 0])).toEqual([1, 128, 128]);
    expect(seen([0, 1, 0])).toEqual([128, 255, 128]);
    expect(seen([0, 0, 1])).toEqual([128, 128, 255]);
  });

  it('of a floor point up, of a wall on the right to the left, of the sky to the viewer', () => {
    const surfaces = surfacesOf(inRoom, size);
    const { data } = normalPicture(surfaces);
    const { kinds } = surfaces.raster;
    const floors = [...kinds.keys()].filter((k) => kinds[k] === KIND_NUMBERS.get('floor'));
    expect(floors.every((k) => data[k * 3 + 1]! > 240 && Math.abs(data[k * 3]! - 128) < 12)).toBe(true);
    const skies = surfacesOf(outside, size).raster;
    const sky = [...skies.kinds.keys()].find((k) => skies.kinds[k] === KIND_NUMBERS.get('sky')) ?? 0;
    expect([...skies.normals.slice(sky * 3, sky * 3 + 3)]).toEqual([0, 0, 127]);
  });

  it('are round on people: their left side looks left, their right side right', () => {
    const surfaces = surfacesOf(inRoom, size);
    const { data } = normalPicture(surfaces);
    const { who, width, height } = surfaces.raster;
    let [left, right, rows] = [0, 0, 0];
    for (let y = Math.floor(height * 0.3); y < height * 0.45; y++) {
      const row = [...who.subarray(y * width, (y + 1) * width).keys()].filter((x) => who[y * width + x] === 1);
      if (row.length < 12) continue;
      left += data[(y * width + row[2]!) * 3]!;
      right += data[(y * width + row.at(-3)!) * 3]!;
      rows++;
    }
    expect(left / rows).toBeGreaterThan(150);
    expect(right / rows).toBeLessThan(106);
  });
});

it('what lies around a panel goes on as its edge has it, for models draw there too', () => {
  const polygon = [0.1, 0.9].flatMap((y) => (y < 0.5 ? [0.1, 0.9] : [0.9, 0.1]).map((x) => ({ x, y })));
  const { kinds, inverse, normals, who, width, height } = surfacesOf({ ...inRoom, polygon }, size).raster;
  const [left, bottom] = [Math.round(width * 0.1) + 1, Math.round(height * 0.9) - 2];
  for (const row of [60, 160, 250]) {
    const [rim, edge] = [row * width, row * width + left];
    expect([kinds[rim], inverse[rim]]).toEqual([kinds[edge], inverse[edge]]);
  }
  const [rim, edge] = [(height - 1) * width + left, bottom * width + left];
  expect(kinds[rim]).toBe(KIND_NUMBERS.get('floor'));
  expect([...normals.slice(rim * 3, rim * 3 + 3)]).toEqual([...normals.slice(edge * 3, edge * 3 + 3)]);
  expect(who.subarray((height - 3) * width).every((index) => index === 0)).toBe(true);
});

describe('segmentation', () => {
  it('has a face in the colour of people, and the floor in its own', () => {
    const surfaces = surfacesOf(inRoom, size);
    const picture: Picture = segmentationPicture(surfaces);
    const [head] = surfaces.staged.heads;
    expect(pixel(picture, ...middleOf(head!))).toEqual([...colourOfKind('person')]);
    expect(pixel(picture, 3, size.heightPx - 3)).not.toEqual([...colourOfKind('person')]);
  });
});

describe('masks of people', () => {
  it('are disjoint, and together they are the people of the surfaces', async () => {
    const plain = { ...outside, setting: undefined, scene: 'simple_background' as const };
    const masks = await Promise.all(figureMaskSvgs(plain).map(rasterOf));
    const { who } = surfacesOf(plain, size).raster;
    let [both, differing, people] = [0, 0, 0];
    for (let k = 0; k < who.length; k++) {
      const on = masks.filter(({ data }) => data[k * 3]! > 127).length;
      if (on > 1) both++;
      if (who[k] !== 0) people++;
      if (on > 0 !== (who[k] !== 0)) differing++;
    }
    expect(both).toBe(0);
    expect(people).toBeGreaterThan(4000);
    expect(differing / people).toBeLessThan(0.03);
  });
});

describe('line art', () => {
  it('is the drawing, white on black, to the pixel', async () => {
    const picture = controlPicture(inRoom, 'lineart', size);
    const white = await rasterOf(picture.form === 'svg' ? picture.svg : '');
    const black = await rasterOf(drawRough(inRoom, { finish: 'lines' }).svg);
    const differing = white.data.filter((value, k) => Math.abs(value - (255 - black.data[k]!)) > 2).length;
    expect(differing).toBe(0);
  });

  it('borders of people in the surfaces lie on its lines', async () => {
    const picture = controlPicture(inRoom, 'lineart', size);
    const { data } = await rasterOf(picture.form === 'svg' ? picture.svg : '');
    const { who, width, height } = surfacesOf(inRoom, size).raster;
    const isNearLine = (x: number, y: number): boolean => {
      for (let v = -1; v <= 1; v++)
        for (let u = -1; u <= 1; u++) if ((data[((y + v) * width + x + u) * 3] ?? 0) > 40) return true;
      return false;
    };
    let [borders, near1] = [0, 0];
    for (let y = 2; y < height - 2; y++)
      for (let x = 2; x < width - 2; x++) {
        if (who[y * width + x] === who[y * width + x + 1]) continue;
        borders++;
        if (isNearLine(x, y)) near1++;
      }
    expect(borders).toBeGreaterThan(200);
    expect(near1 / borders).toBeGreaterThan(0.95);
  });
});

it('a ControlNet wants the picture that its card or its name says', () => {
  const names = {
    control_v11f1p_sd15_depth: 'depth',
    'noob-sdxl-controlnet-lineart_anime': 'lineart',
    canny: 'lineart',
    'scribble-pidinet': 'scribble',
    'controlnet-hed': 'softedge',
    noob_openpose: 'pose',
    'dw-openpose': 'dwpose',
    normalbae: 'normal',
    control_v11p_sd15_seg: 'segmentation',
    tile: 'colour',
    ip2p: null,
  } as const;
  expect(Object.keys(names).map((name) => controlKindOf(name))).toEqual(Object.values(names));
  expect(controlKindOf('mine', 'depth')).toBe('depth');
  expect(controlKindOf('lineart', 'nonsense')).toBe('lineart');
});

import { describe, expect, it } from 'vitest';
import { regionSchema } from '@/lib/contracts/regions';
import { changesIdentity, changeSpecification, NO_CHANGE } from '@/lib/domain/edit/change-specification';
import { changesInTags } from '@/lib/domain/edit/changes-in-tags';
import { cropShot } from '@/lib/domain/edit/crop-shot';
import { moveRegion } from '@/lib/domain/edit/move-region';
import { panelInk } from '@/lib/domain/page/panels/panel-ink';
import { picturePlace } from '@/lib/domain/page/panels/picture-place';
import { drawRough, specificationFromTags } from '@/lib/rough';
import { personChangeSchema } from '@/lib/contracts/region-edits';

const { specification } = specificationFromTags({
  chunks: [['1girl', 'green eyes', 'glasses', 'smile', 'classroom']],
  seed: 3,
  widthPx: 160,
  heightPx: 224,
});

describe('Exchanged tags', () => {
  it('are what a rough can show of them; things are taken off by what is removed', () => {
    const { change, background } = changesInTags(
      ['red eyes', 'angry', 'blue_dress', 'night sky'],
      ['glasses', 'smile'],
    );
    expect(change).toEqual({
      expression: 'angry',
      eyeColour: 'red_eyes',
      outfit: undefined,
      clothColour: 'blue',
      wear: [],
      takeOff: ['glasses'],
    });
    expect(background).toEqual({ scene: 'night_sky' });
    expect(changesInTags(['masterpiece'], []).change).toEqual({ wear: [], takeOff: [] });
    expect(changesInTags(['smile', 'sad'], []).change.expression).toBe('sad');
  });

  it('change the one who is meant and nothing else', () => {
    const { change } = changesInTags(['red eyes', 'angry'], ['glasses']);
    const after = changeSpecification(specification, { ...NO_CHANGE, person: { index: 0, change } });
    expect(after.people[0]?.who.eyeColours).toEqual({ left: 'red_eyes', right: 'red_eyes' });
    expect(after.people[0]?.how.expression).toBe('angry');
    expect(after.people[0]?.who.accessories).not.toContain('glasses');
    expect(after.people[0]?.who.hairColour).toBe(specification.people[0]?.who.hairColour);
    expect(changeSpecification(specification, NO_CHANGE)).toEqual(specification);
    expect(changeSpecification(specification, { ...NO_CHANGE, without: [0] }).people).toEqual([]);
    expect(changesIdentity({ expression: 'angry', wear: [], takeOff: [] })).toBe(false);
    expect(changesIdentity({ hairColour: 'red_hair', wear: [], takeOff: [] })).toBe(true);
  });

  it.each([{ outfit: 'dress' }, { outfit: 'kimono' }, { hairStyle: 'spiked_hair' }, { wear: ['hat'] }] as const)(
    'leave heads where they were: %j',
    (said) => {
      const { specification: before } = specificationFromTags({
        chunks: [['1girl', 'upper body', 'glasses', 'arms up', 'sitting', 'classroom']],
        seed: 9,
        widthPx: 160,
        heightPx: 224,
      });
      const parsed = personChangeSchema.parse(said);
      const after = changeSpecification(before, { ...NO_CHANGE, person: { index: 0, change: parsed } });
      expect(after.people).not.toEqual(before.people);
      const [then, now] = [drawRough(before).heads[0], drawRough(after).heads[0]];
      for (const side of ['left', 'top', 'right', 'bottom'] as const)
        expect(now?.[side]).toBeCloseTo(then?.[side] ?? -1, 2);
    },
  );

  it('of a pair leave who stays where they stood', () => {
    const { specification: two } = specificationFromTags({
      chunks: [['1girl', '1boy', 'classroom', 'sitting']],
      seed: 4,
      widthPx: 224,
      heightPx: 160,
    });
    const after = changeSpecification(two, { ...NO_CHANGE, without: [0] });
    expect(after.people).toHaveLength(1);
    expect(drawRough(after).heads[0]?.left).toBeCloseTo(drawRough(two).heads[1]?.left ?? -1, 2);
  });

  it('are asked for in the shot that the part amounts to', () => {
    expect([0.8, 0.5, 0.35, 0.26, 0.2, 0.01].map(cropShot)).toEqual([
      'close-up',
      'portrait',
      'upper_body',
      'cowboy_shot',
      'full_body',
      'very_wide_shot',
    ]);
  });
});

describe('A region in another panel', () => {
  it('is moved and stretched from box to box, its feather with it', () => {
    const region = regionSchema.parse({
      shapes: [
        {
          op: 'add',
          kind: 'stroke',
          points: [
            { x: 10, y: 10 },
            { x: 20, y: 10 },
          ],
          widthMm: 2,
        },
      ],
      featherMm: 1,
    });
    const moved = moveRegion(
      region,
      { left: 0, top: 0, right: 20, bottom: 20 },
      { left: 100, top: 0, right: 140, bottom: 40 },
    );
    expect(moved.shapes).toEqual([
      {
        op: 'add',
        kind: 'stroke',
        points: [
          { x: 120, y: 20 },
          { x: 140, y: 20 },
        ],
        widthMm: 4,
      },
    ]);
    expect(moved.featherMm).toBe(2);
  });
});

describe('Ink of edits', () => {
  const ring = [
    { x: 0.2, y: 0.2 },
    { x: 0.8, y: 0.2 },
    { x: 0.5, y: 0.8 },
  ];
  const box = { left: 0, top: 0, right: 1, bottom: 1 };
  const pen = { colour: '#16130f', width: 1 };

  it('lies inside its region, that of the panel outside, with names of their own', () => {
    const edited = panelInk(
      specification,
      [
        { rings: [ring], specification, box },
        { rings: [ring], specification: null, box },
      ],
      pen,
    );
    const ids = [...edited.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(edited.match(/clip-path="url\(#out\d\)"/g)).toHaveLength(2);
    expect(edited.length).toBeGreaterThan(panelInk(specification, [], pen).length);
  });

  it('stands with a picture that was extended while that covers its panel, and moves with it', () => {
    const polygon = [
      { x: 10, y: 10 },
      { x: 50, y: 10 },
      { x: 50, y: 60 },
      { x: 10, y: 60 },
    ];
    const frame = {
      picture: { left: 9, top: 9, right: 70, bottom: 61 },
      panel: { left: 10, top: 10, right: 50, bottom: 60 },
    };
    const picture = {
      id: '01a20c72-e75b-773d-bbd8-d2256d4cc8bb',
      sha256: '',
      widthPx: 1,
      heightPx: 1,
      generationId: null,
      faces: null,
      frame,
    };
    const view = { rect: { left: 0, top: 0, right: 1, bottom: 1 } };
    expect(picturePlace({ polygon, picture }, view)).toEqual(frame.picture);
    const wider = polygon.map(({ x, y }) => ({ x: x === 50 ? 65 : x, y }));
    expect(picturePlace({ polygon: wider, picture }, view)).toEqual(frame.picture);
    const moved = polygon.map(({ x, y }) => ({ x: x + 5, y }));
    expect(picturePlace({ polygon: moved, picture }, view).left).toBe(14);
    const beyond = polygon.map(({ x, y }) => ({ x: x === 50 ? 90 : x, y }));
    expect(picturePlace({ polygon: beyond, picture }, view)).toEqual(view.rect);
  });
});

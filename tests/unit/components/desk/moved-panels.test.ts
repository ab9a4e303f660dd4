import { expect, it } from 'vitest';
import { movedPanels } from '@/components/desk/moved-panels';
import { emptyContent } from '@/lib/domain/page/panels/empty-content';

const panel = (id: string, top: number) => ({
  id,
  polygon: [
    { x: 20, y: top },
    { x: 160, y: top },
    { x: 160, y: top + 60 },
    { x: 20, y: top + 60 },
  ],
  content: emptyContent(1),
});
const PANELS = [panel('upper', 20), panel('middle', 85), panel('lower', 150)];
const EDGE = { kind: 'edge', panelId: 'upper', index: 2, from: { x: 90, y: 80 } } as const;

it('moves an edge with its gutter, and leaves other panels the same objects', () => {
  const moved = movedPanels(PANELS, EDGE, { x: 90, y: 90 });
  expect(moved?.[0]?.polygon[2]?.y).toBeCloseTo(90);
  expect(moved?.[1]?.polygon[0]?.y).toBeCloseTo(95);
  expect(moved?.[2]).toBe(PANELS[2]);
});

it('moves a corner alone', () => {
  const corner = { ...EDGE, kind: 'corner' } as const;
  const moved = movedPanels(PANELS, corner, { x: 150, y: 78 });
  expect(moved?.[0]?.polygon[2]).toEqual({ x: 150, y: 78 });
  expect(moved?.slice(1)).toEqual(PANELS.slice(1));
  expect(moved?.[1]).toBe(PANELS[1]);
});

it('is nothing where panels would have no room', () => {
  expect(movedPanels(PANELS, EDGE, { x: 90, y: 400 })).toBeNull();
});

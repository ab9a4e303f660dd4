import { describe, expect, it } from 'vitest';
import { faceNear, headAt } from '@/components/desk/region/panel-people';

const box = (left: number, top: number, size = 10) => ({ left, top, right: left + size, bottom: top + size });

describe('whom a press means', () => {
  it('is whose head is under it, else the nearest', () => {
    const heads = [box(0, 0), box(40, 0)];
    expect(headAt(heads, { x: 45, y: 5 })).toBe(1);
    expect(headAt(heads, { x: 18, y: 60 })).toBe(0);
    expect(headAt([], { x: 0, y: 0 })).toBe(-1);
  });
});

describe('the face of somebody', () => {
  it('is the one that the picture has nearest to the name’s head', () => {
    const [near, nearer] = [box(4, 0), box(1, 1, 9)];
    expect(faceNear(box(0, 0), [near, nearer, box(60, 0)])).toBe(nearer);
  });

  it('is the name’s own head where the picture has none near it', () => {
    const head = box(0, 0);
    expect(faceNear(head, [box(30, 0)])).toBe(head);
    expect(faceNear(head, [])).toBe(head);
  });
});

import { beforeEach, expect, test } from 'vitest';
import { useCommentsStore } from '@/components/comments/comments-store';
import { NOTE_PEN, noteStroke } from '@/components/comments/extras/note-pen';
import { commentInkSchema, MOST_INK_STROKES } from '@/lib/contracts/comment-extras';
import { PRESSURE_CURVES } from '@/lib/domain/page/strokes/pen/pressure-curve';
import { startInkLine } from '@/lib/domain/page/strokes/pen/ink-line';

const ID = '0190c3a0-0000-7000-8000-000000000001';

function drawn(device: 'pen' | 'mouse') {
  const line = startInkLine({ look: NOTE_PEN, curve: [...PRESSURE_CURVES.normal], device, pixelMm: 0.25 });
  line.add(Array.from({ length: 40 }, (_, at) => ({ x: at, y: 20, pressure: at / 40, timeMs: at * 8 })));
  const stroke = noteStroke(ID, line);
  if (stroke === null) throw new Error('nothing was drawn');
  return stroke;
}

beforeEach(() => useCommentsStore.getState().end());

test('a stroke of an ink note is one that a comment holds, wider where it was pressed', () => {
  const stroke = drawn('pen');
  expect(commentInkSchema.parse([stroke])).toEqual([stroke]);
  const widths = stroke.points.filter((_, at) => at % 3 === 2);
  expect(Math.max(...widths)).toBeGreaterThan(2 * (widths[Math.floor(widths.length / 5)] ?? 1));
});

test('ink is of the comment that is being written: undone stroke by stroke, gone with it, within its limit', () => {
  const store = useCommentsStore.getState();
  store.begin('page', null);
  store.drawOn('page');
  const stroke = drawn('mouse');
  for (let count = 0; count < MOST_INK_STROKES + 5; count += 1) store.addInk(stroke);
  expect(useCommentsStore.getState().ink).toHaveLength(MOST_INK_STROKES);
  store.undoInk();
  expect(useCommentsStore.getState().ink).toHaveLength(MOST_INK_STROKES - 1);
  store.begin('other', null);
  expect(useCommentsStore.getState()).toMatchObject({ ink: [], isInking: false });
});

test('Escape ends drawing and keeps what was drawn; leaving asks before it is lost', () => {
  const store = useCommentsStore.getState();
  store.begin('page', null);
  store.drawOn('page');
  store.addInk(drawn('pen'));
  store.leave();
  expect(useCommentsStore.getState()).toMatchObject({ isInking: false, isLeaving: false, inkPageId: 'page' });
  store.leave();
  expect(useCommentsStore.getState()).toMatchObject({ isLeaving: true, draft: { pageId: 'page' } });
  store.stay();
  // Pinned elsewhere, the comment keeps its ink.
  store.begin('page', { at: { x: 1, y: 2 }, size: null, object: null, line: null });
  expect(useCommentsStore.getState().ink).toHaveLength(1);
  store.cancel();
  store.end();
  expect(useCommentsStore.getState()).toMatchObject({ ink: [], draft: null, isLeaving: false });
  store.begin('page', null);
  store.leave();
  expect(useCommentsStore.getState().draft).toBeNull();
});

import { expect, test } from 'vitest';
import { bindToTarget, linesOf, placeAnchor } from '@/lib/domain/comments/anchors';
import { pinTargets } from '@/lib/domain/comments/pin-targets';

const polygon = [
  { x: 0, y: 0 },
  { x: 40, y: 0 },
  { x: 40, y: 30 },
];

test('a comment is pinned to a line of the script that a panel comes from, and says when that line changed', () => {
  const on = (source: string) => pinTargets({ panels: [{ id: 'panel', polygon, content: { source } }], balloons: [] });
  const [target] = on('### Panel 1\n\nRen waits.\nIt rains.');
  const line = linesOf(target?.text ?? '').find(({ text }) => text === 'Ren waits.');
  expect(line).toEqual({ index: 2, text: 'Ren waits.' });
  const anchor = target === undefined ? null : bindToTarget(target, line);
  if (anchor === null) throw new Error('there is no panel');
  expect(placeAnchor(anchor, on('### Panel 1\n\nIt rains.\nRen waits.')).isLineChanged).toBe(false);
  expect(placeAnchor(anchor, on('### Panel 1\n\nRen runs.')).isLineChanged).toBe(true);
});

test('panels without their contents tell nothing of the script', () => {
  expect(pinTargets({ panels: [{ id: 'panel', polygon }], balloons: [] })).toMatchObject([{ text: '' }]);
});

import type { FocusEvent, KeyboardEvent, SVGProps } from 'react';
import { isSameItem, type PageItem } from '@/lib/domain/page/selection/page-items';
import { useDesk } from '../desk-store';
import { usePixelMm } from './camera-store';

/** Focus by keys selects; Enter opens. Pointers are led by the tool in hand. */
export function useFocusTarget(things: readonly PageItem[], open?: () => void): SVGProps<SVGElement> & { ref?: never } {
  const pixel = usePixelMm();
  const { selection, select } = useDesk();
  const isPressed = holdsAll(selection, things);
  return {
    role: 'button',
    tabIndex: 0,
    fill: 'transparent',
    strokeWidth: 3 * pixel,
    className: 'outline-none focus-visible:stroke-mark',
    'aria-pressed': isPressed,
    onFocus: (event: FocusEvent<SVGElement>) => {
      if (event.currentTarget.matches(':focus-visible')) select(things);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      select(things);
      if (event.key === 'Enter') open?.();
    },
  };
}

/** Whether all of some things are selected; a layer's strokes are thousands. */
function holdsAll(selection: readonly PageItem[], things: readonly PageItem[]): boolean {
  const [first] = things;
  if (first === undefined || things.length > selection.length) return false;
  if (things.length === 1) return selection.some((one) => isSameItem(one, first));
  const selected = new Set(selection.map(({ kind, id }) => `${kind} ${id}`));
  return things.every(({ kind, id }) => selected.has(`${kind} ${id}`));
}

'use client';

import { useEffect, useMemo } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { ALIGNMENTS, DISTRIBUTIONS } from '@/lib/domain/page/selection/align';
import type { Command } from '../../shell/commands';
import { useCamera } from './camera-store';
import { useCanvas } from './canvas-store';
import { useRulers } from './ruler-store';
import { TOOLS } from '../tools';
import type { SelectionActions } from './use-selection-actions';
import { useDesk } from '../desk-store';

/** The canvas's commands, for the palette and the keys. */
export function useCanvasCommands(actions: SelectionActions): readonly Omit<Command, 'group'>[] {
  const t = useTranslations('canvas');
  const desk = useTranslations('desk');
  const rulers = useTranslations('rulers');
  return useMemo(() => {
    const camera = () => useCamera.getState();
    const { use } = useDesk.getState();
    return [
      ...TOOLS.map(({ id, key }) => ({
        id: `tool-${id}`,
        label: desk(`tool.${id}`),
        keys: key,
        run: () => use(id),
      })),
      { id: 'larger', label: desk('larger'), keys: '+', run: () => camera().zoom(1.25) },
      { id: 'smaller', label: desk('smaller'), keys: '-', run: () => camera().zoom(0.8) },
      { id: 'whole-page', label: desk('wholePage'), keys: '0', run: () => camera().whole() },
      { id: 'real-size', label: t('realSize'), keys: '9', run: () => camera().realSize() },
      { id: 'zoom-selection', label: t('zoomToSelection'), keys: 'z', run: actions.zoomToSelection },
      { id: 'select-all', label: t('selectAll'), keys: 'mod+a', run: actions.selectAll },
      { id: 'duplicate', label: t('duplicate'), keys: 'mod+d', run: actions.duplicate },
      { id: 'copy', label: t('copy'), run: () => writeClipboard(actions.copy(), t('noClipboard')) },
      { id: 'cut-things', label: t('cut'), run: () => writeClipboard(actions.cut(), t('noClipboard')) },
      { id: 'remove', label: t('remove'), keys: 'delete', run: actions.remove },
      { id: 'snap', label: t('snap'), run: () => useCanvas.getState().setSnap(!useCanvas.getState().hasSnap) },
      {
        id: 'snap-rulers',
        label: rulers('snap'),
        keys: 'mod+2',
        run: () => {
          const isSnapping = !useRulers.getState().isSnapping;
          useRulers.getState().set({ isSnapping });
          useCanvas.getState().announce(rulers('snapping', { isOn: String(isSnapping) }));
        },
      },
      ...ALIGNMENTS.map((to) => ({ id: `align-${to}`, label: t(`align.${to}`), run: () => actions.align(to) })),
      ...DISTRIBUTIONS.map((along) => ({
        id: `distribute-${along}`,
        label: t(`distribute.${along}`),
        run: () => actions.distribute(along),
      })),
    ];
  }, [t, desk, rulers, actions]);
}

function writeClipboard(text: string | null, refusal: string): void {
  if (text === null) return;
  // On an address without https there is no clipboard to write to; Ctrl+C still works.
  navigator.clipboard?.writeText(text).catch(() => toast.error(refusal));
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP_MM = { usual: 1, large: 5, fine: 0.1 } as const;

/** Arrows, Backspace and the clipboard, while nothing is typed and no window is open. */
export function useCanvasKeys(actions: SelectionActions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const arrow = ARROWS[event.key];
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || !isOnPage(event.target)) return;
      if (arrow === undefined && event.key !== 'Backspace') return;
      if (actions.picked().length === 0) return;
      event.preventDefault();
      const step = event.altKey ? STEP_MM.fine : event.shiftKey ? STEP_MM.large : STEP_MM.usual;
      if (arrow === undefined) actions.remove();
      else actions.move(arrow[0] * step, arrow[1] * step);
    };
    const copy = (event: ClipboardEvent) => {
      if (!isOnPage(event.target) || (document.getSelection()?.toString() ?? '') !== '') return;
      const text = event.type === 'cut' ? actions.cut() : actions.copy();
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    const paste = (event: ClipboardEvent) => {
      if (!isOnPage(event.target)) return;
      event.preventDefault();
      actions.paste(event.clipboardData?.getData('text/plain') ?? '');
    };
    window.addEventListener('keydown', press);
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('keydown', press);
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, [actions]);
}

/** On the page, or on nothing: not in a field, a menu or a window. */
function isOnPage(target: EventTarget | null): boolean {
  if (target === document.body || target === document) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable], [role="slider"], [role="dialog"], [role="menu"]'))
    return false;
  return target.closest('[data-canvas], [role="toolbar"]') !== null;
}

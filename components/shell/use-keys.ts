'use client';

import { useEffect, useRef } from 'react';

/** What happens on keys: "mod+k" with Ctrl or Command, "shift+n", "?" as typed, "g p" one after the other. */
export interface KeyBinding {
  readonly keys: string;
  readonly run: () => void;
}

const SEQUENCE_MS = 1200;

/** Listens for keys while the page is there; never while something is typed, but for those with Ctrl or Command. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const current = useRef(bindings);
  useEffect(() => {
    current.current = bindings;
  });
  useEffect(() => {
    let before = { key: '', at: 0 };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const hasModifier = event.ctrlKey || event.metaKey;
      if (!hasModifier && (isTyping(event.target) || isInWindow(event.target))) return;
      const key = event.key.toLowerCase();
      const isSoonAfter = event.timeStamp - before.at < SEQUENCE_MS;
      const pressed = hasModifier
        ? [`mod+${event.shiftKey ? 'shift+' : ''}${key}`]
        : [...(isSoonAfter ? [`${before.key} ${key}`] : []), ...(event.shiftKey ? [`shift+${key}`] : []), key];
      before = { key, at: event.timeStamp };
      const found = current.current.find(({ keys }) => pressed.includes(keys));
      if (found === undefined) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="slider"], [role="radio"]'))
  );
}

function isInWindow(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null;
}

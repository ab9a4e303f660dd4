'use client';

import { useLayoutEffect, useState, useSyncExternalStore, type RefObject } from 'react';

function follow(changed: () => void): () => void {
  const resolution = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  resolution.addEventListener('change', changed);
  addEventListener('resize', changed);
  return () => {
    resolution.removeEventListener('change', changed);
    removeEventListener('resize', changed);
  };
}

/** Device pixels of a CSS pixel. */
export function useDevicePixels(): number {
  return useSyncExternalStore(
    follow,
    () => devicePixelRatio,
    () => 1,
  );
}

/** Width of an element in device pixels; null until it is laid out. */
export function useWidthPx(element: RefObject<Element | null>): number | null {
  const [cssPx, setCssPx] = useState<number | null>(null);
  const devicePixels = useDevicePixels();
  useLayoutEffect(() => {
    const found = element.current;
    if (found === null) return;
    const measure = (): void => setCssPx(found.getBoundingClientRect().width);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(found);
    return () => observer.disconnect();
  }, [element]);
  return cssPx === null ? null : cssPx * devicePixels;
}

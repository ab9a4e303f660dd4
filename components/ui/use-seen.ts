'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';

/** How far outside the window something counts as seen, unless told otherwise: it is there when one scrolls to it. */
const AHEAD_PX = 240;

/** Whether an element has been in view yet; at once where the browser can't tell. @param aheadPx of the window, in CSS pixels */
export function useSeen<Host extends Element>(
  aheadPx = AHEAD_PX,
): { readonly ref: RefObject<Host | null>; readonly isSeen: boolean } {
  const ref = useRef<Host>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const host = ref.current;
    if (isSeen || host === null) return;
    if (typeof IntersectionObserver === 'undefined') {
      setSeen(true);
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: `${aheadPx}px` },
    );
    observer.observe(host);
    return () => observer.disconnect();
  }, [isSeen, aheadPx]);
  return { ref, isSeen };
}

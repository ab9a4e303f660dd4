'use client';

import { useEffect, useRef, useState } from 'react';
import { sharedPageAddress } from '@/lib/client/shares';
import type { SharedPage, SharedPanel as PanelBox } from '@/lib/contracts/shares';
import { SharedWords, type SharedView } from './shared-page-picture';

/** Of the room, what a panel fills. */
const FILLS = 0.94;

/** One panel as large as there is room, with what is round it on its page. */
export function SharedPanel({
  page,
  box,
  number,
  view,
}: {
  readonly page: SharedPage;
  readonly box: PanelBox;
  /** From 1, on the page. */
  readonly number: number;
  readonly view: SharedView;
}) {
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={room} className="relative min-h-0 w-full flex-1 overflow-hidden">
      {size !== null && (
        <img
          src={sharedPageAddress(view.token, page, { language: view.language, size: 'large' })}
          alt=""
          draggable={false}
          className="absolute max-w-none bg-paper select-none motion-safe:transition-[left,top,width] motion-safe:duration-300"
          style={placeOf(page.aspect, box, size)}
        />
      )}
      <SharedWords page={page} only={number} />
    </div>
  );
}

function placeOf(aspect: number, box: PanelBox, room: { width: number; height: number }) {
  const width = Math.min((room.width * FILLS) / box.width, (room.height * FILLS * aspect) / box.height);
  const height = width / aspect;
  return {
    width,
    aspectRatio: aspect,
    left: room.width / 2 - (box.left + box.width / 2) * width,
    top: room.height / 2 - (box.top + box.height / 2) * height,
  };
}

'use client';

import { useRef, useState, type DragEvent } from 'react';

/** Lets files be dropped on a place. @returns whether files are over it, and what the place listens with */
export function useFileDrop({
  isAllowed,
  onDrop,
}: {
  readonly isAllowed: boolean;
  readonly onDrop: (files: readonly File[]) => void;
}) {
  const [isOver, setOver] = useState(false);
  // Entering a child comes before leaving its parent: counted, the place is left only once.
  const depth = useRef(0);
  const hasFiles = (event: DragEvent) => isAllowed && event.dataTransfer.types.includes('Files');
  const end = () => {
    depth.current = 0;
    setOver(false);
  };
  return {
    isOver,
    listeners: {
      onDragEnter: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth.current += 1;
        setOver(true);
      },
      onDragOver: (event: DragEvent) => {
        if (hasFiles(event)) event.preventDefault();
      },
      onDragLeave: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) end();
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        end();
        onDrop([...event.dataTransfer.files]);
      },
    },
  };
}

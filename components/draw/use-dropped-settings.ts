'use client';

import { useEffect, useRef, useState } from 'react';

/** What looks like settings and not like words, so that a text that is pasted becomes settings. */
const SETTINGS =
  /\bSteps: \d+[\s\S]*\b(?:Sampler|Seed|Size): |^\s*\{[\s\S]*"(?:class_type|sui_image_params|seed|nodes)"/;

/**
 * Files that are dropped anywhere on the page, where no field takes them, and pictures and settings that are pasted.
 * @param onFile null takes nothing
 * @returns whether a file is held over the page
 */
export function useDroppedSettings(onFile: ((file: Blob) => void) | null): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFile);
  useEffect(() => {
    take.current = onFile;
  });
  const isOn = onFile !== null;
  useEffect(() => {
    if (!isOn) return;
    const stop = new AbortController();
    const { signal } = stop;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      setOver(!event.defaultPrevented);
      event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (event.defaultPrevented || file === undefined) return;
      event.preventDefault();
      take.current?.(file);
    };
    const paste = (event: ClipboardEvent) => {
      const [file] = event.clipboardData?.files ?? [];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file === undefined && !SETTINGS.test(text)) return;
      event.preventDefault();
      take.current?.(file ?? new Blob([text], { type: 'text/plain' }));
    };
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    window.addEventListener('drop', drop, { signal });
    window.addEventListener('paste', paste, { signal });
    return () => stop.abort();
  }, [isOn]);
  return isOver;
}

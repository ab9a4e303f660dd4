'use client';

import { useCallback, useEffect, useState } from 'react';
import { draftSchema, emptyDraft, type Draft } from './draft';

const KEEP_AFTER_MS = 300;

/** The draft of a project, kept in this browser so that a reload loses no word. */
export function useDraft(projectId: string): {
  draft: Draft;
  /** Changes some of it. */
  change: (change: Partial<Draft>) => void;
} {
  const place = `koma.draft.${projectId}`;
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [isRead, setRead] = useState(false);
  useEffect(() => {
    const kept = readDraft(place);
    if (kept !== null) setDraft(kept);
    setRead(true);
  }, [place]);
  useEffect(() => {
    if (!isRead) return;
    const timer = setTimeout(() => persistDraft(place, draft), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [place, draft, isRead]);
  const change = useCallback((part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })), []);
  return { draft, change };
}

function readDraft(place: string): Draft | null {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    // A browser that keeps nothing for this page, or something else was kept there.
    return null;
  }
}

function persistDraft(place: string, draft: Draft): void {
  try {
    localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // Then a reload starts empty.
  }
}

'use client';

import { useEffect, useRef } from 'react';
import { reportPresence } from '@/lib/client/presence';
import type { ReportPresence } from '@/lib/contracts/presence';

/** What a tab tells of itself. */
export type OwnPresence = Omit<ReportPresence, 'tabId'>;

/** How often a tab tells at most what it shows, and how often it says that it is still there. */
const TELL_EVERY_MS = 400;
const STILL_HERE_MS = 10_000;

/**
 * Tells others what this tab shows: at once when it changes, not more often than every 400 ms, and every ten seconds that it is
 * still there. A hidden tab leaves.
 * @param own null while nothing is shown
 */
export function useReportPresence(projectId: string, tabId: string, own: OwnPresence | null): void {
  const reporter = useRef<Reporter>(null);
  useEffect(() => {
    const made = new Reporter(projectId, tabId);
    reporter.current = made;
    return () => made.stop();
  }, [projectId, tabId]);
  useEffect(() => reporter.current?.show(own));
}

class Reporter {
  #own: OwnPresence | null = null;
  #told = '';
  #toldAt = 0;
  #waiting: ReturnType<typeof setTimeout> | null = null;
  readonly #again: ReturnType<typeof setInterval>;
  readonly #onVisibility = (): void => this.#tell(true);
  readonly #onHide = (): void => this.#leave();

  constructor(
    private readonly projectId: string,
    private readonly tabId: string,
  ) {
    this.#again = setInterval(() => this.#tell(true), STILL_HERE_MS);
    document.addEventListener('visibilitychange', this.#onVisibility);
    window.addEventListener('pagehide', this.#onHide);
  }

  show(own: OwnPresence | null): void {
    this.#own = own;
    const now = performance.now();
    const soon = Math.max(0, this.#toldAt + TELL_EVERY_MS - now);
    if (this.#told === JSON.stringify(own)) return;
    this.#waiting ??= setTimeout(() => {
      this.#waiting = null;
      this.#tell(false);
    }, soon);
  }

  stop(): void {
    clearInterval(this.#again);
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    document.removeEventListener('visibilitychange', this.#onVisibility);
    window.removeEventListener('pagehide', this.#onHide);
    this.#leave();
  }

  #tell(isForced: boolean): void {
    if (document.hidden || this.#own === null || this.#own.pageId === null) return this.#leave();
    const text = JSON.stringify(this.#own);
    if (!isForced && text === this.#told) return;
    this.#told = text;
    this.#toldAt = performance.now();
    void reportPresence(this.projectId, { ...this.#own, tabId: this.tabId });
  }

  #leave(): void {
    if (this.#told === '') return;
    this.#told = '';
    void reportPresence(this.projectId, { tabId: this.tabId, pageId: null, selection: [], cursor: null });
  }
}

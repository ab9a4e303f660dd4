import type { AppError } from '../app-error';
import { engineFailure } from './engine-failure';

export interface EngineDeadline {
  /** Raised when the time is over, or with the caller's own reason. */
  readonly signal: AbortSignal;
  /** Why the time ended the work; null while it did not. */
  readonly reason: () => AppError | null;
  end(): void;
}

/** A signal that is raised when an engine takes longer than it may, or when the caller's is. */
export function startEngineDeadline(name: string, limitMs: number, cancelled: AbortSignal): EngineDeadline {
  const over = new AbortController();
  let reason: AppError | null = null;
  const timer = setTimeout(() => {
    reason = engineFailure('took-too-long', `The engine “${name}” was not done within ${spoken(limitMs)}.`);
    over.abort(reason);
  }, limitMs);
  return {
    signal: AbortSignal.any([over.signal, cancelled]),
    reason: () => reason,
    end: () => clearTimeout(timer),
  };
}

function spoken(ms: number): string {
  return ms < 120_000 ? `${Math.round(ms / 100) / 10} seconds` : `${Math.round(ms / 60_000)} minutes`;
}

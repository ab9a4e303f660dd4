import { AppError } from '../app-error';
import { modelFailure } from './model-failure';

/** How long a language model may take, in milliseconds. */
export interface ModelLimits {
  /** Until the first letter of the answer: loading a model counts. */
  readonly firstTokenMs: number;
  readonly wholeMs: number;
}

export interface ModelDeadline {
  /** Raised with the AppError that tells why, when a limit passes or the caller's signal is raised. */
  readonly signal: AbortSignal;
  /** Ends the wait for the first letter. */
  started(): void;
  /** Ends all waiting. */
  end(): void;
}

/** A signal that is raised when a language model takes too long, or when the caller cancels. */
export function startDeadline({ firstTokenMs, wholeMs }: ModelLimits, cancelled: AbortSignal): ModelDeadline {
  const working = new AbortController();
  const tooLong = (sentence: string) => working.abort(modelFailure('took-too-long', sentence));
  const cancel = () => working.abort(modelFailure('state-conflict', 'The draft was cancelled.'));
  const first = setTimeout(
    () => tooLong(`The language model did not begin to answer within ${seconds(firstTokenMs)}.`),
    firstTokenMs,
  );
  const whole = setTimeout(() => tooLong(`The language model was not done within ${seconds(wholeMs)}.`), wholeMs);
  if (cancelled.aborted) cancel();
  cancelled.addEventListener('abort', cancel);
  return {
    signal: working.signal,
    started: () => clearTimeout(first),
    end() {
      clearTimeout(first);
      clearTimeout(whole);
      cancelled.removeEventListener('abort', cancel);
    },
  };
}

/** Why a signal of {@link startDeadline} was raised. */
export function reasonOf(signal: AbortSignal): AppError {
  const reason: unknown = signal.reason;
  return reason instanceof AppError ? reason : modelFailure('state-conflict', 'The draft was cancelled.', reason);
}

function seconds(ms: number): string {
  return ms < 120_000 ? `${Math.round(ms / 100) / 10} seconds` : `${Math.round(ms / 60_000)} minutes`;
}

import { evaluateSchedule, parseSchedule } from './parse-schedule';

/** One part of a composed prompt (`a AND b:0.5`). */
export interface PromptPart {
  readonly text: string;
  readonly weight: number;
}

/**
 * The parts that AND joins, each with the number after its last colon as its weight, 1 when there is none. A prompt of
 * one part has weight 1: "at 12:30" is a time.
 */
export function parseAnd(text: string): PromptPart[] {
  const parts = text.split(/\bAND\b/);
  return parts.map((part) => {
    const at = parts.length > 1 ? part.lastIndexOf(':') : -1;
    const weight = at < 0 ? null : /^\s*([-+]?(?:\d+\.?\d*|\.\d+))\s*$/.exec(part.slice(at + 1));
    return weight ? { text: part.slice(0, at).trim(), weight: Number(weight[1]) } : { text: part.trim(), weight: 1 };
  });
}

/** @param step 0-based */
export function promptAtStep(text: string, step: number, steps: number): string {
  return evaluateSchedule(parseSchedule(text), step + 1, steps);
}

export interface ScheduledPrompt {
  /** The first step (0-based) that it no longer rules. */
  readonly untilStep: number;
  readonly text: string;
}

/** The texts of a prompt through a run of `steps`, in order; neighbours that are equal are one. */
export function promptSchedule(text: string, steps: number): ScheduledPrompt[] {
  const tree = parseSchedule(text);
  if (tree.kind === 'text') return [{ untilStep: steps, text: tree.text }];
  const schedule: ScheduledPrompt[] = [];
  for (let step = 0; step < steps; step++) {
    const now = evaluateSchedule(tree, step + 1, steps);
    const last = schedule.at(-1);
    if (last?.text === now) schedule.pop();
    schedule.push({ untilStep: step + 1, text: now });
  }
  return schedule;
}

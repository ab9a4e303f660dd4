import cliProgress from 'cli-progress';
import type { DrawEvent } from '@/pipeline/draw/draw-event';

export interface Progress {
  tell(event: DrawEvent): void;
  end(): void;
}

const STAGES = {
  prompt: 'reading the prompt',
  start: 'getting ready',
  denoise: 'drawing',
  decode: 'developing',
  finish: 'finishing',
} as const;

/** A live bar on a terminal's error stream, a line a stage elsewhere, or JSON lines on the output. */
export function openProgress(form: 'bar' | 'json' | 'quiet'): Progress {
  if (form === 'quiet') return { tell: () => undefined, end: () => undefined };
  if (form === 'json') return { tell: tellJson, end: () => undefined };
  const bar = new cliProgress.SingleBar({
    format: '{bar} step {value} of {total} · {left} · {stage}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    stream: process.stderr,
  });
  let running = false;
  return {
    tell(event) {
      if (event.type === 'step') {
        if (!running) bar.start(event.of, 0, { left: '', stage: STAGES.denoise });
        running = true;
        bar.update(event.step, { left: timeLeft(event.msLeft), stage: STAGES.denoise });
      }
      if (event.type === 'stage' && running) bar.update({ stage: STAGES[event.stage], left: '' });
      if (event.type === 'stage' && !process.stderr.isTTY) process.stderr.write(`${STAGES[event.stage]}\n`);
      if (event.type === 'finish' && running) bar.update({ stage: `${event.step} ${event.done} of ${event.of}` });
      if (event.type === 'warning') process.stderr.write(`\n${event.sentence}\n`);
    },
    end() {
      if (running) bar.stop();
    },
  };
}

function timeLeft(msLeft: number | null): string {
  if (msLeft === null) return '';
  return msLeft < 1000 ? 'under a second left' : `${Math.ceil(msLeft / 1000)} s left`;
}

function tellJson(event: DrawEvent): void {
  const line = event.type === 'step' ? { ...event, previews: event.previews.length } : event;
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

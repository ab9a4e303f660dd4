import { PipelineError } from '../error';
import type { RuntimeEvent } from './inference-runtime';
import { ChildLost, forkOrtChild, type OrtChild } from './ort-child';
import type { HostReply, HostRequest } from './ort-messages';

/** What the child is asked to do, in words for the errors, and how long it may take. */
export interface Doing {
  /** Such as `step 3 of 12`. */
  readonly doing: string;
  /** The graph's name for people. */
  readonly graph: string;
  readonly timeoutMs: number;
}

/** Keeps one child with ONNX Runtime in it, and puts a fresh one in its place when it is lost. */
export interface HostKeeper {
  /** The child that the next request goes to; a fresh one when the last was lost. */
  child(): OrtChild;
  /**
   * @throws PipelineError `runtime-crashed`, `runtime-stuck` with what the child was doing, `cancelled` when closed
   */
  request(request: HostRequest, what: Doing): Promise<HostReply>;
  close(): Promise<void>;
}

function closedError(doing: string): PipelineError {
  return new PipelineError('cancelled', `The runtime was closed while it was busy with: ${doing}.`);
}

function lostError(lost: ChildLost, { doing, graph, timeoutMs }: Doing): PipelineError {
  const where = `during ${doing} (graph ${graph})`;
  switch (lost.reason) {
    case 'closed':
      return closedError(doing);
    case 'stuck': {
      const sentence = `The process that runs the model gave no answer within ${timeoutMs} ms ${where} and was ended.`;
      return new PipelineError('runtime-stuck', `${sentence} Try again, with a smaller picture or more time.`, {
        cause: lost,
      });
    }
    case 'crashed': {
      const sentence = `The process that runs the model ended ${where}: ${lost.message}.`;
      return new PipelineError('runtime-crashed', `${sentence} Try again; it starts afresh.`, { cause: lost });
    }
    default:
      return lost.reason satisfies never;
  }
}

/**
 * Starts the first child at once, so that it is up when it is needed.
 * @param onLost called when a child ended that wasn't closed
 */
export function createHostKeeper(emit: (event: RuntimeEvent) => void, onLost: (child: OrtChild) => void): HostKeeper {
  let doing = 'nothing';
  let isClosed = false;
  let restart: (RuntimeEvent & { type: 'restarted' }) | null = null;

  const start = (): OrtChild => {
    const child = forkOrtChild();
    void child.ended.then((reason) => {
      if (reason === 'closed') return;
      restart = { type: 'restarted', reason, doing };
      onLost(child);
    });
    return child;
  };
  let current = start();

  const child = (): OrtChild => {
    if (isClosed) throw closedError(doing);
    if (current.isAlive()) return current;
    current = start();
    emit(restart ?? { type: 'restarted', reason: 'crashed', doing });
    restart = null;
    return current;
  };
  return {
    child,
    async request(request, what) {
      const target = child();
      doing = what.doing;
      try {
        return await target.request(request, what.timeoutMs);
      } catch (error) {
        throw error instanceof ChildLost ? lostError(error, what) : error;
      } finally {
        doing = 'nothing';
      }
    },
    async close() {
      isClosed = true;
      await current.kill();
    },
  };
}

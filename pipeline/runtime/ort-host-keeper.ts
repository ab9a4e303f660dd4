import { PipelineError } from '../error';
import type { RuntimeEvent } from './inference-runtime';
import { ChildLost, forkOrtChild, type HostAnswer, type OrtChild } from './ort-child';
import type { HostRequest, WithArrays } from './ort-messages';

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
  /**
   * The child that the next request goes to; a fresh one when the last was lost.
   * @throws PipelineError `cancelled` when closed
   */
  child(): OrtChild;
  /** The child that lives now, or null. */
  living(): OrtChild | null;
  /**
   * @throws PipelineError `runtime-crashed`, `runtime-stuck` with what the child was doing, `cancelled` when closed
   */
  request(request: WithArrays<HostRequest>, what: Doing): Promise<HostAnswer>;
  close(): Promise<void>;
}

function closedError(): PipelineError {
  return new PipelineError('cancelled', 'The runtime was closed. Create a new one to run the model.');
}

function lostError(lost: ChildLost, { doing, graph, timeoutMs }: Doing): PipelineError {
  const where = `during ${doing} (graph ${graph})`;
  switch (lost.reason) {
    case 'closed':
      return closedError();
    case 'stuck': {
      const sentence = `The process that runs the model gave no answer within ${timeoutMs} ms ${where} and was ended.`;
      return new PipelineError('runtime-stuck', `${sentence} Try again with a smaller picture or a longer timeout.`, {
        cause: lost,
      });
    }
    case 'crashed': {
      const sentence = `The process that runs the model ended ${where}: ${lost.message}.`;
      return new PipelineError('runtime-crashed', `${sentence} Try again. It restarts automatically.`, { cause: lost });
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
  let lastDoing = 'nothing';
  let isClosed = false;

  const start = (): OrtChild => {
    const child = forkOrtChild();
    void child.ended.then((end) => {
      if (end !== 'closed') onLost(child);
    });
    return child;
  };
  let current = start();

  const living = (): OrtChild | null => (isClosed || current.end() !== null ? null : current);
  const child = (): OrtChild => {
    if (isClosed) throw closedError();
    const end = current.end();
    if (end === null) return current;
    current = start();
    emit({ type: 'restarted', reason: end === 'stuck' ? 'stuck' : 'crashed', doing: lastDoing });
    return current;
  };
  return {
    child,
    living,
    async request(request, what) {
      lastDoing = what.doing;
      try {
        const answer = await child().request(request, what.timeoutMs);
        lastDoing = 'nothing';
        return answer;
      } catch (error) {
        throw error instanceof ChildLost ? lostError(error, what) : error;
      }
    },
    async close() {
      isClosed = true;
      await current.kill();
    },
  };
}

import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { HostReply, HostRequest } from './ort-messages';

const hostPath = fileURLToPath(new URL('./ort-host.mjs', import.meta.url));
const keptNoiseChars = 2000;

/** Why a child ended: by itself or by someone else's hand, killed for taking too long, or killed because asked. */
export type ChildEnd = 'crashed' | 'stuck' | 'closed';

/** A child ended before it answered; the message says how (exit code or signal, and the last that it wrote). */
export class ChildLost extends Error {
  readonly reason: ChildEnd;

  constructor(reason: ChildEnd, message: string) {
    super(message);
    this.name = 'ChildLost';
    this.reason = reason;
  }
}

/** One forked process with ONNX Runtime in it, which answers one request at a time. */
export interface OrtChild {
  readonly pid: number | undefined;
  /** Settles once the process has gone. */
  readonly ended: Promise<ChildEnd>;
  /** False from the moment that the process ended or was killed. */
  readonly isAlive: () => boolean;
  /**
   * Sends a request and waits for its answer; the caller lets one answer arrive before it asks again.
   * @throws ChildLost when the process ends first, or is killed for taking longer than `timeoutMs`
   */
  request(request: HostRequest, timeoutMs: number): Promise<HostReply>;
  /** Kills the process and waits until it has gone; a request under way is rejected as `closed`. */
  kill(): Promise<void>;
}

interface Pending {
  readonly resolve: (reply: HostReply) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

function startHost(): ChildProcess {
  return fork(hostPath, [], {
    serialization: 'advanced',
    // The parent's own loaders and test hooks would only slow the host down.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Whether the child keeps the parent from ending: only while the parent waits for an answer. */
function holdParent(child: ChildProcess, isHeld: boolean): void {
  if (isHeld) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/** The last of what the process wrote to its standard error, which never holds tensor data. */
function collectNoise(child: ChildProcess): () => string {
  let noise = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    noise = (noise + chunk).slice(-keptNoiseChars);
  });
  // The stream is a socket, and would keep the parent from ending.
  if (child.stderr && 'unref' in child.stderr && typeof child.stderr.unref === 'function') child.stderr.unref();
  return () => noise.trim();
}

function describeEnd(code: number | null, signal: string | null, noise: string): string {
  const how = signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`;
  return noise === '' ? how : `${how}; it last wrote: ${noise}`;
}

/** Forks the process that hosts ONNX Runtime. It ends with its parent, and doesn't keep an idle parent from ending. */
export function forkOrtChild(): OrtChild {
  const child = startHost();
  const noise = collectNoise(child);
  let end: ChildEnd | null = null;
  let pending: Pending | null = null;
  holdParent(child, false);

  const settle = (): Pending | null => {
    const settled = pending;
    pending = null;
    clearTimeout(settled?.timer);
    holdParent(child, false);
    return settled;
  };
  const killAs = (reason: ChildEnd): void => {
    end ??= reason;
    child.kill('SIGKILL');
  };
  // 'close' comes when the last of the standard error was read; 'exit' may come before.
  const ended = new Promise<ChildEnd>((resolve) => {
    child.once('close', (code, signal) => {
      end ??= 'crashed';
      settle()?.reject(new ChildLost(end, describeEnd(code, signal, noise())));
      resolve(end);
    });
  });
  child.on('message', (reply) => settle()?.resolve(reply as HostReply));
  // Nothing could be sent, or the process could not start: it is of no use, and 'close' tells whoever waits.
  child.on('error', () => killAs('crashed'));

  return {
    pid: child.pid,
    ended,
    isAlive: () => end === null && child.exitCode === null && child.signalCode === null,
    request: (request, timeoutMs) =>
      new Promise((resolve, reject) => {
        if (end !== null) return reject(new ChildLost(end, 'it had ended before'));
        holdParent(child, true);
        pending = { resolve, reject, timer: setTimeout(() => killAs('stuck'), timeoutMs) };
        child.send(request);
      }),
    async kill() {
      child.ref();
      killAs('closed');
      await ended;
    },
  };
}

import { spawn, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createFrameReader, encodeFrame } from './frames.mjs';
import type { HostReply, HostRequest, WithArrays } from './ort-messages';

const hostPath = fileURLToPath(new URL('./ort-host.mjs', import.meta.url));
const keptNoiseChars = 2000;
const joinedBytes = 131_072;

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

/** A reply whose arrays are views of one buffer, the reply's own. */
export interface HostAnswer {
  readonly reply: HostReply;
  readonly arrays: readonly Uint8Array[];
}

/** One forked process with ONNX Runtime in it, which answers one request at a time. */
export interface OrtChild {
  /** Settles once the process has gone. */
  readonly ended: Promise<ChildEnd>;
  /** Why it ended, from the moment that the process ended or was killed; null while it lives. */
  readonly end: () => ChildEnd | null;
  /**
   * Sends a request and waits for its answer; the caller lets one answer arrive before it asks again.
   * @throws ChildLost when the process ends first, or is killed for taking longer than `timeoutMs`
   */
  request(request: WithArrays<HostRequest>, timeoutMs: number): Promise<HostAnswer>;
  /** Kills the process and waits until it has gone; a request under way is rejected as `closed`. */
  kill(): Promise<void>;
}

interface Pending {
  readonly resolve: (answer: HostAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

interface Host {
  readonly child: ChildProcess;
  /** Where requests go and answers come from. */
  readonly channel: Socket;
  /** Open as long as this process lives, so that the host sees its end even in the midst of a run. */
  readonly lifeline: Socket;
}

function startHost(): Host {
  // The command line is bare: the parent's own loaders and test hooks would only slow the host down.
  const child = spawn(process.execPath, [hostPath], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const [, , , channel, lifeline] = child.stdio;
  if (!(channel instanceof Socket && lifeline instanceof Socket)) throw new Error('the host has no channel');
  // An idle host doesn't keep the parent from ending; while an answer is awaited, its timer does.
  for (const handle of [child, channel, lifeline]) handle.unref();
  return { child, channel, lifeline };
}

/** Small frames go in one piece, which is the shortest way; large ones without a copy. */
function writeFrame(channel: Socket, buffers: readonly Uint8Array[]): void {
  const bytes = buffers.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (bytes <= joinedBytes) {
    channel.write(Buffer.concat(buffers, bytes));
    return;
  }
  channel.cork();
  for (const buffer of buffers) channel.write(buffer);
  channel.uncork();
}

/** The last of what the process wrote to its standard error, which never holds tensor data. */
function collectNoise(child: ChildProcess): () => string {
  let noise = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    noise = (noise + chunk).slice(-keptNoiseChars);
  });
  if (child.stderr instanceof Socket) child.stderr.unref();
  return () => noise.trim();
}

function describeEnd(code: number | null, signal: string | null, noise: string): string {
  const how = signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`;
  return noise === '' ? how : `${how}; it last wrote: ${noise}`;
}

/** Forks the process that hosts ONNX Runtime. It ends with its parent, and doesn't keep an idle parent from ending. */
export function forkOrtChild(): OrtChild {
  const host = startHost();
  const { child } = host;
  const noise = collectNoise(child);
  let end: ChildEnd | null = null;
  let pending: Pending | null = null;

  const settle = (): Pending | null => {
    const settled = pending;
    pending = null;
    clearTimeout(settled?.timer);
    return settled;
  };
  const killAs = (reason: ChildEnd): void => {
    end ??= reason;
    child.ref();
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
  host.channel.on(
    'data',
    createFrameReader(({ head, arrays }) => settle()?.resolve({ reply: head as HostReply, arrays })),
  );
  // Nothing could be sent, or the process could not start: it is of no use, and 'close' tells whoever waits.
  host.channel.on('error', () => killAs('crashed'));
  host.lifeline.on('error', () => killAs('crashed'));
  child.on('error', () => killAs('crashed'));

  return {
    ended,
    end: () => end ?? (child.exitCode === null && child.signalCode === null ? null : 'crashed'),
    request: (request, timeoutMs) =>
      new Promise((resolve, reject) => {
        if (end !== null) return reject(new ChildLost(end, 'it had ended before'));
        pending = { resolve, reject, timer: setTimeout(() => killAs('stuck'), timeoutMs) };
        writeFrame(host.channel, encodeFrame(request.message, request.arrays));
      }),
    async kill() {
      killAs('closed');
      await ended;
    },
  };
}

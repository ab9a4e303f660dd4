import { type ChildProcess, fork } from 'node:child_process';

export interface ProcessPlan {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly execArgv: readonly string[];
  /** How long it may take to end before it is killed. */
  readonly patienceMs: number;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A process that lived so long did not fail at its start. */
const SETTLED_MS = 60_000;

/**
 * A part of the studio in a process of its own, started again when it ends by itself, after a pause that grows. It has a
 * process group of its own, so that Ctrl-C in the terminal reaches the launcher alone, and it ends by itself when the
 * launcher is gone (the channel to it closes).
 */
export class StudioProcess {
  #child: ChildProcess | null = null;
  #isEnding = false;
  /** Its end was asked for, and a new one is wanted. */
  #isWanted = false;
  #pauseMs = FIRST_PAUSE_MS;
  #restart: NodeJS.Timeout | null = null;

  constructor(
    private readonly plan: ProcessPlan,
    private readonly onTrouble: (sentence: string) => void,
  ) {}

  /** Starts it and waits until it says that it is ready. @throws Error with what it says instead */
  async start(): Promise<void> {
    const child = this.#fork();
    await new Promise<void>((resolve, reject) => {
      const onMessage = (message: unknown) => (message === 'ready' ? resolve() : reject(new Error(String(message))));
      child.once('message', onMessage);
      child.once('exit', (code) => reject(new Error(`The ${this.plan.name} ended at once (${code ?? 'killed'}).`)));
    });
  }

  /** Starts it without waiting; it is started again as often as it takes. */
  startInBackground(): void {
    this.#fork();
  }

  #fork(): ChildProcess {
    const { file, args, env, execArgv } = this.plan;
    const startedAt = Date.now();
    const child = fork(file, [...args], {
      env: { ...process.env, ...env },
      execArgv: [...execArgv],
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child = child;
    child.once('exit', (code, signal) => {
      this.#child = null;
      if (this.#isEnding) return;
      if (this.#isWanted) {
        this.#isWanted = false;
        this.#fork();
        return;
      }
      if (Date.now() - startedAt > SETTLED_MS) this.#pauseMs = FIRST_PAUSE_MS;
      this.onTrouble(
        `The ${this.plan.name} ended by itself (${signal ?? code ?? '?'}) and is started again in ${this.#pauseMs / 1000} s.`,
      );
      this.#restart = setTimeout(() => this.#fork(), this.#pauseMs);
      this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
    });
    return child;
  }

  /** Ends it and starts it anew at once. One that is just not there is started again by itself. */
  restart(): void {
    if (this.#isEnding || this.#child === null) return;
    this.#isWanted = true;
    this.#end(this.#child);
  }

  /** Asks it to end, and kills it when it takes longer than its plan allows. */
  async stop(): Promise<void> {
    this.#isEnding = true;
    if (this.#restart !== null) clearTimeout(this.#restart);
    const child = this.#child;
    if (child === null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    this.#end(child);
    await ended;
  }

  #end(child: ChildProcess): void {
    const patience = setTimeout(() => child.kill('SIGKILL'), this.plan.patienceMs);
    child.once('exit', () => clearTimeout(patience));
    child.kill('SIGTERM');
  }

  /** Kills it now. */
  kill(): void {
    this.#isEnding = true;
    this.#child?.kill('SIGKILL');
  }
}

import { fork, type ChildProcess } from 'node:child_process';
import { bundlesFolder } from '../environment';
import { hostProgram } from './host-program';

const KEPT_NOISE_CHARACTERS = 2000;

export interface ForkedHost {
  readonly child: ChildProcess;
  /** The last of what it wrote to its error stream. */
  readonly noise: () => string;
}

/**
 * Starts a TypeScript file as a process of its own. It ends with this one and doesn't keep it from ending.
 * @param mostMib memory for JavaScript values
 */
export function forkHost(source: string, { mostMib }: { readonly mostMib: number }): ForkedHost {
  const { file, execArgv } = hostProgram(source, bundlesFolder());
  const child = fork(/* turbopackIgnore: true */ file, {
    // The command line is bare: loaders and test hooks of this process would only slow the other one down.
    execArgv: [...execArgv, `--max-old-space-size=${mostMib}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let noise = '';
  child.stderr?.setEncoding('utf8').on('data', (words: string) => {
    noise = (noise + words).slice(-KEPT_NOISE_CHARACTERS);
  });
  unref(child);
  return { child, noise: () => noise.trim() };
}

function unref(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  if (child.stderr !== null && 'unref' in child.stderr && typeof child.stderr.unref === 'function') {
    child.stderr.unref();
  }
}

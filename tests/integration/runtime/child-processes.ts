import { readdirSync, readFileSync } from 'node:fs';

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended between being listed and being read.
    return '';
  }
}

/** Name, state, parent and processor time of a process, from /proc/PID/stat. */
function stat(pid: number): { readonly state: string; readonly parent: number; readonly ticks: number } {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return { state: fields[0] ?? '', parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
}

/** The hosts of ONNX Runtime that `parent` started and that still live. Linux only. */
export function livingHosts(parent: number = process.pid): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && read(`/proc/${pid}/cmdline`).includes('ort-host.mjs'))
    .filter((pid) => stat(pid).parent === parent && stat(pid).state !== 'Z');
}

/** Whether the process still lives. */
export function isLiving(pid: number): boolean {
  return !['', 'Z', 'X'].includes(stat(pid).state);
}

/** Processor time that a process has used, in the system's ticks. */
export function usedTicks(pid: number): number {
  return stat(pid).ticks;
}

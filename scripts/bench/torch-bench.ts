import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { availableParallelism } from 'node:os';
import { z } from 'zod';

const costSchema = z.object({ wall: z.number(), cpu: z.number() });
const helloSchema = z.object({ version: z.string(), load: costSchema });
const roundSchema = z.object({ step: costSchema, decode: costSchema, peakBytes: z.number() });
export type TorchRound = z.infer<typeof roundSchema>;

/** diffusers with the same checkpoint, in a process of its own. */
interface TorchBench {
  readonly version: string;
  readonly load: z.infer<typeof costSchema>;
  /** One step for one prompt and one decoding; seconds. */
  round(): Promise<TorchRound>;
  close(): void;
}

/**
 * Starts Python with diffusers, where it is there.
 * @param o.python the interpreter, `python3` or one of a virtual environment
 * @returns a sentence that says why it can't be compared with
 */
export async function openTorch(o: {
  readonly python: string;
  readonly path: string;
  readonly family: string;
  readonly widthPx: number;
  readonly heightPx: number;
}): Promise<TorchBench | string> {
  const script = fileURLToPath(new URL('torch-step.py', import.meta.url));
  const numbers = [o.heightPx, o.widthPx, availableParallelism()].map(String);
  const child = spawn(o.python, [script, o.path, o.family, ...numbers], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-500)));
  const failed = new Promise<null>((resolve) => child.once('error', () => resolve(null)));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => {
    const line = await Promise.race([lines.next(), failed]);
    return line === null || line.done === true ? null : line.value;
  };
  const hello = await nextLine();
  if (hello === null)
    return `${o.python} can’t run it: ${said.trim().split('\n').at(-1)?.split('. ')[0]?.replace(/\.+$/, '') || 'there is no such program'}`;
  return {
    ...helloSchema.parse(JSON.parse(hello)),
    async round() {
      child.stdin.write('step\n');
      const line = await nextLine();
      if (line === null) throw new Error(`Python ended: ${said.trim()}`);
      return roundSchema.parse(JSON.parse(line));
    },
    close: () => child.kill(),
  };
}

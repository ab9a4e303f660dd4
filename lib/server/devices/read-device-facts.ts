import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { DeviceFacts } from '@/lib/contracts/devices';

const run = promisify(execFile);
const SMI_TIMEOUT_MS = 5000;
const MEBI = 1024 * 1024;
/** Instructions that ONNX Runtime's kernels are written for, as Linux names them. */
const FEATURES = ['avx', 'avx2', 'avx512f', 'avx512_vnni', 'avx_vnni', 'amx_tile', 'asimd', 'asimddp', 'i8mm', 'bf16'];

type Card = DeviceFacts['cards'][number];

/**
 * What this machine has for drawing. Cards are those that `nvidia-smi` lists; without it there are none.
 * @param o.runtime in words
 */
export async function readDeviceFacts(o: {
  readonly device: 'cpu' | 'cuda';
  readonly threads: number | null;
  readonly memoryBytes: number;
  readonly weightsBytes: number;
  readonly runtime: string;
}): Promise<DeviceFacts> {
  const cards = await findCards();
  const { memoryBytes, weightsBytes, runtime } = o;
  return {
    processor: cpus()[0]?.model.trim() ?? '',
    threads: o.threads ?? availableParallelism(),
    features: await findFeatures(),
    ...{ memoryBytes, weightsBytes, runtime, cards },
    lacks: [
      ...(o.device === 'cuda' && cards.length === 0 ? (['driver'] as const) : []),
      ...(o.device === 'cpu' && cards.length > 0 ? (['card-unused'] as const) : []),
      ...(cards.length > 0 && !(await hasCudaLibraries()) ? (['cuda-libraries'] as const) : []),
    ],
  };
}

async function findCards(): Promise<Card[]> {
  const query = ['--query-gpu=name,driver_version,memory.total', '--format=csv,noheader,nounits'];
  const answer = await run('nvidia-smi', query, { timeout: SMI_TIMEOUT_MS }).catch(() => null);
  return answer === null ? [] : readCards(answer.stdout);
}

/** The cards in what `nvidia-smi` prints: name, driver and MiB in each line. Lines that are otherwise are left out. */
export function readCards(text: string): Card[] {
  return text.split('\n').flatMap((line) => {
    const [name = '', driver = '', mebibytes = ''] = line.split(',').map((part) => part.trim());
    const size = Number(mebibytes);
    return name !== '' && driver !== '' && size > 0 ? [{ name, driver, memoryBytes: Math.round(size * MEBI) }] : [];
  });
}

async function findFeatures(): Promise<string[]> {
  const text = await readFile('/proc/cpuinfo', 'utf8').catch(() => '');
  return readFeatures(text);
}

/** The instructions that matter to drawing, in what Linux says of its first processor. */
export function readFeatures(cpuinfo: string): string[] {
  const flags = /^(?:flags|Features)\s*:(.*)$/m.exec(cpuinfo)?.[1]?.trim().split(/\s+/) ?? [];
  return FEATURES.filter((feature) => flags.includes(feature));
}

/** Whether ONNX Runtime's CUDA part was installed, which `npm ci` leaves out. */
async function hasCudaLibraries(): Promise<boolean> {
  try {
    const root = dirname(createRequire(import.meta.url).resolve('onnxruntime-node/package.json'));
    const name = process.platform === 'win32' ? 'onnxruntime_providers_cuda.dll' : 'libonnxruntime_providers_cuda.so';
    return (await stat(join(root, 'bin/napi-v6', process.platform, process.arch, name))).isFile();
  } catch {
    return false;
  }
}

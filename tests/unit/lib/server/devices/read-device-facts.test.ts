import { expect, it } from 'vitest';
import { readCards, readFeatures } from '@/lib/server/devices/read-device-facts';

it('reads each card that nvidia-smi lists, and nothing from a line that is otherwise', () => {
  const text = 'NVIDIA GeForce RTX 3070, 550.54.14, 8192\nTesla T4, 535.1, 15360\nNo devices were found\n[N/A], , \n';
  expect(readCards(text)).toEqual([
    { name: 'NVIDIA GeForce RTX 3070', driver: '550.54.14', memoryBytes: 8192 * 1024 * 1024 },
    { name: 'Tesla T4', driver: '535.1', memoryBytes: 15360 * 1024 * 1024 },
  ]);
});

it('names the instructions that matter, on x64 and on ARM, and none where nothing tells', () => {
  expect(readFeatures('model name\t: X\nflags\t\t: fpu sse4_2 avx avx2 avx512f\n')).toEqual(['avx', 'avx2', 'avx512f']);
  expect(readFeatures('Features\t: fp asimd asimddp\n')).toEqual(['asimd', 'asimddp']);
  expect(readFeatures('')).toEqual([]);
});

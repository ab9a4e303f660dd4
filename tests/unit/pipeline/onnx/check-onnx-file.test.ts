import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkOnnxFile } from '@/pipeline/models';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koma-onnx-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A field of bytes in protobuf's form, shorter than 128. */
const field = (number: number, ...parts: (number[] | string)[]): number[] => {
  const bytes = parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part));
  return [number * 8 + 2, bytes.length, ...bytes];
};
const opset = (domain: string) => field(8, field(1, domain));
const external = (location: string) =>
  field(5, [8, 1], [16, 1], field(8, 'w'), field(13, field(1, 'location'), field(2, location)));
const graph = (...parts: number[][]) => field(7, ...parts);

async function check(...bytes: number[][]): Promise<unknown> {
  const path = join(folder, 'model.onnx');
  await writeFile(path, Buffer.from(bytes.flat()));
  return checkOnnxFile(path);
}

test('operators of ONNX and ONNX Runtime are taken, others are refused by name', async () => {
  await expect(check(opset(''), opset('com.microsoft'), graph())).resolves.toMatchObject({ nodes: [] });
  await expect(check(opset('my.operators'), graph())).rejects.toThrow('needs the operators “my.operators”');
});

test('weights beside the graph are taken, those outside of its folder or missing are refused', async () => {
  await writeFile(join(folder, 'model.data'), Buffer.alloc(4));
  await expect(check(graph(external('model.data')))).resolves.toMatchObject({ initializers: [{ name: 'w' }] });
  await expect(check(graph(external('../model.data')))).rejects.toThrow('outside of its folder');
  await expect(check(graph(external('/etc/passwd')))).rejects.toThrow('outside of its folder');
  await expect(check(graph(external('other.data')))).rejects.toThrow('which is missing');
});

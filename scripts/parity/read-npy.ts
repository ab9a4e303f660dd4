import { readFile } from 'node:fs/promises';
import { z } from 'zod';

export interface NpyArray {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/**
 * A float32 array of NumPy's .npy format, versions 1 to 3.
 * @throws Error when the file is of another kind, order or type
 */
export async function readNpy(path: string): Promise<NpyArray> {
  const bytes = await readFile(path);
  if (bytes.subarray(0, 6).toString('latin1') !== '\x93NUMPY') throw new Error(`${path} is no .npy file.`);
  const wide = bytes.readUInt8(6) >= 2;
  const start = wide ? 12 : 10;
  const length = wide ? bytes.readUInt32LE(8) : bytes.readUInt16LE(8);
  const header = bytes.subarray(start, start + length).toString('latin1');
  if (!header.includes("'<f4'") || header.includes("'fortran_order': True")) {
    throw new Error(`${path} holds no row-major float32: ${header.trim()}`);
  }
  const sides = /'shape':\s*\(([^)]*)\)/.exec(header)?.[1] ?? '';
  const shape = z.array(z.number().int()).parse(
    sides
      .split(',')
      .filter((side) => side.trim())
      .map(Number),
  );
  const values = bytes.subarray(start + length);
  return {
    shape,
    data: new Float32Array(values.buffer.slice(values.byteOffset, values.byteOffset + values.byteLength)),
  };
}

import { writeFile } from 'node:fs/promises';

/** A tensor of a made file: zeros unless it has bytes. */
export interface MadeTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes?: Uint8Array;
}

const BYTES: Readonly<Record<string, number>> = {
  F64: 8,
  F32: 4,
  F16: 2,
  BF16: 2,
  F8_E4M3: 1,
  F8_E5M2: 1,
  I64: 8,
  U8: 1,
};

/** A `.safetensors` file's bytes with these tensors, one after another. */
export function safetensorsBytes(
  tensors: Readonly<Record<string, MadeTensor>>,
  metadata?: Readonly<Record<string, string>>,
): Buffer {
  const header: Record<string, unknown> = metadata ? { __metadata__: metadata } : {};
  const data: Uint8Array[] = [];
  let at = 0;
  for (const [name, { dtype, shape, bytes }] of Object.entries(tensors)) {
    const size = shape.reduce((all, side) => all * side, 1) * (BYTES[dtype] ?? 1);
    header[name] = { dtype, shape, data_offsets: [at, at + size] };
    data.push(bytes ?? new Uint8Array(size));
    at += size;
  }
  return withHeader(JSON.stringify(header), Buffer.concat(data));
}

/** A file's bytes with any header before its data. */
export function withHeader(header: string, data: Uint8Array): Buffer {
  const text = Buffer.from(header, 'utf8');
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, data]);
}

export async function writeSafetensors(path: string, tensors: Readonly<Record<string, MadeTensor>>): Promise<string> {
  await writeFile(path, safetensorsBytes(tensors));
  return path;
}

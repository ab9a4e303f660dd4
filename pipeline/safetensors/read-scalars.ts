import { open } from 'node:fs/promises';
import type { StoredTensor, Safetensors } from './read-safetensors';
import { ELEMENT_TYPES } from './element-types';
import { float16ToFloat32 } from '../runtime/float16';

/**
 * The values of a file's tensors of one element, by name: the `alpha` of a LoRA's layers and the like.
 * Types that no trainer writes a scalar in are left out.
 */
export async function readScalars(file: Safetensors): Promise<ReadonlyMap<string, number>> {
  const wanted = [...file.tensors].filter(([, { type, bytes }]) => bytes === ELEMENT_TYPES[type].bytes);
  const values = new Map<string, number>();
  if (wanted.length === 0) return values;
  const handle = await open(file.path);
  try {
    for (const [key, tensor] of wanted) {
      const { buffer } = await handle.read(Buffer.alloc(tensor.bytes), 0, tensor.bytes, tensor.offset);
      const value = toNumber(buffer, tensor);
      if (value !== null) values.set(key, value);
    }
  } finally {
    await handle.close();
  }
  return values;
}

function toNumber(bytes: Buffer, { type }: StoredTensor): number | null {
  switch (type) {
    case 'F64':
      return bytes.readDoubleLE();
    case 'F32':
      return bytes.readFloatLE();
    case 'F16':
      return float16ToFloat32(Uint16Array.of(bytes.readUInt16LE()))[0]!;
    case 'BF16':
      return Buffer.concat([Buffer.alloc(2), bytes]).readFloatLE();
    case 'I64':
      return Number(bytes.readBigInt64LE());
    case 'I32':
      return bytes.readInt32LE();
    default:
      return null;
  }
}

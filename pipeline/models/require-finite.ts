import { open } from 'node:fs/promises';
import { PipelineError } from '../error';
import type { ElementType } from '../safetensors/element-types';
import type { Safetensors, StoredTensor } from '../safetensors/read-safetensors';

/** Bytes read at once. */
const PIECE_BYTES = 4 * 2 ** 20;

/** Bits of a number's exponent: all of them set is infinite, or no number. */
const EXPONENTS: Partial<Readonly<Record<ElementType, { readonly bytes: 2 | 4; readonly mask: number }>>> = {
  F32: { bytes: 4, mask: 0x7f800000 },
  F16: { bytes: 2, mask: 0x7c00 },
  BF16: { bytes: 2, mask: 0x7f80 },
};

/** Files that were read through, by path, size and time of change. */
const known = new Set<string>();

/**
 * Reads a file of up to some hundred megabytes through and looks for weights that are no numbers: one draws black pictures,
 * and nothing in them would say why. A file that did not change is read once.
 * @throws PipelineError `model-unreadable` naming the tensor
 */
export async function requireFinite(file: Safetensors): Promise<void> {
  const key = `${file.path} ${file.sizeBytes} ${file.modifiedMs}`;
  if (known.has(key)) return;
  const handle = await open(file.path);
  try {
    for (const [name, tensor] of file.tensors) {
      const exponent = EXPONENTS[tensor.type];
      if (exponent === undefined) continue;
      for (let at = 0; at < tensor.bytes; at += PIECE_BYTES) {
        const piece = await readPiece(handle, tensor, at);
        if (isFinite(piece, exponent)) continue;
        throw new PipelineError(
          'model-unreadable',
          `${file.name} holds weights that are no numbers, in "${name}": get the file again, or use another.`,
        );
      }
    }
  } finally {
    await handle.close();
  }
  known.add(key);
}

async function readPiece(
  handle: { read(buffer: Buffer, offset: number, length: number, at: number): Promise<unknown> },
  { offset, bytes }: StoredTensor,
  at: number,
): Promise<Buffer> {
  const length = Math.min(PIECE_BYTES, bytes - at);
  // A buffer of its own is aligned, wherever the tensor lies in its file.
  const buffer = Buffer.from(new ArrayBuffer(length));
  await handle.read(buffer, 0, length, offset + at);
  return buffer;
}

function isFinite({ buffer, byteLength }: Buffer, { bytes, mask }: { readonly bytes: 2 | 4; readonly mask: number }) {
  const bits = bytes === 4 ? new Uint32Array(buffer, 0, byteLength / 4) : new Uint16Array(buffer, 0, byteLength / 2);
  for (let i = 0; i < bits.length; i++) if ((bits[i]! & mask) === mask) return false;
  return true;
}

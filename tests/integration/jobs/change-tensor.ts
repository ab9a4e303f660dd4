import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const headerSchema = z.record(z.string(), z.object({ data_offsets: z.tuple([z.number(), z.number()]) }).loose());

/** Copies a `.safetensors` file with every byte of the tensors whose names match replaced. */
export async function changeTensor(from: string, to: string, o: { names: RegExp; byte: number }): Promise<void> {
  const bytes = await readFile(from);
  const length = Number(bytes.readBigUInt64LE());
  const header: unknown = JSON.parse(bytes.subarray(8, 8 + length).toString('utf8'));
  const { __metadata__: _, ...tensors } = z.record(z.string(), z.unknown()).parse(header);
  const matching = Object.entries(headerSchema.parse(tensors)).filter(([name]) => o.names.test(name));
  if (matching.length === 0) throw new Error(`${from} has no tensor ${o.names}`);
  for (const [, { data_offsets: place }] of matching) {
    bytes.fill(o.byte, 8 + length + place[0], 8 + length + place[1]);
  }
  await writeFile(to, bytes);
}

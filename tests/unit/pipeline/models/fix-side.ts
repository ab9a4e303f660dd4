import { readFile, writeFile } from 'node:fs/promises';

/**
 * Writes a number wherever a graph names a side, as exports with fixed shapes have it. The bytes stay as many as they
 * were, because lengths around them count them: the side's value, and a note (its denotation) that nobody reads.
 * @param value at most 127
 */
export async function fixSide(path: string, name: string, value: number): Promise<void> {
  const noteLength = name.length - 2;
  const named = Buffer.from([0x12, name.length, ...Buffer.from(name)]).toString('latin1');
  const fixed = Buffer.from([0x08, value, 0x1a, noteLength, ...Buffer.from('-'.repeat(noteLength))]).toString('latin1');
  const graph = (await readFile(path)).toString('latin1');
  await writeFile(path, Buffer.from(graph.replaceAll(named, fixed), 'latin1'));
}

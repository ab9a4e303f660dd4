import { open, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../error';
import { elementCount } from '../tensor';
import { ELEMENT_TYPES, isElementType, type ElementType } from './element-types';

/** Where one tensor lies in its file; `offset` counts bytes from the file's first. */
export interface StoredTensor {
  readonly type: ElementType;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly bytes: number;
  /** The file that it lies in, where several are read as one. */
  readonly home?: Safetensors;
}

/** A `.safetensors` file as its header tells it. The weights are not read. */
export interface Safetensors {
  /** Absolute, links resolved: what a session maps. */
  readonly path: string;
  /** The file's name, for sentences. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly metadata: Readonly<Record<string, string>>;
  readonly tensors: ReadonlyMap<string, StoredTensor>;
}

/** The header's length is a number of eight bytes before it. */
const LENGTH_BYTES = 8;
/** The format's own limit for a header. */
const MAX_HEADER_BYTES = 100_000_000;
const MAX_RANK = 8;

const side = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const entrySchema = z.object({
  dtype: z.string(),
  shape: z.array(side).max(MAX_RANK),
  data_offsets: z.tuple([side, side]),
});
const headerSchema = z.record(z.string(), z.unknown());
const metadataSchema = z.record(z.string(), z.string()).catch({});

/**
 * Reads the header of a `.safetensors` file (format of the safetensors project: u64 little-endian length, JSON, data)
 * and checks every place it names.
 * @throws PipelineError `model-unreadable` naming the file and what is wrong with it
 */
export async function readSafetensors(path: string): Promise<Safetensors> {
  const name = basename(path);
  const place = await realpath(path).catch((cause: unknown) => refuse(name, 'can’t be opened', cause));
  const file = await open(place).catch((cause: unknown) => refuse(name, 'can’t be opened', cause));
  try {
    const { size, mtimeMs } = await file.stat();
    const read = async (length: number, at: number) => (await file.read(Buffer.alloc(length), 0, length, at)).buffer;
    return await readSafetensorsHeader({ path: place, name, sizeBytes: size, modifiedMs: mtimeMs, read });
  } finally {
    await file.close();
  }
}

/** A file's bytes by place, wherever it lies. */
export interface SafetensorsSource extends Pick<Safetensors, 'path' | 'name' | 'sizeBytes' | 'modifiedMs'> {
  read(length: number, at: number): Promise<Buffer>;
}

/** As {@link readSafetensors}, of a file that may lie elsewhere. @throws PipelineError `model-unreadable` */
export async function readSafetensorsHeader({ read, ...source }: SafetensorsSource): Promise<Safetensors> {
  const { name, sizeBytes: size } = source;
  if (size < LENGTH_BYTES + 2) return refuse(name, 'is too short to hold any weights: copy the file again');
  const length = Number((await read(LENGTH_BYTES, 0)).readBigUInt64LE());
  if (length > MAX_HEADER_BYTES) return refuse(name, isPickle(await read(2, 0)));
  if (LENGTH_BYTES + length > size) return refuse(name, 'ends within its header: copy the file again');
  const header = parseHeader(name, await read(length, LENGTH_BYTES));
  const { __metadata__: metadata, ...entries } = header;
  return {
    ...source,
    metadata: metadataSchema.parse(metadata ?? {}),
    tensors: readEntries(name, entries, { start: LENGTH_BYTES + length, end: size }),
  };
}

/** Zip archives and pickles are what `.ckpt` and `.pt` files are. */
function isPickle(first: Buffer): string {
  const isArchive = first.toString('latin1') === 'PK' || first[0] === 0x80;
  return isArchive
    ? 'is a pickle (.ckpt or .pt under another name), which can run programs and is not opened: get the .safetensors of the same model'
    : 'has no safetensors header: it is another kind of file, or was cut';
}

function parseHeader(name: string, bytes: Buffer): Record<string, unknown> {
  let value: unknown;
  const text = bytes.toString('utf8');
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return refuse(name, 'has a header that is not JSON: copy the file again', cause);
  }
  const parsed = headerSchema.safeParse(value);
  if (!parsed.success) return refuse(name, 'has a header that lists no tensors');
  const entries = Object.keys(parsed.data).filter((key) => key !== '__metadata__').length;
  // JSON lets a key stand twice and keeps the last one.
  if (text.split('"data_offsets"').length - 1 > entries) return refuse(name, 'names a tensor twice');
  return parsed.data;
}

function readEntries(
  name: string,
  entries: Readonly<Record<string, unknown>>,
  data: { readonly start: number; readonly end: number },
): Map<string, StoredTensor> {
  const tensors = new Map<string, StoredTensor>();
  for (const [key, value] of Object.entries(entries)) {
    const parsed = entrySchema.safeParse(value);
    if (!parsed.success) return refuse(name, `says nothing usable of its tensor "${shorten(key)}"`);
    const { dtype, shape, data_offsets: offsets } = parsed.data;
    if (!isElementType(dtype)) {
      return refuse(name, `holds "${shorten(key)}" as ${shorten(dtype)}, an element type that is not known`);
    }
    const [from, to] = offsets;
    const bytes = to - from;
    if (bytes < 0 || data.start + to > data.end) {
      return refuse(name, `ends before its tensor "${shorten(key)}": copy the file again`);
    }
    if (elementCount(shape) * ELEMENT_TYPES[dtype].bytes !== bytes) {
      return refuse(
        name,
        `gives "${shorten(key)}" ${bytes} bytes, and [${shape.join(', ')}] of ${dtype} has another size`,
      );
    }
    tensors.set(key, { type: dtype, shape, offset: data.start + from, bytes });
  }
  checkOverlaps(name, tensors);
  return tensors;
}

/** Two tensors at one place are a file made to deceive. */
function checkOverlaps(name: string, tensors: ReadonlyMap<string, StoredTensor>): void {
  const places = [...tensors].filter(([, { bytes }]) => bytes > 0).sort(([, a], [, b]) => a.offset - b.offset);
  for (let i = 1; i < places.length; i++) {
    const [before, { offset, bytes }] = places[i - 1]!;
    const [key, next] = places[i]!;
    if (next.offset < offset + bytes) {
      refuse(name, `lays its tensors "${shorten(before)}" and "${shorten(key)}" over each other`);
    }
  }
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function refuse(name: string, what: string, cause?: unknown): never {
  throw new PipelineError('model-unreadable', `${name} ${what}.`, { cause });
}

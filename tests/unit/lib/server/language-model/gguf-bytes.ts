type Entry = readonly [key: string, type: number, value: number | string | readonly string[]];

/** The header of a GGUF file with such entries: types 4 (uint32), 8 (string) and 9 (a list of strings). */
export function ggufBytes(
  entries: readonly Entry[],
  o: { version?: number; magic?: string; count?: bigint } = {},
): Uint8Array {
  const parts = [
    Buffer.from(o.magic ?? 'GGUF', 'latin1'),
    uint32(o.version ?? 3),
    uint64(0n),
    uint64(o.count ?? BigInt(entries.length)),
    ...entries.flatMap(([key, type, value]) => [string(key), uint32(type), valueOf(value)]),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

function valueOf(value: Entry[2]): Buffer {
  if (typeof value === 'number') return uint32(value);
  if (typeof value === 'string') return string(value);
  return Buffer.concat([uint32(8), uint64(BigInt(value.length)), ...value.map(string)]);
}

function string(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([uint64(BigInt(bytes.byteLength)), bytes]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return bytes;
}

/** What every language model's header has. */
export const LLAMA: readonly Entry[] = [
  ['general.architecture', 8, 'llama'],
  ['general.name', 8, 'Tiny\nModel'],
  ['tokenizer.ggml.tokens', 9, ['a', 'b', 'c'.repeat(5000)]],
  ['llama.context_length', 4, 8192],
  ['llama.block_count', 4, 30],
  ['llama.embedding_length', 4, 576],
  ['llama.attention.head_count', 4, 9],
  ['llama.attention.head_count_kv', 4, 3],
  ['tokenizer.chat_template', 8, '{{ messages }}'.repeat(1000)],
];

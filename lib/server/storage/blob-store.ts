/**
 * Files under the SHA-256 of their bytes. Two kept implementations: a folder, and an S3-compatible store. The same bytes
 * are stored once, a stored file never changes, and what is read back is checked against its name.
 */
export interface BlobStore {
  /** Stores bytes and gives their SHA-256 in hex; when it returns they are safe. Storing again is harmless. */
  put(bytes: Uint8Array): Promise<string>;
  /** Stores a file's bytes without holding them in memory, and takes the file away or leaves it. */
  putFile(path: string): Promise<{ sha256: string; byteSize: number }>;
  /**
   * The bytes of a name as they are read, null when there are none. Bytes that changed break the stream at its end.
   * @throws AppError `storage-unreachable`
   */
  stream(sha256: string): Promise<ReadableStream<Uint8Array> | null>;
  /**
   * The bytes of a name, null when there are none.
   * @throws Error when the stored bytes are no longer those of the name
   * @throws AppError `storage-unreachable`
   */
  get(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
  has(sha256: string): Promise<boolean>;
  /** Takes a file away; one that is not there is harmless. */
  delete(sha256: string): Promise<void>;
  /** Every name that is stored, in no order. */
  list(): AsyncIterable<string>;
}

/** What `get` throws for bytes that changed under their name. */
export function damagedBlob(sha256: string): Error {
  return new Error(`The stored file ${sha256} is damaged: its checksum doesn’t match.`);
}

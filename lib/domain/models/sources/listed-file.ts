/** A file of a source, before anything of it is fetched. */
export interface ListedFile {
  /** Below the source, with slashes. */
  readonly path: string;
  /** Where it is fetched from; null for one on this machine. */
  readonly url: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** A setting that could not be carried over, and why, as a sentence. */
export interface UncarriedSetting {
  readonly key: string;
  readonly value: string;
  readonly reason: string;
}

/** The words of a drawing and its settings by A1111's keys. */
export interface InfotextWords {
  readonly prompt: string;
  /** The prompt with the tags that were taken out of it. */
  readonly source?: string;
  readonly negative: string;
  readonly settings: ReadonlyMap<string, string>;
}

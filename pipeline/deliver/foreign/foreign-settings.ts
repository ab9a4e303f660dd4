/** A network (LoRA and its kin) that a picture was drawn with. */
export interface NetworkUse {
  readonly name: string;
  /** As the tool counts it, 1 the network as it was trained; null where it isn't said. */
  readonly weight: number | null;
}

/** What a tool's notes say of a picture, in the words of an infotext. */
export interface ForeignSettings {
  /** The tool's name, such as `ComfyUI`. */
  readonly tool: string;
  readonly prompt: string;
  /** The prompt with the tags that were taken out of it. */
  readonly source?: string;
  readonly negative: string;
  /** By A1111's keys. Values as they were written, sizes as `512x768`. */
  readonly settings: ReadonlyMap<string, string>;
  readonly networks: readonly NetworkUse[];
  /** What the tool's own notes say beyond settings: key, value and why it can't be carried over. */
  readonly uncarried: readonly { readonly key: string; readonly value: string; readonly reason: string }[];
}

/** Entries of settings whose values are there. */
export function settingsOf(entries: readonly (readonly [string, string | number | null | undefined])[]) {
  return new Map(
    entries.flatMap(([key, value]): [string, string][] =>
      value === null || value === undefined || value === '' ? [] : [[key, String(value)]],
    ),
  );
}

/** A model's or network's name from a file's: without folders and ending. */
export function fileTitle(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? path;
  return name.replace(/\.(safetensors|ckpt|pt|pth|bin|gguf|sft|onnx)$/i, '');
}

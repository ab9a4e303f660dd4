import type { Capabilities } from '@/lib/contracts/models';

/** A file that checkpoints are drawn with, as far as it counts here. */
interface InstalledNetwork {
  readonly kind: string;
  readonly name: string;
  /** Null where its file does not tell for which models it is. */
  readonly family: string | null;
}

/** The ControlNets that a model can be held by: those of its own folder, then installed files of its family. */
export function usableControls(
  {
    controls,
    networks,
    family,
  }: Pick<Capabilities, 'family'> & {
    readonly controls: readonly string[];
    readonly networks?: boolean | undefined;
  },
  installed: readonly InstalledNetwork[],
): string[] {
  const files = networks === true ? installed.filter(({ kind }) => kind === 'controlnet') : [];
  const fitting = files.filter((file) => file.family === null || file.family === family);
  return [...new Set([...controls, ...fitting.map(({ name }) => name)])];
}

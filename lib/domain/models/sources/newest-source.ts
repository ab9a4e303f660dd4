const HUB_FILE = /^https:\/\/huggingface\.co\/([^/]+\/[^/]+)\/resolve\/[^/]+\/(.+)$/;
const CIVITAI_MODEL = /^civitai\.com\/models\/(\d+)/;

/** As the record of an installation has them. */
interface Installed {
  readonly source: string;
  readonly files: readonly { readonly path: string; readonly url: string | null }[];
}

/**
 * What is pasted to look at the newest version of something that was installed: of the hub the same file at its main
 * revision, of Civitai the model. Null where the source has no versions: other addresses, uploads, files of the machine.
 */
export function newestSource({ source, files }: Installed): string | null {
  const modelId = CIVITAI_MODEL.exec(source)?.[1];
  if (modelId !== undefined) return `civitai:${modelId}`;
  const [repository, path] = HUB_FILE.exec(files[0]?.url ?? '')?.slice(1) ?? [];
  if (repository === undefined || path === undefined) return null;
  return files.length === 1 ? `${repository}:${decodeURIComponent(path)}` : repository;
}

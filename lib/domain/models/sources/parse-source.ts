/** What somebody who wants a model may paste. */
export type ModelSource =
  | {
      readonly kind: 'hugging-face';
      /** `owner/name`. */
      readonly repository: string;
      readonly revision: string | null;
      /** One file or folder of it; null for all. */
      readonly path: string | null;
    }
  | { readonly kind: 'civitai'; readonly modelId: number | null; readonly versionId: number | null }
  | { readonly kind: 'civitai-hash'; readonly hash: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'local'; readonly path: string };

const HUB_HOSTS: readonly string[] = ['huggingface.co', 'www.huggingface.co', 'hf.co', 'hf-mirror.com'];
const CIVITAI_HOST = /^(www\.)?civitai\.(com|green|red)$/;
const NAME = '[A-Za-z0-9][\\w.-]{0,95}';
const REPOSITORY = new RegExp(`^(?:hf:)?(${NAME}/${NAME})(?:@([\\w./-]{1,100}))?(?::(.+))?$`);
/** `urn:air:sdxl:checkpoint:civitai:101055@128078`, or its end. */
const CIVITAI_NAME = /^(?:urn:air:[\w-]+:[\w-]+:)?civitai:(\d+)(?:@(\d+))?$/i;
/** SHA-256, or the ten letters of it that A1111 calls AutoV2. */
const HASH = /^(?:sha256:)?([0-9a-f]{64}|[0-9a-f]{10})$/i;
const LOCAL = /^(\/|~\/|\.{1,2}\/|[a-z]:[\\/]|\\\\|file:\/\/)/i;

/**
 * What a pasted text means: an address of Hugging Face or Civitai in any of their forms, `owner/name`, a hash, any other
 * address of the web, or a path of the machine. Null for a text that is none of them.
 */
export function parseSource(text: string): ModelSource | null {
  const given = text.trim().replace(/^(["'])(.*)\1$/, '$2');
  if (given === '' || given.length > 2000) return null;
  if (LOCAL.test(given)) return { kind: 'local', path: given.startsWith('file://') ? localPath(given) : given };
  if (/^https?:\/\//i.test(given)) return URL.canParse(given) ? parseAddress(new URL(given)) : null;
  const [, modelId, versionId] = CIVITAI_NAME.exec(given) ?? [];
  if (modelId !== undefined) {
    return { kind: 'civitai', modelId: Number(modelId), versionId: versionId === undefined ? null : Number(versionId) };
  }
  const hash = HASH.exec(given)?.[1];
  if (hash !== undefined) return { kind: 'civitai-hash', hash: hash.toLowerCase() };
  const [, repository, revision, path] = REPOSITORY.exec(given) ?? [];
  if (repository === undefined) return null;
  return { kind: 'hugging-face', repository, revision: revision ?? null, path: path ?? null };
}

function localPath(address: string): string {
  return URL.canParse(address) ? decodeURIComponent(new URL(address).pathname).replace(/^\/([a-z]:)/i, '$1') : address;
}

function parseAddress(url: URL): ModelSource {
  if (HUB_HOSTS.includes(url.hostname)) return parseHub(url) ?? { kind: 'url', url: url.href };
  if (CIVITAI_HOST.test(url.hostname)) return parseCivitai(url) ?? { kind: 'url', url: url.href };
  return { kind: 'url', url: url.href };
}

function parseHub({ pathname }: URL): ModelSource | null {
  const parts = pathname.split('/').filter((part) => part !== '').map(decodePart);
  const [owner, name, verb, revision, ...path] = parts[0] === 'models' ? parts.slice(1) : parts;
  if (owner === undefined || name === undefined || ['datasets', 'spaces', 'api', 'docs', 'blog'].includes(owner)) return null;
  const isInside = verb !== undefined && ['tree', 'blob', 'resolve', 'raw'].includes(verb);
  return {
    kind: 'hugging-face',
    repository: `${owner}/${name}`,
    revision: isInside ? (revision ?? null) : null,
    path: isInside && path.length > 0 ? path.join('/') : null,
  };
}

function parseCivitai({ pathname, searchParams }: URL): ModelSource | null {
  const model = /^\/models\/(\d+)/.exec(pathname)?.[1];
  const version =
    /^\/api\/download\/models\/(\d+)/.exec(pathname)?.[1] ??
    /^\/api\/v1\/model-versions\/(\d+)/.exec(pathname)?.[1] ??
    searchParams.get('modelVersionId');
  if (model === undefined && version === null) return null;
  const versionId = version === null || !/^\d+$/.test(version) ? null : Number(version);
  if (model === undefined && versionId === null) return null;
  return { kind: 'civitai', modelId: model === undefined ? null : Number(model), versionId };
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

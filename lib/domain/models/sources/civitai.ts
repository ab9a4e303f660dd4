import { z } from 'zod';
import type { InstallKind, Licence } from '@/lib/contracts/downloads';
import type { ListedFile } from './listed-file';

const fileSchema = z.object({
  name: z.string(),
  sizeKB: z.number().min(0).nullish(),
  type: z.string().nullish(),
  primary: z.boolean().nullish(),
  hashes: z.object({ SHA256: z.string() }).partial().nullish(),
  downloadUrl: z.string().nullish(),
});
const versionSchema = z.object({
  id: z.number().int(),
  modelId: z.number().int().nullish(),
  name: z.string(),
  baseModel: z.string().nullish(),
  trainedWords: z.array(z.string()).nullish(),
  files: z.array(fileSchema).default([]),
  model: z.object({ name: z.string(), type: z.string() }).nullish(),
});
const modelSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  type: z.string(),
  allowNoCredit: z.boolean().nullish(),
  allowDerivatives: z.boolean().nullish(),
  allowCommercialUse: z.union([z.string(), z.array(z.string())]).nullish(),
  modelVersions: z.array(versionSchema).default([]),
});

/** One version of a model on Civitai. */
export interface CivitaiVersion {
  readonly modelId: number | null;
  readonly versionId: number;
  readonly title: string;
  /** What its page says that it is; null for what Koma has no place for. */
  readonly kind: InstallKind | null;
  readonly baseModel: string | null;
  readonly triggers: readonly string[];
  readonly licence: Licence | null;
  readonly files: readonly ListedFile[];
  /** Other versions of the model, the newest first; empty where only this one was asked for. */
  readonly versions: readonly { readonly id: number; readonly name: string }[];
}

const KINDS: Readonly<Record<string, InstallKind>> = {
  checkpoint: 'checkpoint',
  lora: 'lora',
  locon: 'lora',
  dora: 'lora',
  vae: 'vae',
  textualinversion: 'embedding',
  controlnet: 'controlnet',
  upscaler: 'upscaler',
  detection: 'face-detector',
};

/** Where Civitai's API tells of a model, a version or a file. */
export function civitaiApiAddress(o: { readonly modelId?: number | null; readonly versionId?: number | null; readonly hash?: string }): string {
  const base = 'https://civitai.com/api/v1';
  if (o.hash !== undefined) return `${base}/model-versions/by-hash/${o.hash}`;
  if (o.modelId !== undefined && o.modelId !== null) return `${base}/models/${o.modelId}`;
  return `${base}/model-versions/${o.versionId ?? 0}`;
}

/** Reads what Civitai says of a model. @param versionId the version that is meant; the newest where null. @returns null for an answer of another form, or a version that the model does not have */
export function readCivitaiModel(answer: unknown, versionId: number | null): CivitaiVersion | null {
  const parsed = modelSchema.safeParse(answer);
  if (!parsed.success) return null;
  const { modelVersions, name, type, id } = parsed.data;
  const version = versionId === null ? modelVersions[0] : modelVersions.find((each) => each.id === versionId);
  if (version === undefined) return null;
  return {
    ...toVersion(version, { name, type, modelId: id, terms: termsOf(parsed.data) }),
    versions: modelVersions.map((each) => ({ id: each.id, name: each.name })),
  };
}

/** Reads what Civitai says of one version. @returns null for an answer of another form */
export function readCivitaiVersion(answer: unknown): CivitaiVersion | null {
  const parsed = versionSchema.safeParse(answer);
  if (!parsed.success) return null;
  const { model, modelId } = parsed.data;
  return toVersion(parsed.data, {
    name: model?.name ?? parsed.data.name,
    type: model?.type ?? '',
    modelId: modelId ?? null,
    terms: 'Terms on its Civitai page',
  });
}

function toVersion(
  { id, name, baseModel, trainedWords, files }: z.infer<typeof versionSchema>,
  model: { readonly name: string; readonly type: string; readonly modelId: number | null; readonly terms: string },
): CivitaiVersion {
  const link = model.modelId === null ? null : `https://civitai.com/models/${model.modelId}?modelVersionId=${id}`;
  return {
    modelId: model.modelId,
    versionId: id,
    title: model.name === name ? name : `${model.name} ${name}`,
    kind: KINDS[model.type.toLowerCase()] ?? null,
    baseModel: baseModel ?? null,
    triggers: trainedWords ?? [],
    licence: { name: model.terms, link },
    // The main file stands first.
    files: [...files].sort((a, b) => Number(b.primary ?? false) - Number(a.primary ?? false)).map(toFile),
    versions: [],
  };
}

/** Sizes are rounded there, so they are left to the server that gives the file. */
function toFile({ name, hashes, downloadUrl }: z.infer<typeof fileSchema>): ListedFile {
  const sha256 = hashes?.SHA256?.toLowerCase() ?? '';
  const isHash = /^[0-9a-f]{64}$/.test(sha256);
  return { path: name.split(/[\\/]/).at(-1) ?? name, url: downloadUrl ?? null, bytes: null, sha256: isHash ? sha256 : null };
}

function termsOf({ allowNoCredit, allowDerivatives, allowCommercialUse }: z.infer<typeof modelSchema>): string {
  const uses = [allowCommercialUse ?? []].flat().filter((use) => use !== 'None');
  return [
    'Civitai terms:',
    allowNoCredit === false ? 'credit the author,' : 'no credit needed,',
    uses.length === 0 ? 'no commercial use,' : `commercial use: ${uses.join(', ')},`,
    allowDerivatives === false ? 'no merges' : 'merges allowed',
  ].join(' ');
}

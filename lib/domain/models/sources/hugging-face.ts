import { z } from 'zod';
import type { Licence } from '@/lib/contracts/downloads';
import type { ListedFile } from './listed-file';

const repositorySchema = z.object({
  id: z.string().optional(),
  /** The commit. */
  sha: z.string().regex(/^[0-9a-f]{7,64}$/),
  gated: z.union([z.boolean(), z.string()]).optional(),
  cardData: z
    .object({
      license: z.union([z.string(), z.array(z.string())]).optional(),
      license_name: z.string().nullish(),
      license_link: z.string().nullish(),
    })
    .nullish()
    .catch(null),
  siblings: z.array(
    z.object({
      rfilename: z.string(),
      size: z.number().int().min(0).nullish(),
      lfs: z.object({ sha256: z.string(), size: z.number().int().min(0).nullish() }).partial().nullish(),
    }),
  ),
});

/** A repository of Hugging Face at one commit. */
export interface HubRepository {
  readonly repository: string;
  /** The commit that its files are of, whatever its branch does later. */
  readonly commit: string;
  /** Its files are given to those alone who accepted its terms. */
  readonly isGated: boolean;
  readonly licence: Licence | null;
  readonly files: readonly ListedFile[];
}

/** Where the API of the hub tells of a repository, with sizes and hashes. */
export function hubApiAddress(repository: string, revision: string | null): string {
  const at = revision === null ? '' : `/revision/${encodeURIComponent(revision)}`;
  return `https://huggingface.co/api/models/${repository}${at}?blobs=true`;
}

/**
 * Reads what the hub's API says of a repository.
 * @returns null for an answer of another form
 */
export function readHubRepository(repository: string, answer: unknown): HubRepository | null {
  const parsed = repositorySchema.safeParse(answer);
  if (!parsed.success) return null;
  const { sha, gated, cardData, siblings } = parsed.data;
  return {
    repository,
    commit: sha,
    isGated: gated !== undefined && gated !== false,
    licence: readLicence(repository, cardData ?? null),
    files: siblings.map(({ rfilename, size, lfs }) => ({
      path: rfilename,
      url: `https://huggingface.co/${repository}/resolve/${sha}/${rfilename.split('/').map(encodeURIComponent).join('/')}`,
      bytes: lfs?.size ?? size ?? null,
      sha256: lfs?.sha256 !== undefined && /^[0-9a-f]{64}$/.test(lfs.sha256) ? lfs.sha256 : null,
    })),
  };
}

function readLicence(
  repository: string,
  card: { license?: string | string[] | undefined; license_name?: string | null | undefined; license_link?: string | null | undefined } | null,
): Licence | null {
  const named = card?.license_name ?? [card?.license ?? []].flat().join(', ');
  if (named === '') return null;
  const link = card?.license_link ?? null;
  const isAddress = link !== null && /^https?:\/\//.test(link);
  return { name: named.slice(0, 200), link: isAddress ? link : `https://huggingface.co/${repository}` };
}

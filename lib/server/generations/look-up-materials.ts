import type { RequestMaterials } from '@/lib/compose';
import type { GenerationInput } from '@/lib/contracts/generations';
import type { ProjectStyle } from '@/lib/domain/staging/written-words';
import type { RoughSpecification } from '@/lib/rough';
import type { ModelProfile } from '@/pipeline/models';
import type { Seed } from '@/pipeline/seed';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { projectOf } from '../projects/require-project';
import { requireModel } from '../offered-models/require-model';
import { usableNetworks } from '../models/find-networks';
import { modelProfile } from '../models/model-profile';
import { readBlob } from '../storage/studio-blobs';
import { lookUpStaging, type FoundPerson } from './look-up-staging';
import { readAnchor } from './read-anchor';

/** What a request is composed of, with who of the project's people is in it, from left to right. */
export interface FoundMaterials extends RequestMaterials {
  readonly people: readonly FoundPerson[];
}

/**
 * Everything of a project that an input names: its people, its place, the files of its pictures.
 * @param o.seed taken where the person left it open
 * @param o.rough the rough that a staging is drawn by; null makes it
 * @throws AppError `not-found` for a picture, character or place that isn't in the project, `model-not-found` for the refiner
 */
export async function lookUpMaterials(
  actor: Actor,
  input: GenerationInput,
  o: { projectId: string; model: ModelProfile; style: ProjectStyle; seed: Seed; rough: RoughSpecification | null },
): Promise<FoundMaterials> {
  const { projectId, ...given } = o;
  const pictures = new Map<string, Uint8Array>();
  for (const id of picturesIn(input)) pictures.set(id, await readPicture(actor, projectId, id));
  const networks = await usableNetworks(o.model);
  const refiner = input.refiner && modelProfile(await requireModel(input.refiner.modelId));
  if (input.staging === null) {
    return { ...given, networks, refiner, rough: null, pictures, people: [], place: null, likenesses: [] };
  }
  const { people, place } = await lookUpStaging(actor, projectId, input.staging);
  const likenesses: (Uint8Array | null)[] = [];
  const isLookedAt = o.model.capabilities.reference !== null;
  for (const { anchor } of people) likenesses.push(anchor && isLookedAt ? await readAnchor(anchor) : null);
  return { ...given, networks, refiner, pictures, people, place, likenesses };
}

function picturesIn({ image, mask, rough, references, controls }: GenerationInput): Set<string> {
  const named = [image, mask, rough, ...references, ...controls.map(({ picture }) => picture)].flatMap(
    (one) => one ?? [],
  );
  return new Set(named.map(({ pictureId }) => pictureId));
}

async function readPicture(actor: Actor, projectId: string, pictureId: string): Promise<Uint8Array> {
  const picture = await database().picture.findFirst({
    where: { id: pictureId, projectId, deletedAt: null, project: projectOf(actor, 'edit') },
    select: { sha256: true },
  });
  if (picture === null) throw notFound('picture');
  return readBlob(picture.sha256);
}

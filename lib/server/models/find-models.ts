import type { Page, PageQuery } from '@/lib/contracts/page';
import { capabilitiesSchema, type Model, modelDefaultsSchema, modelPromptingSchema } from '@/lib/contracts/models';
import { z } from 'zod';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { Model as ModelRow, Prisma } from '../generated/client';
import { decodeCursor, pageTake, toPage } from '../http/cursor';
import { readSettings } from '../database/studio-settings';

const SAMPLES = 6;

/** The pictures by which an actor may recognise a model: those in projects they belong to. */
function withSamples(actor: Actor) {
  return {
    generations: {
      where: {
        status: 'succeeded',
        deletedAt: null,
        project: { deletedAt: null, memberships: { some: { userId: actor.userId } } },
      },
      orderBy: { id: 'desc' },
      take: SAMPLES,
      select: { pictures: { where: { deletedAt: null }, take: 1, orderBy: { index: 'asc' }, select: { id: true } } },
    },
  } satisfies Prisma.ModelInclude;
}

type ModelWithSamples = ModelRow & { generations: { pictures: { id: string }[] }[] };

function toModel(row: ModelWithSamples, defaultModelId: string | null): Model {
  return {
    id: row.id,
    name: row.name,
    licence: row.licence,
    hash: row.hash,
    capabilities: capabilitiesSchema.parse(row.capabilities),
    defaults: modelDefaultsSchema.parse(row.defaults),
    prompting: modelPromptingSchema.parse(row.prompting),
    origin: row.origin === 'shipped' ? 'shipped' : 'installed',
    isAvailable: row.isAvailable,
    problem: row.problem,
    isDefault: row.id === defaultModelId,
    samples: row.generations.flatMap((generation) => generation.pictures.map(({ id }) => id)),
    seenAt: row.seenAt.toISOString(),
  };
}

/** The models a worker found, those that can be used first, then by name. For everybody who is signed in. */
export async function findModels(actor: Actor, query: PageQuery): Promise<Page<Model>> {
  const after = decodeCursor(query.cursor, z.object({ isAvailable: z.boolean(), name: z.string(), id: z.string() }));
  const rows = await database().model.findMany({
    ...(after === null ? {} : { where: modelsAfter(after) }),
    include: withSamples(actor),
    orderBy: [{ isAvailable: 'desc' }, { name: 'asc' }, { id: 'asc' }],
    take: pageTake(query),
  });
  const defaultModelId = await getDefaultModelId();
  return toPage(rows, query, {
    position: ({ isAvailable, name, id }) => ({ isAvailable, name, id }),
    item: (row) => toModel(row, defaultModelId),
  });
}

function modelsAfter(after: { isAvailable: boolean; name: string; id: string }): Prisma.ModelWhereInput {
  const sameGroup = {
    isAvailable: after.isAvailable,
    OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }],
  };
  return after.isAvailable ? { OR: [sameGroup, { isAvailable: false }] } : sameGroup;
}

/** One model. For everybody who is signed in. @throws AppError `not-found` */
export async function getModel(actor: Actor, modelId: string): Promise<Model> {
  const row = await database().model.findUnique({ where: { id: modelId }, include: withSamples(actor) });
  if (row === null) throw notFound('model');
  return toModel(row, await getDefaultModelId());
}

/** The model that draws when nobody chose one: the settings' choice while it is there, else the first shipped one. */
export async function getDefaultModelId(): Promise<string | null> {
  const { defaultModelId } = await readSettings();
  const usable = { isAvailable: true };
  const chosen = defaultModelId === null ? null : await database().model.findFirst({ where: { ...usable, id: defaultModelId } });
  const first = chosen ?? (await database().model.findFirst({ where: usable, orderBy: [{ origin: 'desc' }, { name: 'asc' }] }));
  return first?.id ?? null;
}

/** The row of a model that can draw now. @throws AppError `model-not-found` */
export async function requireModel(modelId: string): Promise<ModelRow> {
  const row = await database().model.findFirst({ where: { id: modelId, isAvailable: true } });
  if (row !== null) return row;
  throw new AppError('model-not-found', `The model “${modelId}” is not installed, or its folder is invalid.`, {
    action: 'Choose another model, or ask an admin to install it.',
  });
}

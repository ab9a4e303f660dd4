import type { Model } from '@/lib/contracts/models';
import type { Page, PageQuery } from '@/lib/contracts/page';
import { z } from 'zod';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { readSettings } from '../database/studio-settings';
import type { Prisma } from '../generated/client';
import { decodeCursor, pageTake, toPage } from '../http/cursor';
import { modelInclude, modelView } from './model-view';
import { OFFERED } from '../offered-models/offered';

/** Those whose files were deleted for good keep their rows for recipes, and are listed no more. */
const NOT_GONE: Prisma.ModelWhereInput = { OR: [{ removal: null }, { removal: { not: 'gone' } }] };

/** The models a worker found, those that can be used first, then by name. For everybody who is signed in. */
export async function findModels(actor: Actor, query: PageQuery): Promise<Page<Model>> {
  const after = decodeCursor(query.cursor, z.object({ isAvailable: z.boolean(), name: z.string(), id: z.string() }));
  const rows = await database().model.findMany({
    where: { AND: [NOT_GONE, ...(after === null ? [] : [modelsAfter(after)])] },
    include: modelInclude(actor),
    orderBy: [{ isAvailable: 'desc' }, { name: 'asc' }, { id: 'asc' }],
    take: pageTake(query),
  });
  return toPage(rows, query, {
    position: ({ isAvailable, name, id }) => ({ isAvailable, name, id }),
    item: await modelView(rows, await getDefaultModelId()),
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
  const row = await database().model.findUnique({ where: { id: modelId }, include: modelInclude(actor) });
  if (row === null) throw notFound('model');
  return (await modelView([row], await getDefaultModelId()))(row);
}

/**
 * The model that draws when nobody chose one: the settings' choice while it is there, else the first shipped one.
 * @param o.without a model that is looked past, as if it were removed
 */
export async function getDefaultModelId(o: { readonly without?: string } = {}): Promise<string | null> {
  const { defaultModelId } = await readSettings();
  const usable: Prisma.ModelWhereInput = o.without === undefined ? OFFERED : { AND: [OFFERED, { id: { not: o.without } }] };
  const select = { id: true } as const;
  const chosen =
    defaultModelId === null
      ? null
      : await database().model.findFirst({ where: { AND: [usable, { id: defaultModelId }] }, select });
  const first =
    chosen ?? (await database().model.findFirst({ where: usable, orderBy: [{ origin: 'desc' }, { name: 'asc' }], select }));
  return first?.id ?? null;
}

import { z } from 'zod';
import type { Generation, GenerationDetail } from '@/lib/contracts/generations';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import { mayDoLess, projectOf, type Need } from '../projects/require-project';
import { generationInclude, toGenerations, type GenerationRow } from './generation-view';

const recordSchema = z.record(z.string(), z.unknown());

/** The condition under which a drawing is there for an actor. */
export function generationOf(actor: Actor, generationId: string, need: Need): Prisma.GenerationWhereInput {
  return { id: generationId, deletedAt: null, project: projectOf(actor, need) };
}

/**
 * A drawing that the actor may do this with.
 * @throws AppError `not-found` for missing, deleted and strangers' drawings alike; `role-missing` for members who may
 * look only
 */
export async function requireGeneration(actor: Actor, generationId: string, need: Need): Promise<GenerationRow> {
  const include = generationInclude;
  const row = await database().generation.findFirst({ where: generationOf(actor, generationId, need), include });
  if (row !== null) return row;
  const seen =
    need !== 'view' && (await database().generation.count({ where: generationOf(actor, generationId, 'view') }));
  throw seen ? mayDoLess(need) : notFound('drawing');
}

/** A drawing as it is now, for members. @throws AppError `not-found` */
export async function viewGeneration(actor: Actor, generationId: string): Promise<Generation> {
  const [generation] = await toGenerations([await requireGeneration(actor, generationId, 'view')], actor);
  if (generation === undefined) throw notFound('drawing');
  return generation;
}

/** A drawing with its recipe, for members. @throws AppError `not-found` */
export async function getGeneration(actor: Actor, generationId: string): Promise<GenerationDetail> {
  const row = await requireGeneration(actor, generationId, 'view');
  const [generation] = await toGenerations([row], actor);
  if (generation === undefined) throw notFound('drawing');
  const drawnWith = row.drawnWith === null ? null : recordSchema.parse(row.drawnWith);
  return { ...generation, recipe: recordSchema.parse(row.recipe), drawnWith };
}

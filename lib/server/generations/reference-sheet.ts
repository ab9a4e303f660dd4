import { randomInt } from 'node:crypto';
import { nearestSize } from '@/lib/compose';
import { SHEET_CELLS, type Sheet, type SheetCell } from '@/lib/contracts/characters';
import { toSeed, type Seed } from '@/lib/contracts/drawing';
import { generationInputSchema, type FinishInput, type PartialGenerationInput } from '@/lib/contracts/generations';
import type { Job } from '@/lib/contracts/jobs';
import { capabilitiesSchema, modelPromptingSchema } from '@/lib/contracts/models';
import { CELL_VIEWS, stageCell } from '@/lib/domain/characters/sheet-cells';
import { finishHabit } from '@/lib/domain/staging/finish-habit';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { requireCharacter } from '../characters/change-character';
import { database, inTransaction } from '../database/database';
import { requireModel } from '../offered-models/require-model';
import { projectOf } from '../projects/require-project';
import { createJob } from '../queue/create-job';
import { getJob } from '../queue/job-view';
import { chooseModel, prepareGeneration } from './enqueue-generation';
import { generationInclude, toGenerations, type GenerationRow } from './generation-view';
import type { PreparedGeneration } from './queue-generation';
import { requireQuota } from './require-quota';

/** Drawings of one cell that the sheet tells of. */
const MOST_DRAWINGS = 8;

/**
 * A character's reference sheet in an outfit (the first when null), for members of the project.
 * @throws AppError `not-found` for characters and outfits that are not there
 */
export async function getSheet(actor: Actor, characterId: string, outfitId: string | null): Promise<Sheet> {
  const outfit = await findOutfit(actor, characterId, outfitId);
  const [rows, picks] = [await findDrawings(characterId, outfit.id), await findPicks(outfit.id)];
  const drawings = await toGenerations(rows, actor);
  return {
    outfitId: outfit.id,
    cells: SHEET_CELLS.map((cell) => {
      const own = drawings.filter((_, index) => rows[index]?.sheetCell === cell).slice(0, MOST_DRAWINGS);
      const picked = picks.get(cell) ?? null;
      const newest = own.flatMap(({ pictures }) => pictures)[0];
      return { cell, pictureId: picked ?? newest?.id ?? null, isPicked: picked !== null, drawings: own };
    }),
  };
}

/**
 * Asks for the sheet's cells, as a batch that a worker composes. For owners and editors. All cells of one asking share a
 * seed, so that what nobody chose is the same in each. There is room for all of them in the queue, or nothing is asked for.
 * @throws AppError `not-found`, `role-missing`, `model-not-found`, `queue-full`
 */
export async function drawSheet(
  actor: Actor,
  characterId: string,
  o: { outfitId: string | null; cells?: readonly SheetCell[] | undefined },
): Promise<Job> {
  const { projectId } = await requireCharacter(actor, characterId);
  const outfit = await findOutfit(actor, characterId, o.outfitId);
  await chooseModel(projectId, 'character');
  const cells = [...(o.cells ?? SHEET_CELLS)];
  const seed = toSeed(randomInt(0, 2 ** 32));
  const jobId = await inTransaction(async () => {
    await requireQuota(actor.userId, cells.length);
    return createJob({
      kind: 'sheet-drawing',
      projectId,
      authorId: actor.userId,
      input: { characterId, outfitId: outfit.id, seed, cells },
      stepCount: cells.length,
    });
  });
  return getJob(actor, jobId);
}

/** Gives the function that composes a cell of a sheet, from its rough and with the references that the character has. */
export async function openSheet(
  actor: Actor,
  { characterId, outfitId, seed }: { characterId: string; outfitId: string; seed: Seed },
): Promise<(cell: SheetCell) => Promise<PreparedGeneration>> {
  const { projectId } = await requireCharacter(actor, characterId);
  const model = await requireModel(await chooseModel(projectId, 'character'));
  const parsed = {
    capabilities: capabilitiesSchema.parse(model.capabilities),
    prompting: modelPromptingSchema.parse(model.prompting),
  };
  return (cell) => {
    const size = sizeFor(cell, parsed.capabilities.buckets);
    const { enlarge, hasLines } = finishHabit(parsed, size);
    const finish: FinishInput[] = [
      ...(enlarge === 1 ? [] : [{ kind: 'upscale', factor: enlarge } as const]),
      ...(hasLines ? [{ kind: 'lines' } as const] : []),
    ];
    const ask: PartialGenerationInput = {
      modelId: model.id,
      prompt: 'simple background',
      size,
      seed,
      staging: stageCell(cell, { characterId, outfitId }),
      finish,
    };
    return prepareGeneration(
      actor,
      projectId,
      { ask: generationInputSchema.parse(ask), urgency: 'drawing', parentId: null },
      { sheetCell: cell },
    );
  };
}

/**
 * Puts a picture into a cell. For owners and editors; may be repeated.
 * @throws AppError `not-found` for a picture that isn't in the character's project, `role-missing`
 */
export async function pickSheetPicture(
  actor: Actor,
  { characterId, cell }: { characterId: string; cell: SheetCell },
  { outfitId, pictureId }: { outfitId: string; pictureId: string },
): Promise<Sheet> {
  const { projectId } = await requireCharacter(actor, characterId);
  const outfit = await findOutfit(actor, characterId, outfitId);
  const isThere = await database().picture.count({ where: { id: pictureId, projectId, deletedAt: null } });
  if (isThere === 0) throw notFound('picture');
  await database().sheetPick.upsert({
    where: { outfitId_cell: { outfitId: outfit.id, cell } },
    create: { characterId, outfitId: outfit.id, cell, pictureId },
    update: { pictureId },
  });
  return getSheet(actor, characterId, outfit.id);
}

async function findOutfit(actor: Actor, characterId: string, outfitId: string | null): Promise<{ id: string }> {
  const outfit = await database().outfit.findFirst({
    where: {
      characterId,
      ...(outfitId === null ? {} : { id: outfitId }),
      character: { deletedAt: null, project: projectOf(actor, 'view') },
    },
    orderBy: { position: 'asc' },
    select: { id: true },
  });
  if (outfit === null) throw notFound(outfitId === null ? 'character' : 'outfit');
  return outfit;
}

async function findDrawings(characterId: string, outfitId: string): Promise<GenerationRow[]> {
  return database().generation.findMany({
    where: { deletedAt: null, sheetCell: { not: null }, cast: { some: { characterId, outfitId } } },
    include: generationInclude,
    orderBy: { id: 'desc' },
    take: SHEET_CELLS.length * MOST_DRAWINGS,
  });
}

async function findPicks(outfitId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await database().sheetPick.findMany({ where: { outfitId, picture: { deletedAt: null } } });
  return new Map(rows.map(({ cell, pictureId }) => [cell, pictureId]));
}

/** The model's size that is nearest in its proportions to the cell's. */
function sizeFor(cell: SheetCell, buckets: readonly (readonly [number, number])[]) {
  const { aspect } = CELL_VIEWS[cell];
  return nearestSize({ widthPx: aspect, heightPx: 1 }, buckets) ?? { widthPx: 512, heightPx: 512 };
}

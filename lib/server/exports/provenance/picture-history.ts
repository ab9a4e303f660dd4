import { z } from 'zod';
import type { PanelSource } from '@/lib/contracts/disclosure';
import { sha256Schema } from '@/lib/contracts/drawing';
import { importedPartSchema, type ImportedPart } from '@/lib/contracts/page-imports';
import { database } from '../../database/database';

/** What of a recipe says how a picture was made; the rest of it is left alone. */
const namedSchema = z.object({ name: z.string(), hash: sha256Schema });
const recipeSchema = z.object({
  model: z.object({ id: z.string(), hash: sha256Schema }),
  refiner: z.object({ model: z.object({ id: z.string(), hash: sha256Schema }) }).optional(),
  rough: z.object({}).nullable().default(null),
  image: z.object({}).nullable().default(null),
  references: z.array(z.object({})).default([]),
  imagePrompts: z.array(z.object({})).default([]),
  controls: z.array(z.object({ name: z.string(), hash: sha256Schema.optional() })).default([]),
  loras: z.array(namedSchema).default([]),
  vae: namedSchema.optional(),
  embeddings: z.array(namedSchema).default([]),
});
type Recipe = z.infer<typeof recipeSchema>;

/** How a picture was made. */
export interface PictureHistory {
  readonly source: Exclude<PanelSource, 'drawing'>;
  /** Of every drawing that had a part in it, the newest first. */
  readonly recipes: readonly Recipe[];
}

const NO_ORIGIN = { origin: 'unknown' } as const;

/** Edits of edits that are followed. */
const MOST_EDITS = 500;

/**
 * How pictures of a project were made, from their recipes and those of the edits that led to them. Whoever calls has
 * checked the project.
 * @returns by picture id
 */
export async function pictureHistories(
  projectId: string,
  pictureIds: readonly string[],
): Promise<ReadonlyMap<string, PictureHistory>> {
  const edits = await database().regionEdit.findMany({
    where: { projectId, pictureId: { not: null } },
    select: { pictureId: true, inputPictureId: true, basePictureId: true, generation: { select: { recipe: true } } },
  });
  const editOf = new Map(edits.map((edit) => [edit.pictureId, edit]));
  const chains = new Map(pictureIds.map((id) => [id, chainOf(id, (one) => inputOf(editOf.get(one)))]));
  const pictures = await database().picture.findMany({
    where: { projectId, id: { in: [...new Set([...chains.values()].flat())] } },
    select: { id: true, kind: true, imported: true, generation: { select: { recipe: true } } },
  });
  const pictureOf = new Map(pictures.map((picture) => [picture.id, picture]));
  return new Map(
    [...chains].map(([id, chain]) => {
      const edited = chain.flatMap((one) => editOf.get(one) ?? []);
      const first = pictureOf.get(chain.at(-1) ?? id);
      const drawn = first === undefined ? [] : recipesOf([first.generation]);
      const editRecipes = recipesOf(edited.map(({ generation }) => generation));
      const isImported = first?.kind === 'uploaded' && first.generation === null;
      const { origin } = importedPartSchema.pick({ origin: true }).catch(NO_ORIGIN).parse(first?.imported);
      return [
        id,
        {
          source: sourceOf({ isImported, origin, drawn, editRecipes, editCount: edited.length }),
          recipes: [...editRecipes, ...drawn],
        },
      ];
    }),
  );
}

function inputOf(edit: { inputPictureId: string | null; basePictureId: string | null } | undefined): string | null {
  return edit?.inputPictureId ?? edit?.basePictureId ?? null;
}

/** A picture and those that it came of by edits, the newest first. */
function chainOf(id: string, before: (id: string) => string | null): string[] {
  const chain = [id];
  for (
    let next = before(id);
    next !== null && chain.length < MOST_EDITS && !chain.includes(next);
    next = before(next)
  ) {
    chain.push(next);
  }
  return chain;
}

function sourceOf(o: {
  readonly isImported: boolean;
  /** What the file of an imported one says. */
  readonly origin: ImportedPart['origin'];
  readonly drawn: readonly Recipe[];
  readonly editRecipes: readonly Recipe[];
  readonly editCount: number;
}): PictureHistory['source'] {
  if (o.isImported) {
    if (o.origin !== 'unknown') return o.editCount > 0 ? 'composite' : o.origin;
    if (o.editRecipes.length > 0) return 'composite';
    return o.editCount > 0 ? 'enhanced' : 'imported';
  }
  const [recipe] = o.drawn;
  // What a model drew and nobody knows from what is told as a composite rather than as less.
  if (recipe === undefined || o.editCount > 0) return 'composite';
  const { rough, image, references, imagePrompts, controls } = recipe;
  const hasMore =
    rough !== null || image !== null || [references, imagePrompts, controls].some(({ length }) => length > 0);
  return hasMore ? 'composite' : 'generated';
}

function recipesOf(generations: readonly ({ readonly recipe: unknown } | null)[]): Recipe[] {
  return generations.flatMap((generation) => {
    const parsed = recipeSchema.safeParse(generation?.recipe);
    return parsed.success ? [parsed.data] : [];
  });
}

import { balloonSchema } from '@/lib/contracts/balloons';
import { defaultLayers } from '@/lib/domain/page/layers/default-layers';
import { toBalloon } from '../balloons/balloon-row';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import {
  pageDocumentSchema,
  projectDocumentSchema,
  type PageDocument,
  type ProjectDocument,
} from './project-file-format';

/** Everything of a project but its pages, as a file holds it. What is in the trash stays out. Whoever calls has checked the project. */
export async function collectProject(projectId: string): Promise<ProjectDocument> {
  const inProject = { projectId, deletedAt: null };
  const project = await database().project.findUniqueOrThrow({ where: { id: projectId }, include: { outline: true } });
  const characters = await database().character.findMany({
    where: inProject,
    orderBy: { id: 'asc' },
    include: { outfits: { orderBy: { position: 'asc' } }, sheetPicks: { where: { picture: { deletedAt: null } } } },
  });
  const places = await database().place.findMany({ where: inProject, orderBy: { id: 'asc' } });
  const pictures = await database().picture.findMany({
    where: { ...inProject, OR: [{ generationId: null }, { generation: { deletedAt: null } }] },
    orderBy: { id: 'asc' },
  });
  const generations = await database().generation.findMany({
    where: { ...inProject, id: { in: pictures.flatMap(({ generationId }) => generationId ?? []) } },
    orderBy: { id: 'asc' },
    include: { cast: { orderBy: { position: 'asc' } } },
  });
  const known = new Set(pictures.map(({ id }) => id));
  const references = await database().reference.findMany({ where: { projectId }, orderBy: { id: 'asc' } });
  const people = new Set(characters.map(({ id }) => id));
  const locations = new Set(places.map(({ id }) => id));
  const isHere = (set: ReadonlySet<string>, id: string | null): boolean => id === null || set.has(id);
  const typefaces = await database().typeface.findMany({ where: inProject, orderBy: { id: 'asc' } });
  const { title, description, style, styleRecord, readingDirection, pageFormat, languages } = project;
  return projectDocumentSchema.parse({
    ...{ title, description, style, styleRecord, readingDirection, pageFormat, languages },
    coverPictureId:
      project.coverPictureId !== null && known.has(project.coverPictureId) ? project.coverPictureId : null,
    script: project.outline?.text ?? '',
    characters: characters.map(({ id, name, traits, palette, outfits, ...row }) => ({
      ...{ id, name, traits, palette, description: row.description },
      outfits: outfits.map((outfit) => ({ id: outfit.id, name: outfit.name, traits: outfit.traits })),
    })),
    places: places.map(({ id, name, traits, ...row }) => ({ id, name, traits, description: row.description })),
    generations: generations.map(generationRow),
    pictures: pictures.map(pictureRow),
    references: references
      .filter(({ pictureId, characterId, placeId }) => {
        const isOfNobody = characterId === null && placeId === null;
        return known.has(pictureId) && !isOfNobody && isHere(people, characterId) && isHere(locations, placeId);
      })
      .map(({ id, pictureId, characterId, placeId, view, crop, position }) => ({
        ...{ id, pictureId, characterId, placeId, view, crop, position },
      })),
    sheetPicks: characters.flatMap(({ sheetPicks }) => sheetPicks).filter(({ pictureId }) => known.has(pictureId)),
    typefaces: typefaces.map(({ id, sha256 }) => ({ id, sha256 })),
  });
}

function generationRow(row: Prisma.GenerationGetPayload<{ include: { cast: true } }>) {
  const { id, modelId, panelId, ask, recipe, rough, stamp, styleRevision, sheetCell, recipeHash, seed } = row;
  return {
    ...{ id, modelId, panelId, ask, recipe, rough, stamp, styleRevision, sheetCell, recipeHash, seed },
    pictureCount: row.pictureCount,
    drawnWith: row.drawnWith,
    queuedAt: row.queuedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    cast: row.cast.map(({ position, characterId, characterRevision, outfitId }) => ({
      ...{ position, characterId, characterRevision, outfitId },
    })),
  };
}

function pictureRow(row: Prisma.PictureGetPayload<object>) {
  const { id, sha256, kind, name, widthPx, heightPx, generationId, index, seed, stamp, imported } = row;
  return {
    ...{ id, sha256, kind, name, widthPx, heightPx, generationId, index, seed, stamp },
    ...(imported !== null && { imported }),
  };
}

/** The ids of a project's pages in their order. */
export async function findPageIds(projectId: string): Promise<string[]> {
  const rows = await database().page.findMany({
    where: { projectId, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** A page with its strokes. @param known pictures and characters that the file holds */
export async function collectPage(
  pageId: string,
  known: { readonly pictures: ReadonlySet<string>; readonly characters: ReadonlySet<string> },
): Promise<PageDocument> {
  const row = await database().page.findUniqueOrThrow({
    where: { id: pageId },
    include: {
      panels: { where: { removedAt: null }, orderBy: { position: 'asc' } },
      balloons: { orderBy: { position: 'asc' } },
      layers: { orderBy: { position: 'asc' } },
      storyStates: true,
    },
  });
  const layers = row.layers.map(({ id, kind, content, strokes, areas }) => ({
    ...Object(content),
    id,
    kind,
    strokes: kind === 'ink' ? strokes : null,
    ...(kind === 'ink' ? { areas } : {}),
  }));
  const panels = new Set(row.panels.map(({ id }) => id));
  return pageDocumentSchema.parse({
    id: row.id,
    chapter: row.chapter,
    template: row.template,
    isSpread: row.isSpread,
    panels: row.panels.map(({ id, polygon, content, pictureId }) => ({
      ...{ id, polygon, content },
      pictureId: pictureId !== null && known.pictures.has(pictureId) ? pictureId : null,
    })),
    balloons: row.balloons.map((balloon) => {
      const { panelId, ...rest } = toBalloon(balloon);
      return balloonSchema.parse({ ...rest, panelId: panelId !== null && panels.has(panelId) ? panelId : null });
    }),
    layers: layers.length === 0 ? defaultLayers(row.id) : layers,
    states: row.storyStates
      .filter(({ characterId }) => known.characters.has(characterId))
      .map(({ characterId, outfitId, injuries, props, mood }) => ({ characterId, outfitId, injuries, props, mood })),
  });
}

import type { Actor } from '../auth/actor';
import { balloonData } from '../balloons/balloon-row';
import { layerData } from '../books/page-view';
import { asJson } from '../database/as-json';
import { database } from '../database/database';
import { Prisma } from '../generated/client';
import { requireStorage } from '../storage/storage-limit';
import type { ReadTypeface } from '../typefaces/read-typeface';
import type { PageDocument, ProjectContents, ProjectDocument } from './project-file-format';

/**
 * Writes a project that was read from a file: queries alone, for one transaction. Its owner is the actor, who is also the
 * author of its pictures; recipes come as drawings that are done.
 * @param fonts by their hash, as `storeFiles` gives them
 * @returns the new project's id
 * @throws AppError `storage-limit-reached` where its files together are too many for the actor
 */
export async function storeProject(
  actor: Actor,
  { project, pages }: ProjectContents,
  fonts: ReadonlyMap<string, ReadTypeface>,
): Promise<string> {
  const { title, description, style, styleRecord, readingDirection, pageFormat, languages } = project;
  const { id: projectId } = await database().project.create({
    data: {
      ...{ title, description, style, styleRecord, readingDirection, pageFormat, languages },
      memberships: { create: { userId: actor.userId, role: 'owner' } },
      outline: { create: { text: project.script } },
    },
    select: { id: true },
  });
  await storePeopleAndPlaces(projectId, project);
  await storePages(projectId, pages);
  await storePictures(actor, projectId, { project, pages });
  await showPictures(pages);
  await storeReferences(projectId, project);
  await storeTypefaces(actor, projectId, { project, fonts });
  const { coverPictureId } = project;
  if (coverPictureId !== null) await database().project.update({ where: { id: projectId }, data: { coverPictureId } });
  // Each file was asked for alone, before any row named it.
  await requireStorage(actor.userId);
  return projectId;
}

async function storePeopleAndPlaces(projectId: string, { characters, places }: ProjectDocument): Promise<void> {
  await database().character.createMany({
    data: characters.map(({ outfits: _, ...character }) => ({ ...character, projectId })),
  });
  await database().characterVersion.createMany({
    data: characters.map(({ id, outfits, ...character }) => ({
      characterId: id,
      revision: 1,
      snapshot: { ...character, outfits: outfits.map(({ name, traits }) => ({ name, traits })) },
    })),
  });
  await database().outfit.createMany({
    data: characters.flatMap(({ id, outfits }) =>
      outfits.map((outfit, position) => ({ ...outfit, characterId: id, position })),
    ),
  });
  await database().place.createMany({ data: places.map((place) => ({ ...place, projectId })) });
}

async function storePages(projectId: string, pages: readonly PageDocument[]): Promise<void> {
  await database().page.createMany({
    data: pages.map(({ id, chapter, template, isSpread }, index) => ({
      ...{ id, chapter, template, isSpread },
      projectId,
      position: index + 1,
    })),
  });
  await database().panel.createMany({
    data: pages.flatMap(({ id: pageId, panels }) =>
      panels.map(({ id, polygon, content }, position) => ({ id, polygon, content, pageId, position })),
    ),
  });
  await database().balloon.createMany({
    data: pages.flatMap(({ id: pageId, balloons }) =>
      balloons.map((balloon, position) => ({ ...balloonData(balloon, position), pageId })),
    ),
  });
  await database().storyState.createMany({
    data: pages.flatMap(({ id: pageId, states }) => states.map((state) => ({ ...state, pageId }))),
  });
  // Strokes may be many megabytes a page.
  for (const { id: pageId, layers } of pages) {
    await database().layer.createMany({
      data: layers.map((layer, position) => ({
        ...layerData(layer, position),
        pageId,
        strokes: layer.strokes ?? [],
        areas: layer.areas ?? [],
      })),
    });
  }
}

async function storePictures(actor: Actor, projectId: string, { project, pages }: ProjectContents): Promise<void> {
  const models = new Set((await database().model.findMany({ select: { id: true } })).map(({ id }) => id));
  const people = new Set(project.characters.map(({ id }) => id));
  const outfits = new Set(project.characters.flatMap((character) => character.outfits.map(({ id }) => id)));
  const panels = new Set(pages.flatMap((page) => page.panels.map(({ id }) => id)));
  await database().generation.createMany({
    data: project.generations.map(({ cast: _, queuedAt, finishedAt, ...row }, rank) => ({
      ...row,
      ...{ projectId, authorId: actor.userId, status: 'succeeded' as const, rank },
      modelId: row.modelId !== null && models.has(row.modelId) ? row.modelId : null,
      panelId: row.panelId !== null && panels.has(row.panelId) ? row.panelId : null,
      ask: asJson(row.ask),
      recipe: asJson(row.recipe),
      rough: orNull(row.rough),
      stamp: orNull(row.stamp),
      drawnWith: orNull(row.drawnWith),
      queuedAt: new Date(queuedAt),
      finishedAt: finishedAt === null ? null : new Date(finishedAt),
    })),
  });
  await database().castMember.createMany({
    data: project.generations.flatMap(({ id, cast }) =>
      cast.map((member) => ({
        ...member,
        generationId: id,
        characterId: member.characterId !== null && people.has(member.characterId) ? member.characterId : null,
        outfitId: member.outfitId !== null && outfits.has(member.outfitId) ? member.outfitId : null,
      })),
    ),
  });
  await database().picture.createMany({
    data: project.pictures.map((row) => ({
      ...{ ...row, stamp: orNull(row.stamp), imported: orNull(row.imported) },
      ...{ projectId, authorId: actor.userId },
    })),
  });
}

function orNull(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null || value === undefined ? Prisma.DbNull : asJson(value);
}

async function showPictures(pages: readonly PageDocument[]): Promise<void> {
  const shown = pages.flatMap(({ panels }) =>
    panels.flatMap(({ id, pictureId }) => (pictureId === null ? [] : [{ id, pictureId }])),
  );
  await database().$executeRaw`
    UPDATE "Panel" SET "pictureId" = shown."pictureId", "updatedAt" = clock_timestamp()
    FROM unnest(${shown.map(({ id }) => id)}::uuid[], ${shown.map(({ pictureId }) => pictureId)}::uuid[])
      AS shown ("panelId", "pictureId")
    WHERE "Panel".id = shown."panelId"`;
}

async function storeReferences(projectId: string, { references, sheetPicks }: ProjectDocument): Promise<void> {
  await database().reference.createMany({
    data: references.map((row) => ({ ...row, crop: orNull(row.crop), projectId })),
  });
  await database().sheetPick.createMany({ data: [...sheetPicks] });
}

async function storeTypefaces(
  actor: Actor,
  projectId: string,
  { project, fonts }: { readonly project: ProjectDocument; readonly fonts: ReadonlyMap<string, ReadTypeface> },
): Promise<void> {
  const rows = project.typefaces.flatMap(({ id, sha256 }) => {
    const font = fonts.get(sha256);
    if (font === undefined) return [];
    const { family, style, ...facts } = font;
    return [{ id, projectId, sha256, authorId: actor.userId, family, style, facts: asJson(facts) }];
  });
  await database().typeface.createMany({ data: rows, skipDuplicates: true });
}

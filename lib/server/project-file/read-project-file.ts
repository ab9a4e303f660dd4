import type { z } from 'zod';
import { unreadableFile } from './project-file-error';
import { withNewIds } from './new-ids';
import {
  fontName,
  HEAD_NAME,
  migrateDocuments,
  pageDocumentSchema,
  pageName,
  pictureName,
  PROJECT_FILE_VERSION,
  PROJECT_NAME,
  projectDocumentSchema,
  projectFileHeadSchema,
  type ProjectContents,
} from './project-file-format';
import type { HostileZip } from './open-hostile-zip';

const MOST_HEAD_BYTES = 100_000;
const MOST_PROJECT_BYTES = 256_000_000;
const MOST_PAGE_BYTES = 64_000_000;

/** Whether a zip says that it is a project. */
export function isProjectFile({ names }: HostileZip): boolean {
  return names.includes(HEAD_NAME);
}

/**
 * Everything of a project file but its pictures and fonts, parsed to the last value, with new ids.
 * @throws AppError `project-file-unreadable` with what is wrong with it
 */
export async function readProjectFile(zip: HostileZip): Promise<ProjectContents> {
  const head = checked(projectFileHeadSchema, await readJson(zip, HEAD_NAME, MOST_HEAD_BYTES), HEAD_NAME);
  if (head.version > PROJECT_FILE_VERSION) {
    throw unreadableFile('This file was made by a newer version of Koma. Update Koma, then import it.');
  }
  const read = {
    project: await readJson(zip, PROJECT_NAME, MOST_PROJECT_BYTES),
    pages: [] as unknown[],
  };
  for (let index = 0; index < head.pageCount; index += 1) {
    read.pages.push(await readJson(zip, pageName(index), MOST_PAGE_BYTES));
  }
  const { project, pages } = migrateDocuments(head.version, read);
  const [first, ...rest] = withNewIds([project, ...pages], declaredIds([project, ...pages]));
  const contents = {
    project: checked(projectDocumentSchema, first, PROJECT_NAME),
    pages: rest.map((page, index) => checked(pageDocumentSchema, page, pageName(index))),
  };
  checkIds(contents);
  checkReferences(contents, zip);
  return contents;
}

async function readJson(zip: HostileZip, name: string, mostBytes: number): Promise<unknown> {
  const bytes = await zip.read(name, mostBytes);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    throw unreadableFile(`“${name}” is no JSON.`, cause);
  }
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown, name: string): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  throw unreadableFile(`“${name}” has a wrong value${where}: ${issue?.message ?? ''}`.slice(0, 400));
}

/** The `id` of everything, at any depth that a file of Koma has. */
function* declaredIds(value: unknown, depth = 0): Generator<string> {
  if (value === null || typeof value !== 'object' || depth > 8) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* declaredIds(item, depth + 1);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    if (key === 'id' && typeof item === 'string') yield item.toLowerCase();
    else yield* declaredIds(item, depth + 1);
  }
}

/** What becomes a row has an id of its own. */
function checkIds({ project, pages }: ProjectContents): void {
  const groups: readonly (readonly [what: string, rows: readonly { readonly id: string }[]])[] = [
    ['characters', project.characters],
    ['outfits', project.characters.flatMap(({ outfits }) => outfits)],
    ['places', project.places],
    ['generations', project.generations],
    ['pictures', project.pictures],
    ['references', project.references],
    ['typefaces', project.typefaces],
    ['pages', pages],
    ['panels', pages.flatMap(({ panels }) => panels)],
    ['balloons', pages.flatMap(({ balloons }) => balloons)],
    ['layers', pages.flatMap(({ layers }) => layers)],
  ];
  for (const [what, rows] of groups) {
    if (new Set(rows.map(({ id }) => id)).size < rows.length) {
      throw unreadableFile(`This file has two ${what} of the same id.`);
    }
  }
}

/** Every row that another one names is there, and every file that a row names. */
function checkReferences({ project, pages }: ProjectContents, zip: HostileZip): void {
  const idsOf = (rows: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id));
  const pictures = idsOf(project.pictures);
  const generations = idsOf(project.generations);
  const characters = idsOf(project.characters);
  const outfits = idsOf(project.characters.flatMap((character) => character.outfits));
  const places = idsOf(project.places);
  const need = (set: ReadonlySet<string>, id: string | null, what: string): void => {
    if (id !== null && !set.has(id)) throw unreadableFile(`This file names a ${what} that is not in it.`);
  };
  need(pictures, project.coverPictureId, 'picture');
  for (const { generationId } of project.pictures) need(generations, generationId, 'generation');
  for (const { pictureId, characterId, placeId } of project.references) {
    need(pictures, pictureId, 'picture');
    need(characters, characterId, 'character');
    need(places, placeId, 'place');
  }
  for (const { pictureId, characterId, outfitId } of project.sheetPicks) {
    need(pictures, pictureId, 'picture');
    need(characters, characterId, 'character');
    need(outfits, outfitId, 'outfit');
  }
  for (const { panels, balloons, states } of pages) {
    const own = idsOf(panels);
    for (const { pictureId } of panels) need(pictures, pictureId, 'picture');
    for (const { panelId } of balloons) need(own, panelId, 'panel');
    for (const { characterId, outfitId } of states) {
      need(characters, characterId, 'character');
      need(outfits, outfitId, 'outfit');
    }
  }
  const files = new Set(zip.names);
  const named = [
    ...project.pictures.map(({ sha256 }) => pictureName(sha256)),
    ...project.typefaces.map(({ sha256 }) => fontName(sha256)),
  ];
  const missing = named.find((name) => !files.has(name));
  if (missing !== undefined) throw unreadableFile(`“${missing}” is missing in this file.`);
}

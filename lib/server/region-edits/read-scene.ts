import { z } from 'zod';
import type { EditPerson, PlacedRough } from '@/lib/compose';
import type { BookPage, BookPanel } from '@/lib/contracts/books';
import { generationInputSchema } from '@/lib/contracts/generations';
import { stagingSchema } from '@/lib/contracts/staging';
import type { PageBox } from '@/lib/domain/layout/page-point';
import { castOf, panelRough, type Company } from '@/lib/domain/page/panels/panel-rough';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { picturePlace } from '@/lib/domain/page/panels/picture-place';
import type { PeopleStates } from '@/lib/domain/page/panels/story-states';
import { roughSpecificationSchema } from '@/lib/rough';
import { decodePicture, type Picture } from '@/pipeline/image';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { lookUpStaging } from '../generations/look-up-staging';
import { readAnchor } from '../generations/read-anchor';
import { readBlob } from '../storage/studio-blobs';

const boxSchema = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });

/** What an edit's row keeps of what its picture shows. */
export const shownSchema = z.object({
  specification: roughSpecificationSchema,
  box: boxSchema,
  /** Of the rough's people; null for somebody of the words. */
  cast: z.array(z.uuid().nullable()),
});
export type Shown = z.infer<typeof shownSchema>;

/** A panel's picture with all that is known of it. */
export interface PanelScene {
  readonly picture: Picture;
  readonly row: PictureRow;
  readonly place: PageBox;
  readonly rough: PlacedRough & { readonly cast: Shown['cast'] };
  readonly words: string;
  readonly negative: string;
}

export interface PageFacts {
  readonly page: BookPage;
  readonly company: Company;
  readonly states: PeopleStates;
  readonly buckets: readonly (readonly [number, number])[];
}

const generationSelect = {
  select: { rough: true, ask: true, cast: { select: { position: true, characterId: true } } },
} as const;
const pictureSelect = {
  id: true,
  sha256: true,
  imported: true,
  generation: generationSelect,
  editedBy: {
    select: {
      id: true,
      basePictureId: true,
      specification: true,
      ink: true,
      frame: true,
      basePicture: { select: { generation: generationSelect } },
    },
  },
} as const;

async function findPicture(pictureId: string) {
  return database().picture.findUniqueOrThrow({ where: { id: pictureId }, select: pictureSelect });
}
export type PictureRow = Awaited<ReturnType<typeof findPicture>>;

/**
 * What a panel shows now, as an edit needs it: its pixels, where they lie, and the rough that they follow: as the edit before
 * left it, else as it was drawn, else as the panel has it. Whoever calls has checked the project.
 */
export async function readScene(panel: BookPanel & { picture: object }, facts: PageFacts): Promise<PanelScene> {
  const view = panelView(panel.polygon, facts.buckets);
  const row = await findPicture(panel.picture.id);
  const drawn = row.editedBy?.basePicture?.generation ?? row.generation;
  const ask = generationInputSchema.safeParse(drawn?.ask);
  return {
    picture: await decodePicture(await readBlob(row.sha256), { channels: 3 }),
    row,
    place: picturePlace(panel, view),
    rough: shownIn(row, panel, facts),
    words: ask.success ? ask.data.prompt : panel.content.words,
    negative: ask.success ? ask.data.negative : '',
  };
}

function shownIn(row: PictureRow, panel: BookPanel, { page, company, states, buckets }: PageFacts): Shown {
  const edited = shownSchema.safeParse(row.editedBy?.specification);
  if (edited.success) return edited.data;
  const box = { left: 0, top: 0, right: 1, bottom: 1 };
  const drawn = roughSpecificationSchema.safeParse(row.generation?.rough);
  if (drawn.success) {
    const members = row.generation?.cast ?? [];
    const cast = drawn.data.people.map(
      (_, index) => members.find(({ position }) => position === index)?.characterId ?? null,
    );
    return { specification: drawn.data, box, cast };
  }
  const { content, polygon } = panel;
  const balloons = page.balloons.filter(({ panelId }) => panelId === panel.id);
  const view = panelView(polygon, buckets);
  const specification = panelRough({ content, polygon, view, company, balloons, states });
  return { specification, box, cast: castOf(content, company, states).map(({ how }) => how.characterId) };
}

/** What the people of a rough look like; those who were taken out of the project are only what the rough shows. */
export async function readPeople(
  actor: Actor,
  projectId: string,
  { cast, specification }: Pick<Shown, 'cast' | 'specification'>,
): Promise<EditPerson[]> {
  const people: EditPerson[] = [];
  for (const [index] of specification.people.entries()) people.push(await readPerson(actor, projectId, cast[index]));
  return people;
}

async function readPerson(
  actor: Actor,
  projectId: string,
  characterId: string | null | undefined,
): Promise<EditPerson> {
  const unknown = { characterId: characterId ?? null, words: '', forbidden: '', reference: null };
  if (characterId === null || characterId === undefined) return unknown;
  if ((await database().character.count({ where: { id: characterId, projectId, deletedAt: null } })) === 0) {
    return unknown;
  }
  const staging = stagingSchema.parse({ cast: [{ characterId }] });
  const [person] = (await lookUpStaging(actor, projectId, staging)).people;
  if (!person) return unknown;
  const { traits, outfit, anchor } = person;
  return {
    characterId,
    words: [traits.words, outfit.words].filter((one) => one.trim() !== '').join(', '),
    forbidden: traits.forbidden,
    reference: anchor && (await readAnchor(anchor)),
  };
}

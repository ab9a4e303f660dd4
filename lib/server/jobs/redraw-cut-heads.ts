import { panelContentSchema } from '@/lib/contracts/books';
import type { PictureFace } from '@/lib/contracts/faces';
import { generationInputSchema } from '@/lib/contracts/generations';
import { panelStampSchema } from '@/lib/contracts/panel-stamps';
import { otherPlaces } from '@/lib/domain/page/panels/cut-heads';
import { isCut } from '@/lib/domain/page/panels/is-cut';
import { roughSpecificationSchema } from '@/lib/rough';
import { panelModel } from '../books/get-book';
import { database } from '../database/database';
import { enqueueGeneration } from '../generations/enqueue-generation';

/**
 * Draws a panel once more, with people in other places, where a head in its picture is cut by the panel's outline. Where
 * the rough's ink lies over the picture heads are where the rough has them, so nothing is to be mended; and a picture
 * that was drawn again is not drawn a third time.
 * @returns whether it was asked for
 * @throws AppError as `enqueueGeneration`
 */
export async function redrawCutHeads(pictureId: string, faces: readonly PictureFace[]): Promise<boolean> {
  const picture = await database().picture.findUnique({
    where: { id: pictureId },
    select: {
      generation: {
        select: {
          id: true,
          projectId: true,
          parentId: true,
          ask: true,
          rough: true,
          stamp: true,
          author: { select: { id: true, role: true } },
          panel: { select: { id: true, pictureId: true, content: true } },
        },
      },
    },
  });
  const { generation } = picture ?? {};
  const panel = generation?.panel;
  if (!generation || !panel || panel.pictureId !== pictureId || generation.parentId !== null) return false;
  const rough = roughSpecificationSchema.safeParse(generation.rough);
  const ask = generationInputSchema.parse(generation.ask);
  if (!rough.success || !rough.data.polygon || ask.staging === null || generation.author === null) return false;
  const { polygon } = rough.data;
  if (!faces.some((face) => isCut(face, polygon))) return false;
  const { ink } = panelContentSchema.parse(panel.content);
  if (ink.isOn ?? (await panelModel(generation.projectId))?.needsInk ?? false) return false;
  const places = otherPlaces(rough.data);
  const cast = ask.staging.cast.map((member, index) => ({ ...member, at: places[index] ?? member.at }));
  const people = rough.data.people.map((person, index) => {
    const at = places[index];
    return at ? { ...person, at } : person;
  });
  const { id: userId, role } = generation.author;
  await enqueueGeneration(
    { userId, role, sessionId: '' },
    generation.projectId,
    { ask: { ...ask, staging: { ...ask.staging, cast } }, urgency: 'batch', parentId: generation.id },
    {
      panelId: panel.id,
      specification: { ...rough.data, people },
      stamp: panelStampSchema.nullable().parse(generation.stamp),
    },
  );
  return true;
}

import { z } from 'zod';
import { bookPageSchema } from './books';
import { generationSchema } from './generations';
import { operation } from './operation';
import { idSchema } from './page';
import { storedLayoutSchema } from './page-layout';

/** A page that an engine draws whole, or drew. */
export const pageDrawingSchema = generationSchema.extend({
  /** Of its pictures the one whose parts its panels show, all or some; null where none is accepted. */
  acceptedPictureId: idSchema.nullable(),
});
export type PageDrawing = z.infer<typeof pageDrawingSchema>;

export const pageDrawingsSchema = z.object({
  /** Newest first. */
  items: z.array(pageDrawingSchema),
  /** What draws whole pages in this project; null where no engine does. */
  model: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type PageDrawings = z.infer<typeof pageDrawingsSchema>;

const pageParams = z.object({ pageId: idSchema });
const shared = { tag: 'Pages', access: 'person' } as const;

export const pageDrawingOperations = {
  getPageLayout: operation({
    ...shared,
    id: 'getPageLayout',
    method: 'GET',
    path: '/pages/{pageId}/layout',
    summary: 'Get the layout of a page as engines get it: panels, people, balloons, in millimetres and pixels',
    status: 200,
    params: pageParams,
    result: storedLayoutSchema,
    problems: ['capability-missing'],
  }),
  findPageDrawings: operation({
    ...shared,
    id: 'findPageDrawings',
    method: 'GET',
    path: '/pages/{pageId}/page-drawings',
    summary: 'List the pictures of a whole page that engines drew, newest first, and what draws whole pages',
    status: 200,
    params: pageParams,
    result: pageDrawingsSchema,
  }),
  drawWholePage: operation({
    ...shared,
    id: 'drawWholePage',
    method: 'POST',
    path: '/pages/{pageId}/page-drawings',
    summary: 'Have an engine draw a whole page from its layout and rough. Owners and editors',
    status: 202,
    params: pageParams,
    body: z.object({ count: z.number().int().min(1).max(3).default(1) }),
    result: z.object({ generationId: idSchema }),
    problems: ['capability-missing', 'model-not-found', 'queue-full', 'state-conflict'],
  }),
  choosePagePicture: operation({
    ...shared,
    id: 'choosePagePicture',
    method: 'PUT',
    path: '/pages/{pageId}/page-picture',
    summary: 'Accept a picture of a whole page: its panels show their parts of it; or undo that. Owners and editors',
    status: 200,
    params: pageParams,
    body: z.object({
      /** One of a drawing of this page. */
      pictureId: idSchema,
      /** False shows again what the panels showed before, where they still show their parts. */
      isAccepted: z.boolean(),
    }),
    result: bookPageSchema,
    problems: ['state-conflict'],
  }),
} as const;

import { z } from 'zod';
import { balloonSchema, pagePointSchema } from './balloons';
import { bookPageSchema, MOST_BALLOONS } from './books';
import { operation } from './operation';
import { idSchema, momentSchema } from './page';
import { textSchema } from './text';

/** Part of a balloon's words, as they read without marks. */
const partSchema = textSchema.min(1, 'name the letters').max(200);

/** What a proofreader orders: one mark with all that is needed to carry it out. */
export const letteringMarkSchema = z.discriminatedUnion('kind', [
  /** Dots beside the letters, or letters said louder. */
  z.strictObject({ kind: z.literal('emphasis'), part: partSchema, look: z.enum(['dots', 'stress']) }),
  /** Set across in a column. */
  z.strictObject({ kind: z.literal('upright'), part: textSchema.min(1).max(4) }),
  /** Of the letters, in millimetres. */
  z.strictObject({ kind: z.literal('size'), sizeMm: z.number().min(0.5).max(200) }),
  /** Null as the balloon's kind has it. */
  z.strictObject({ kind: z.literal('font'), face: z.string().max(40).nullable() }),
  z.strictObject({
    kind: z.literal('ruby'),
    part: partSchema,
    reading: textSchema.min(1, 'write the reading').max(100),
  }),
  /** Where the balloon's middle goes. */
  z.strictObject({ kind: z.literal('move'), to: pagePointSchema }),
  /** A line ends after these letters. */
  z.strictObject({ kind: z.literal('break'), after: partSchema }),
]);
export type LetteringMark = z.infer<typeof letteringMarkSchema>;
export type LetteringMarkKind = LetteringMark['kind'];
export const LETTERING_MARKS = [
  'emphasis',
  'upright',
  'size',
  'font',
  'ruby',
  'move',
  'break',
] as const satisfies readonly LetteringMarkKind[];

/** A proofreading mark on a balloon. */
export const letteringOrderSchema = z.object({
  id: idSchema,
  pageId: idSchema,
  balloonId: idSchema,
  /** The round that it was made in; null outside of one. */
  roundNumber: z.number().int().nullable(),
  /** The page as it was then; null once that version is gone. */
  versionId: idSchema.nullable(),
  authorName: z.string(),
  mark: letteringMarkSchema,
  note: z.string(),
  /** The balloon as it was. */
  before: balloonSchema,
  /** `applied` by one click; `verified` is ticked off in the next version. */
  state: z.enum(['open', 'applied', 'verified', 'withdrawn']),
  /** Whether the balloon is as it was ordered now; null when it is gone. */
  isDone: z.boolean().nullable(),
  createdAt: momentSchema,
});
export type LetteringOrder = z.infer<typeof letteringOrderSchema>;

const shared = { tag: 'Reviews', access: 'person' } as const;
const pageParams = z.object({ pageId: idSchema });
const ordersSchema = z.object({ items: z.array(letteringOrderSchema) });

export const letteringOrderOperations = {
  findLetteringOrders: operation({
    ...shared,
    id: 'findLetteringOrders',
    method: 'GET',
    path: '/pages/{pageId}/lettering-orders',
    summary: 'List the lettering orders of a page, and whether each is done on it now',
    status: 200,
    params: pageParams,
    result: ordersSchema,
  }),
  createLetteringOrder: operation({
    ...shared,
    id: 'createLetteringOrder',
    method: 'POST',
    path: '/pages/{pageId}/lettering-orders',
    summary: 'Order a change of a balloon’s lettering. Owners, editors, and reviewers of the page',
    status: 201,
    params: pageParams,
    body: z.strictObject({ balloonId: idSchema, mark: letteringMarkSchema, note: textSchema.max(500).default('') }),
    result: letteringOrderSchema,
    repeatable: true,
    problems: ['page-locked', 'state-conflict'],
  }),
  applyLetteringOrders: operation({
    ...shared,
    id: 'applyLetteringOrders',
    method: 'POST',
    path: '/pages/{pageId}/lettering-orders/apply',
    summary: 'Carry out open lettering orders of a page; all of them or none',
    status: 200,
    params: pageParams,
    body: z.strictObject({ orderIds: z.array(idSchema).min(1).max(MOST_BALLOONS) }),
    result: ordersSchema.extend({ page: bookPageSchema }),
    revision: true,
    problems: ['page-locked', 'state-conflict'],
  }),
  updateLetteringOrder: operation({
    ...shared,
    id: 'updateLetteringOrder',
    method: 'PATCH',
    path: '/lettering-orders/{orderId}',
    summary: 'Tick a lettering order off, open it again for the next round, or withdraw it',
    status: 200,
    params: z.object({ orderId: idSchema }),
    body: z.strictObject({ state: z.enum(['open', 'verified', 'withdrawn']) }),
    result: letteringOrderSchema,
    problems: ['page-locked'],
  }),
} as const;

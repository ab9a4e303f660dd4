import { z } from 'zod';

/** Ids are UUIDv7: sorting by id is sorting by time of making. */
export const idSchema = z.uuid();

/** A moment as the API writes it: ISO 8601 with a zone. */
export const momentSchema = z.iso.datetime({ offset: true });

/** What a list takes: an opaque cursor of the page before, and how many items are wanted. */
export const pageQuerySchema = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(40),
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

/** One page of a list; `nextCursor` is null on the last. */
export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/** The contract of a page whose items follow the given contract. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** The count that goes up with every change; updates carry the one they were made from in `If-Match`. */
export const revisionSchema = z.number().int().min(1);

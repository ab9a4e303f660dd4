import type { z } from 'zod';
import type { Page, PageQuery } from '@/lib/contracts/page';
import { AppError } from '../app-error';

/** Where the next page begins, as text that callers pass back unread. */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * The position inside a cursor, null for the first page.
 * @throws AppError `cursor-invalid` when it is not one that this list gave
 */
export function decodeCursor<Position extends z.ZodType>(
  cursor: string | undefined,
  position: Position,
): z.infer<Position> | null {
  if (cursor === undefined) return null;
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new AppError('cursor-invalid', 'The cursor is invalid.', {
      action: 'Reload the list from the beginning.',
      cause,
    });
  }
}

/**
 * The page that rows make which were asked for with `take: pageTake(query)`: one more than wanted tells whether there
 * is a next page.
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  query: PageQuery,
  view: { item: (row: Row) => Item; position: (row: Row) => unknown },
): Page<Item> {
  const kept = rows.slice(0, query.limit);
  const last = kept.at(-1);
  const hasMore = rows.length > query.limit && last !== undefined;
  return { items: kept.map(view.item), nextCursor: hasMore ? encodeCursor(view.position(last)) : null };
}

export function pageTake(query: PageQuery): number {
  return query.limit + 1;
}

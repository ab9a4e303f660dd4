import { randomUUID } from 'node:crypto';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** Of a UUIDv7: the moment that it sorts by. */
const MOMENT_LENGTH = 14;

/**
 * Documents with another id in the place of each id that they declare, wherever it is named, so that what is imported is
 * never mixed with what it was exported from. Ids of version 7 keep their moment, and so their order.
 * @param ids those that are declared
 */
export function withNewIds(documents: readonly unknown[], ids: Iterable<string>): unknown[] {
  const fresh = new Map([...ids].map((id) => [id, newId(id)]));
  const replaced = (text: string): string => text.replaceAll(UUID, (id) => fresh.get(id.toLowerCase()) ?? id);
  return documents.map((document): unknown => JSON.parse(replaced(JSON.stringify(document))));
}

function newId(id: string): string {
  const random = randomUUID();
  return id[MOMENT_LENGTH] === '7' ? `${id.slice(0, MOMENT_LENGTH)}7${random.slice(MOMENT_LENGTH + 1)}` : random;
}

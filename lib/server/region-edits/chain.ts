import { database } from '../database/database';

/** The edits from a tree's base to one of them, in their order. Whoever calls has checked the project. */
export async function chainTo(editId: string) {
  const last = await database().regionEdit.findUniqueOrThrow({ where: { id: editId }, select: { panelId: true } });
  const rows = await database().regionEdit.findMany({ where: { panelId: last.panelId } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const chain: typeof rows = [];
  for (let at = byId.get(editId); at !== undefined; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    chain.unshift(at);
  }
  return chain;
}

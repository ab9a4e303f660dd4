import { database } from '@/lib/server/database/database';

/** What the pages of a project show: whatever somebody else's lock keeps as it is. */
export function contentOf(projectId: string) {
  return database().page.findMany({
    where: { projectId },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      template: true,
      isSpread: true,
      deletedAt: true,
      reviewState: true,
      panels: {
        orderBy: { id: 'asc' },
        select: {
          id: true,
          position: true,
          polygon: true,
          content: true,
          removedAt: true,
          picture: { select: { id: true, deletedAt: true } },
        },
      },
      balloons: { orderBy: { id: 'asc' }, select: { id: true, position: true, text: true, content: true } },
      layers: {
        orderBy: { id: 'asc' },
        select: { id: true, position: true, content: true, strokes: true, areas: true },
      },
      storyStates: { orderBy: { characterId: 'asc' } },
    },
  });
}

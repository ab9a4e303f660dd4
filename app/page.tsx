import { redirect } from 'next/navigation';
import { findProjects } from '@/lib/server/projects/find-projects';
import { requireMe } from './page-viewer';

/** Who has no project yet, nor put one away, is shown how one is made. */
export default async function Home(): Promise<never> {
  const { id: userId, role, sessionId } = await requireMe();
  const actor = { userId, role, sessionId };
  for (const deleted of [false, true]) {
    const { items } = await findProjects(actor, { limit: 1, deleted });
    if (items.length > 0) redirect('/projects');
  }
  redirect('/welcome');
}

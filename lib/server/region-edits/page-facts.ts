import { NO_STATES } from '@/lib/domain/page/panels/story-states';
import type { Actor } from '../auth/actor';
import { getPage, getPeopleStates, panelModel } from '../books/get-book';
import { getCompany } from '../books/get-company';
import type { PageFacts } from './read-scene';

/** A page with what its roughs are made of, for members of its project. @throws AppError `not-found` */
export async function readPageFacts(actor: Actor, projectId: string, pageId: string): Promise<PageFacts> {
  const page = await getPage(actor, pageId);
  const states = (await getPeopleStates(projectId)).get(pageId) ?? NO_STATES;
  const model = await panelModel(projectId);
  return { page, company: await getCompany(projectId), states, buckets: model?.buckets ?? [] };
}

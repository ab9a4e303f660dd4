import { call, type ApiAddress } from '@/lib/client/call';
import { projectOperations, type Project } from '@/lib/contracts/projects';
import { ToolRefusal } from './tool-answer';

/** All projects of the token's person, newest first. @throws ProblemError */
export async function allProjects(at: ApiAddress): Promise<Project[]> {
  const projects: Project[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Project[]; nextCursor: string | null } = await call(
      projectOperations.findProjects,
      { query: { limit: 100, ...(cursor === null ? {} : { cursor }) } },
      at,
    );
    projects.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return projects;
}

/**
 * The project that an agent names by its id or its title.
 * @throws ToolRefusal when there is none, or more than one; ProblemError
 */
export async function findProject(at: ApiAddress, named: string): Promise<Project> {
  const projects = await allProjects(at);
  const found = projects.filter(({ id, title }) => id === named || title === named);
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const titles = projects.map(({ title, id }) => `“${title}” (${id})`).join(', ') || 'none';
  throw new ToolRefusal(
    first === undefined
      ? `There is no project “${named}”. There are: ${titles}.`
      : `${found.length} projects are called “${named}”. Use the id: ${found.map(({ id }) => id).join(', ')}.`,
  );
}

import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { call, type ApiAddress } from '@/lib/client/call';
import { modelOperations } from '@/lib/contracts/models';
import { projectOperations } from '@/lib/contracts/projects';
import { scriptOperations } from '@/lib/contracts/scripts';
import { allProjects, findProject } from './find-project';
import { answering, textAnswer } from './tool-answer';

/** Which project a tool is for. */
export const projectShape = { project: z.string().min(1).describe('Title or id of the project') };

/** Tools that list projects and models, create a project, and read and write its script. */
export function addProjectTools(server: McpServer, at: ApiAddress): void {
  server.registerTool(
    'list_projects',
    { title: 'List projects', description: 'Lists your projects, newest first.', annotations: { readOnlyHint: true } },
    () =>
      answering(async () => {
        const projects = await allProjects(at);
        return textAnswer(projects.map(({ id, title, description, myRole }) => ({ id, title, description, myRole })));
      }),
  );
  server.registerTool(
    'list_models',
    {
      title: 'List models',
      description: 'Lists the models that can draw, with their usual sizes.',
      annotations: { readOnlyHint: true },
    },
    () =>
      answering(async () => {
        const { items } = await call(modelOperations.findModels, { query: { limit: 100 } }, at);
        const usable = items.filter(({ isAvailable }) => isAvailable);
        return textAnswer(
          usable.map(({ id, name, isDefault, capabilities }) => ({ id, name, isDefault, sizes: capabilities.buckets })),
        );
      }),
  );
  server.registerTool(
    'create_project',
    {
      title: 'Create a project',
      description: 'Creates an empty project.',
      inputSchema: { title: z.string().min(1).max(120) },
    },
    ({ title }) =>
      answering(async () => {
        const { id } = await call(projectOperations.createProject, { body: { title } }, at);
        return textAnswer({ id, title });
      }),
  );
  addScriptTools(server, at);
}

function addScriptTools(server: McpServer, at: ApiAddress): void {
  server.registerTool(
    'read_script',
    {
      title: 'Read the script',
      description: 'Gives the script of a project as text, and its revision, which write_script needs.',
      inputSchema: projectShape,
      annotations: { readOnlyHint: true },
    },
    ({ project }) =>
      answering(async () => {
        const { id: projectId } = await findProject(at, project);
        const { text, revision } = await call(scriptOperations.getScript, { params: { projectId } }, at);
        return textAnswer(`Revision ${revision}\n\n${text}`);
      }),
  );
  server.registerTool(
    'write_script',
    {
      title: 'Write the script',
      description:
        'Replaces the script of a project. Scenes begin with INT. or EXT., each paragraph of action is a panel, a name in capitals ' +
        'stands above what somebody says. Call lay_out_pages afterwards.',
      inputSchema: {
        ...projectShape,
        text: z.string().describe('The whole script'),
        revision: z.number().int().min(1).describe('The revision that read_script gave'),
      },
    },
    ({ project, text, revision }) =>
      answering(async () => {
        const { id: projectId } = await findProject(at, project);
        const saved = await call(scriptOperations.saveScript, { params: { projectId }, revision, body: { text } }, at);
        return textAnswer(`Saved as revision ${saved.revision}. Changed balloons: ${saved.changedBalloons}.`);
      }),
  );
}

import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { ApiAddress } from '@/lib/client/call';
import { version } from '@/package.json';
import { addBookTools } from './book-tools';
import { addDrawingTools } from './drawing-tools';
import { addLineTools } from './line-tools';
import { addProjectTools } from './project-tools';

const INSTRUCTIONS =
  'Koma makes manga: a project has a script, pages that are laid out from it, pictures that are drawn into their panels, and ' +
  'lines in balloons. Usual order: list_projects, read_script or write_script, lay_out_pages, draw_page, wait_for_drawings, ' +
  'read_page_picture. Projects are named by title or id, pages by their number.';

/** A server of the Model Context Protocol whose tools call the API of a studio. @param at where it is, with the token */
export function createMcpServer(at: ApiAddress): McpServer {
  const server = new McpServer({ name: 'koma', version }, { instructions: INSTRUCTIONS });
  addProjectTools(server, at);
  addBookTools(server, at);
  addDrawingTools(server, at);
  addLineTools(server, at);
  return server;
}

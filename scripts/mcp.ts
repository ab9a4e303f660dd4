/**
 * `npm run mcp`: Koma for agents, as a server of the Model Context Protocol over standard input and output. It calls the API of
 * a running studio (`KOMA_URL`, `http://localhost:3000` when absent) with an access token (`KOMA_TOKEN`).
 */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer } from './mcp/create-mcp-server';

const token = process.env.KOMA_TOKEN ?? '';
const url = process.env.KOMA_URL ?? 'http://localhost:3000';
if (token === '' || !URL.canParse(url)) {
  process.stderr.write(
    token === ''
      ? 'Set KOMA_TOKEN to an access token. Create one in the settings of Koma, under Access tokens.\n'
      : `KOMA_URL is no address: ${url}. Write it as http://localhost:3000.\n`,
  );
  process.exit(2);
}
const headers = { Authorization: `Bearer ${token}`, 'User-Agent': 'koma-mcp' };
await createMcpServer({ origin: new URL(url).origin, headers }).connect(new StdioServerTransport());

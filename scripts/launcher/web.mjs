import { createServer } from 'node:http';
import next from 'next';
import { refusal } from './refusal.mjs';

/**
 * The web server, in a process of its own: `node web.mjs PORT HOST`. Says `ready` once it answers, and ends on SIGTERM or
 * when the launcher is gone: new requests are refused, those that run may finish, open event streams are cut.
 */
const FINISH_MS = 3_000;
const port = Number(process.argv[2]);
const hostname = process.argv[3] ?? '127.0.0.1';

// Until it serves there is nothing to finish.
let end = () => process.exit(0);
for (const name of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(name, () => end());
// The launcher may have gone while this file was being loaded.
if (process.connected === false) end();

const app = next({ dev: process.env.NODE_ENV === 'development', hostname, port });
// Next tells how long its configuration took; the launcher's words are enough here.
const say = console.log;
console.log = () => undefined;
await app.prepare();
console.log = say;
const handle = app.getRequestHandler();
const address = process.env.KOMA_URL ?? `http://localhost:${port}`;
const server = createServer((request, response) => {
  const refused = refusal(request, address);
  // Limits count callers by it; what a caller sends in it is replaced.
  request.headers['x-koma-socket'] = request.socket.remoteAddress ?? '';
  if (refused === null) return void handle(request, response);
  response.writeHead(refused.status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${refused.sentence}\n`);
});

end = () => {
  end = () => undefined;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), FINISH_MS).unref();
};

// The channel by which a page of `npm run dev` hears that its sources changed.
server.on('upgrade', app.getUpgradeHandler());
server.once('error', (error) => {
  process.send?.(error.message);
  process.exit(1);
});
server.listen(port, hostname, () => process.send?.('ready'));

import { createServer } from 'node:net';

function tryPort(port: number, host: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}

/** `first` when it is free, else the next free one of the twenty after it; 0 takes any free port. */
export async function findFreePort(first: number, host = '127.0.0.1'): Promise<number> {
  for (let port = first; port <= first + 20; port += 1) {
    const free = await tryPort(port, host);
    if (free !== null) return free;
  }
  throw new Error(`Ports ${first} to ${first + 20} are all taken. Name a free one: KOMA_PORT=4000 npm start`);
}

/** Whether a port can be opened now. */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  return (await tryPort(port, host)) !== null;
}

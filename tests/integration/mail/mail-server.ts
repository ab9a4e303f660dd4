import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface TestMailServer {
  readonly port: number;
  /** What was sent, whole. */
  readonly messages: string[];
  stop(): Promise<void>;
}

type Says = 'yes' | 'no-login' | 'no-recipient' | 'busy';

/** A mail server on the loopback, with a certificate that nobody signed. @param says how it answers */
export async function startMailServer(
  says: Says = 'yes',
  o: { readonly isTls?: boolean } = {},
): Promise<TestMailServer> {
  const messages: string[] = [];
  const server = new SMTPServer({
    secure: o.isTls === true,
    // Its own certificate is for tests alone; that is said aloud otherwise.
    logger: false,
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, callback) => {
      if (says !== 'no-login' && username === 'koma' && password === 'right') callback(null, { user: username });
      else callback(new Error('Wrong user name or password'));
    },
    onRcptTo: (_address, _session, callback) => {
      if (says === 'no-recipient') callback(refusal(550, 'No such mailbox'));
      else if (says === 'busy') callback(refusal(451, 'Come again later'));
      else callback();
    },
    onData: (stream, _session, callback) => {
      let text = '';
      stream.setEncoding('utf8');
      stream.on('data', (part: string) => (text += part));
      stream.on('end', () => {
        messages.push(text);
        callback();
      });
    },
  });
  // A client that goes away in the middle is none of the server's errors.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, messages, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** A server that takes connections and says nothing. */
export async function startSilentServer(): Promise<TestMailServer> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    messages: [],
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

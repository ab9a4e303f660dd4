import { lookup as lookUp } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { AppError } from '../app-error';
import { isPrivateAddress } from '../outgoing/private-address';

/**
 * Connects to a mail server. Its name is looked up once and the connection goes to an address that was checked, so a name that
 * answers otherwise the second time gains nothing.
 * @param o.allowsPrivate whether addresses of private networks are allowed
 * @throws AppError `address-private` when any of the name's addresses is private; what the network says as it is
 */
export async function openMailSocket(o: {
  readonly host: string;
  readonly port: number;
  readonly allowsPrivate: boolean;
  readonly signal: AbortSignal;
}): Promise<Socket> {
  const { host, port, signal } = o;
  const found = isIP(host) === 0 ? await lookUp(host, { all: true }) : [{ address: host }];
  if (!o.allowsPrivate && found.some(({ address }) => isPrivateAddress(address))) {
    throw new AppError('address-private', `${host} is inside a private network, where no email is sent to.`, {
      action: 'Use a public mail server, or allow private addresses for email in the settings.',
    });
  }
  signal.throwIfAborted();
  // Several addresses are tried in their order, as a browser does.
  let failure: unknown = new Error(`${host} has no address.`);
  for (const { address } of found) {
    try {
      return await connectTo(address, port, signal);
    } catch (error) {
      signal.throwIfAborted();
      failure = error;
    }
  }
  throw failure;
}

function connectTo(address: string, port: number, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port });
    const stop = () => socket.destroy(new Error('aborted'));
    signal.addEventListener('abort', stop, { once: true });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('close', () => signal.removeEventListener('abort', stop));
  });
}

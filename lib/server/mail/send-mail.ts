import type SMTPTransport from 'nodemailer/lib/smtp-transport';
import type { MailSecurity } from '@/lib/contracts/mail';
import { environment } from '../environment';
import { mailFailure, toMailFailure } from './mail-failure';
import { openMailSocket } from './open-mail-socket';

/** A mail server with its password: for who sends, and for nobody else. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly user: string;
  readonly password: string;
  readonly sender: string;
  readonly allowsPrivate: boolean;
}

export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same message sent again after a crash has the same one, so that programs show it once. */
  readonly id: string;
}

/** Until a message is sent, in all. */
const TIME_LIMIT_MS = 30_000;

/**
 * Sends one message by SMTP. The connection is the studio's own: nothing of it outlives this call, whatever the server does.
 * @param o.senderName the studio's name, beside the address that it is from
 * @throws AppError `mail-…` that says what failed, `address-private`
 */
export async function sendMail(
  server: MailServer,
  message: MailMessage,
  o: { readonly senderName: string; readonly signal?: AbortSignal; readonly timeLimitMs?: number },
): Promise<void> {
  const { host, port, security, user, password } = server;
  const name = `${host}:${port}`;
  const limit = AbortSignal.timeout(o.timeLimitMs ?? TIME_LIMIT_MS);
  const signal = o.signal === undefined ? limit : AbortSignal.any([limit, o.signal]);
  const late = () => mailFailure('mail-too-slow', `${name} did not answer in time.`);
  try {
    const socket = await openMailSocket({ ...server, signal });
    const stop = () => socket.destroy();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const { createTransport } = await import('nodemailer');
      const options: SMTPTransport.Options = {
        host,
        port,
        secure: security === 'tls',
        ignoreTLS: security === 'none',
        requireTLS: security === 'starttls',
        name: new URL(environment().url).hostname,
        ...(user === '' ? {} : { auth: { user, pass: password } }),
        getSocket: (_options, callback) => callback(null, { connection: socket }),
        // A message is made of what it is given, and of no files or addresses that it names.
        disableFileAccess: true,
        disableUrlAccess: true,
      };
      const transport = createTransport(options);
      const { id, ...content } = message;
      const from = { name: o.senderName, address: server.sender };
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await transport.sendMail({ ...content, from, headers, messageId: `<${id}@${domainOf(server.sender)}>` });
    } finally {
      signal.removeEventListener('abort', stop);
      socket.destroy();
    }
  } catch (error) {
    if (o.signal?.aborted === true) throw error;
    throw limit.aborted ? late() : toMailFailure(error, name);
  }
}

function domainOf(address: string): string {
  return address.split('@').at(-1) ?? 'localhost';
}

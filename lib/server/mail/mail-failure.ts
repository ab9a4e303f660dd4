import type { ProblemCode } from '@/lib/contracts/problem';
import { AppError } from '../app-error';

/** Why a message was not sent. */
export type MailFailure = Extract<ProblemCode, `mail-${string}`>;

const ACTIONS: Readonly<Record<MailFailure, string>> = {
  'mail-unreachable': 'Check the server’s name, its port and the kind of encryption.',
  'mail-too-slow': 'Check the port and the kind of encryption, then try again.',
  'mail-login-refused': 'Check the user name and the password. Some providers want a password for programs.',
  'mail-certificate-invalid': 'Use the name that the certificate is for, or have the server’s certificate renewed.',
  'mail-refused': 'Check the sender and the recipient; the server says why.',
  'mail-busy': 'Try again in some minutes.',
};

/** A failure as people hear of it. */
export function mailFailure(code: MailFailure, sentence: string, cause?: unknown): AppError {
  return new AppError(code, sentence, { action: ACTIONS[code], ...(cause === undefined ? {} : { cause }) });
}

/** Failures that are not of the server but of one message or its recipient: others can still be sent. */
export function isOfMessage(error: unknown): boolean {
  return error instanceof AppError && error.code === 'mail-refused';
}

const CERTIFICATE = /certificate|self.signed|altname|unable to verify|issuer/i;
/** So much of what a server says is told. */
const LONGEST_ANSWER = 200;

interface SmtpError extends Error {
  readonly code?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
}

/** What a message failed of, from the error of the SMTP client. @param server as people know it, with its port */
export function toMailFailure(error: unknown, server: string): AppError {
  if (error instanceof AppError) return error;
  if (!(error instanceof Error)) return mailFailure('mail-unreachable', `${server} can’t be reached.`, error);
  const { code, response, responseCode, command, message }: SmtpError = error;
  if (CERTIFICATE.test(message)) {
    return mailFailure('mail-certificate-invalid', `The certificate of ${server} is not valid: ${cut(message)}`, error);
  }
  const answer = typeof response === 'string' ? cut(response) : '';
  if (code === 'EAUTH') {
    return mailFailure(
      'mail-login-refused',
      `${server} refused the user name or the password. ${answer}`.trim(),
      error,
    );
  }
  if (code === 'ETIMEDOUT') return mailFailure('mail-too-slow', `${server} did not answer in time.`, error);
  if (typeof responseCode === 'number' && command !== 'CONN') {
    const isBusy = responseCode >= 400 && responseCode < 500;
    return isBusy
      ? mailFailure('mail-busy', `${server} takes no messages now: ${answer}`, error)
      : mailFailure('mail-refused', `${server} refused the message: ${answer}`, error);
  }
  if (code === 'ETLS' || command === 'STARTTLS') {
    return mailFailure('mail-unreachable', `${server} can’t be talked to with this encryption: ${cut(message)}`, error);
  }
  return mailFailure('mail-unreachable', `${server} can’t be reached: ${cut(message)}`, error);
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST_ANSWER ? `${line.slice(0, LONGEST_ANSWER)}…` : line;
}

import pino, { type Logger } from 'pino';
import { environment } from './environment';

let logger: Logger | null = null;

/** The one logger: JSON lines on standard output, with ids and shapes and never prompts, pictures or secrets. */
export function log(): Logger {
  logger ??= pino({
    level: environment().logLevel,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.password', '*.token', '*.cookie', '*.prompt'],
  });
  return logger;
}

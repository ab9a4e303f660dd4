import type { AppError } from '../app-error';
import { Prisma } from '../generated/client';

/** Throws `taken` when the database refused a value that must be the only one of its kind, else the error itself. */
export function throwIfTaken(error: unknown, taken: AppError): never {
  throw error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002' ? taken : error;
}

import type { Prisma } from '../generated/client';

/** A value as a JSON column takes it: what JSON has no word for, such as `undefined`, is left out. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  const copy: Prisma.InputJsonValue = JSON.parse(JSON.stringify(value));
  return copy;
}

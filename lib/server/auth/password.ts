import { hash, verify } from '@node-rs/argon2';
import { inHashTurn } from './hash-turns';

/** Argon2id with the second of the parameter sets of RFC 9106 section 4, for machines that also draw: 64 MiB, 3 passes. */
const PARAMETERS = { memoryCost: 65_536, timeCost: 3, parallelism: 4 };

/** The password's hash in PHC form, salt and parameters inside. @throws AppError `too-many-attempts` when too many wait */
export function hashPassword(password: string): Promise<string> {
  return inHashTurn(() => hash(password.normalize('NFKC'), PARAMETERS));
}

let stranger: Promise<string> | null = null;

/**
 * Whether a password belongs to a hash. Without a hash it works as long and says no, so that time tells nothing.
 * @throws AppError `too-many-attempts` when too many wait
 */
export async function isPasswordRight(password: string, passwordHash: string | null): Promise<boolean> {
  stranger ??= hash('nobody has this password', PARAMETERS);
  const known = passwordHash ?? (await stranger);
  const isRight = await inHashTurn(() => verify(known, password.normalize('NFKC')));
  return isRight && passwordHash !== null;
}

import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the second of the parameter sets of RFC 9106 section 4, for machines that also draw: 64 MiB, 3 passes. */
const PARAMETERS = { memoryCost: 65_536, timeCost: 3, parallelism: 4 };

/** The password's hash in PHC form, salt and parameters inside. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS);
}

let stranger: Promise<string> | null = null;

/** Whether a password belongs to a hash. Without a hash it works as long and says no, so that time tells nothing. */
export async function isPasswordRight(password: string, passwordHash: string | null): Promise<boolean> {
  stranger ??= hashPassword('nobody has this password');
  const isRight = await verify(passwordHash ?? (await stranger), password.normalize('NFKC'));
  return isRight && passwordHash !== null;
}

import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link: 256 random bits as URL-safe text, and the hash under which the database knows it. */
export function createSecretToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashSecretToken(token) };
}

/** SHA-256 in hex. A random token needs no slow hash. */
export function hashSecretToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

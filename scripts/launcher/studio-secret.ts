import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The secret that encrypts this studio's cookies: made at the first start, kept in the data folder for its owner's eyes. */
export async function readStudioSecret(folder: string): Promise<string> {
  const file = path.join(folder, 'secret');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept.length >= 32) return kept;
  const secret = randomBytes(48).toString('base64url');
  await writeFile(file, secret, { mode: 0o600 });
  return secret;
}

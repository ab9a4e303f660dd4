import { readProblem } from './call';
import { ProblemError } from './problem-error';

/** Hands a file to the browser, which keeps it among its downloads. */
export function saveBlob(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the address after the click has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Fetches a file that takes the server a while, and saves it under the name that the server gives it.
 * @param usual the name when it gives none
 * @throws ProblemError with the server's problem document, or `offline` when no answer came
 */
export async function saveFile(address: string, usual: string): Promise<void> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new ProblemError(null, { cause });
  });
  if (!response.ok) throw await readProblem(response);
  const file = await response.blob().catch((cause: unknown) => {
    throw new ProblemError(null, { cause });
  });
  saveBlob(file, nameIn(response.headers.get('Content-Disposition')) ?? usual);
}

/** A file's name in the header that carries it (RFC 6266). */
export function nameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null;
}

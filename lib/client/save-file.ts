import { readProblem } from './call';
import { ProblemError } from './problem-error';
import { storeZip, type ZipFile } from './store-zip';

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
  const { name, file } = await fetchFile(address);
  saveBlob(file, name ?? usual);
}

/**
 * Fetches files one after another, and saves them as one archive.
 * @param files addresses, each with its name in the archive where the server gives it none
 * @throws ProblemError with the server's problem document, or `offline` when no answer came
 */
export async function saveAsZip(
  files: readonly { readonly address: string; readonly usual: string }[],
  archive: string,
): Promise<void> {
  const fetched: ZipFile[] = [];
  for (const { address, usual } of files) {
    const { name, file } = await fetchFile(address);
    fetched.push({ name: name ?? usual, data: new Uint8Array(await file.arrayBuffer()) });
  }
  saveBlob(new Blob([storeZip(fetched)], { type: 'application/zip' }), archive);
}

async function fetchFile(address: string): Promise<{ readonly name: string | null; readonly file: Blob }> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new ProblemError(null, { cause });
  });
  if (!response.ok) throw await readProblem(response);
  const file = await response.blob().catch((cause: unknown) => {
    throw new ProblemError(null, { cause });
  });
  return { name: nameIn(response.headers.get('Content-Disposition')), file };
}

/** A file's name in the header that carries it (RFC 6266). */
export function nameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null;
}

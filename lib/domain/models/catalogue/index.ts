import type { InspectedSource } from '@/lib/contracts/downloads';
import { type Catalogue, type CatalogueEntry, catalogueSchema } from '@/lib/contracts/model-catalogue';
import written from './catalogue.json';

/** Models that people use, with where they are and what they are for. Sizes are read from the source before installing. */
export const CATALOGUE: Catalogue = catalogueSchema.parse(written);

/**
 * Whether a source still holds what the catalogue lists of an entry: its file, with its hash where both tell one. An entry
 * of more than one file is none that a set installs.
 */
export function holdsEntry({ files }: CatalogueEntry, choices: InspectedSource['choices']): boolean {
  const [file, ...more] = files;
  const [choice, ...others] = choices;
  if (file === undefined || choice === undefined || more.length + others.length > 0) return false;
  const [found] = choice.files;
  return choice.files.length === 1 && found !== undefined && isSameHash(file.sha256, found.sha256);
}

function isSameHash(listed: string | undefined, found: string | null): boolean {
  return listed === undefined || found === null || listed === found;
}

/** An entry's page at its source. */
export function entryAddress({ files }: CatalogueEntry): string {
  return `https://huggingface.co/${files[0]?.repository ?? ''}`;
}

/** What is pasted to install an entry: `owner/name:path`, or `owner/name` where the file is chosen from a list. */
export function entrySource({ files }: CatalogueEntry): string {
  const [first] = files;
  if (first === undefined) return '';
  return files.length === 1 && first.path !== undefined ? `${first.repository}:${first.path}` : first.repository;
}

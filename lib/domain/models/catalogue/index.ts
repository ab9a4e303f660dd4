import { type Catalogue, type CatalogueEntry, catalogueSchema } from '@/lib/contracts/model-catalogue';
import written from './catalogue.json';

/** Models that people use, with where they are and what they are for. Sizes are read from the source before installing. */
export const CATALOGUE: Catalogue = catalogueSchema.parse(written);

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

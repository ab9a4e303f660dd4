import { XMLParser } from 'fast-xml-parser';
import type { HostileZip } from './open-hostile-zip';

const MOST_INFO_BYTES = 1_000_000;

/** What ComicInfo.xml says of a comic; empty where it says nothing, or where there is none. */
export interface ComicFacts {
  readonly series: string;
  readonly title: string;
  /** `YesAndRightToLeft`, `Yes`, `No`, or empty. */
  readonly manga: string;
  readonly language: string;
}

/** Reads the ComicInfo.xml of a zip. A file that nobody can read says nothing. */
export async function readComicInfo(zip: HostileZip): Promise<ComicFacts> {
  const file = zip.names.find((one) => /(^|\/)ComicInfo\.xml$/i.test(one));
  const text = file === undefined ? '' : new TextDecoder().decode(await zip.read(file, MOST_INFO_BYTES));
  // Entities of a hostile document could grow without end; those of a comic's title are the five of XML.
  const parser = new XMLParser({ processEntities: true, parseTagValue: false });
  const info = Object(Object(safely(() => parser.parse(text)))['ComicInfo']);
  const said = (key: string): string => (typeof info[key] === 'string' ? info[key].trim() : '');
  return { series: said('Series'), title: said('Title'), manga: said('Manga'), language: said('LanguageISO') };
}

function safely(parse: () => unknown): unknown {
  try {
    return parse();
  } catch {
    // A comic is no worse for an XML file that nobody can read.
    return {};
  }
}

import { randomUUID } from 'node:crypto';
import { XMLBuilder } from 'fast-xml-parser';
import type { PdfSettings } from '@/lib/contracts/export-settings';
import { IPTC_NAMESPACE } from '@/lib/domain/export/provenance/page-xmp';
import { greyProfile } from '@/pipeline/image';

interface Described {
  readonly title: string;
  readonly standard: PdfSettings['standard'];
  readonly isRightToLeft: boolean;
  readonly when: Date;
  /** How its pages were made (IPTC digital source type), asked when all are written; null says nothing of it. */
  readonly sourceType: () => string | null;
}

/**
 * What readers and printers are told of a document: the direction that it is read in, its XMP, and for PDF/X-4
 * (ISO 15930-7) what the grey of its pages means.
 */
export function describeDocument(document: PDFKit.PDFDocument, o: Described): void {
  const catalog = catalogOf(document);
  // pdfkit ends it with the document.
  const preferences = document.ref({ Direction: o.isRightToLeft ? 'R2L' : 'L2R', DisplayDocTitle: true });
  Object.assign(catalog, { ViewerPreferences: preferences });
  if (o.standard === 'pdf-x4') Object.assign(catalog, { OutputIntents: [greyIntent(document)] });
  // Its own packet is neither escaped nor what PDF/X asks for.
  Object.assign(document, {
    endMetadata() {
      const packet = document.ref({ Type: 'Metadata', Subtype: 'XML' });
      Object.assign(packet, { compress: false });
      packet.end(Buffer.from(xmpOf(o)));
      Object.assign(catalog, { Metadata: packet });
    },
  });
}

/** The document's catalog, which pdfkit gives no name to. @throws RangeError in a version that has none */
function catalogOf(document: object): object {
  const root = '_root' in document ? document._root : null;
  const data = typeof root === 'object' && root !== null && 'data' in root ? root.data : null;
  if (typeof data !== 'object' || data === null) throw new RangeError('pdfkit has no catalog');
  return data;
}

function greyIntent(document: PDFKit.PDFDocument): PDFKit.PDFKitReference {
  const profile = document.ref({ N: 1 });
  profile.end(Buffer.from(greyProfile('printer')));
  const text = 'Black, grey with the curve of sRGB';
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: new String('Custom'),
    OutputCondition: new String(text),
    Info: new String(text),
    DestOutputProfile: profile,
  });
  intent.end(null);
  return intent;
}

/** The packet of what is known of a document (ISO 16684-1), by the fields that PDF/X-4 asks for. */
function xmpOf({ title, standard, when, sourceType }: Described): string {
  const type = sourceType();
  const moment = when.toISOString().replace(/\.\d+Z$/, 'Z');
  const description = {
    '@rdf:about': '',
    '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    '@xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
    '@xmlns:xmpMM': 'http://ns.adobe.com/xap/1.0/mm/',
    '@xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
    '@xmlns:pdfxid': 'http://www.npes.org/pdfx/ns/id/',
    'dc:format': 'application/pdf',
    'dc:title': { 'rdf:Alt': { 'rdf:li': { '@xml:lang': 'x-default', '#text': title } } },
    'xmp:CreatorTool': 'Koma',
    'xmp:CreateDate': moment,
    'xmp:ModifyDate': moment,
    'xmp:MetadataDate': moment,
    'xmpMM:DocumentID': `uuid:${randomUUID()}`,
    'xmpMM:VersionID': '1',
    'xmpMM:RenditionClass': 'default',
    'pdf:Producer': 'PDFKit',
    'pdf:Trapped': 'False',
    ...(type !== null && {
      '@xmlns:Iptc4xmpExt': IPTC_NAMESPACE,
      'Iptc4xmpExt:DigitalSourceType': type,
    }),
    ...(standard === 'pdf-x4' && { 'pdfxid:GTS_PDFXVersion': 'PDF/X-4' }),
  };
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });
  const body: string = builder.build({
    'x:xmpmeta': {
      '@xmlns:x': 'adobe:ns:meta/',
      'rdf:RDF': {
        '@xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
        'rdf:Description': description,
      },
    },
  });
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${body}<?xpacket end="r"?>`;
}

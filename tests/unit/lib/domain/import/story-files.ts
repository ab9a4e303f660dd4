import { strToU8, zipSync } from 'fflate';

/** A Word document of these paragraphs; `heading` names a style of headings. */
export function wordFile(paragraphs: readonly { readonly text: string; readonly heading?: number }[]): Uint8Array {
  const body = paragraphs
    .map(({ text, heading }) => {
      const style = heading === undefined ? '' : `<w:pPr><w:pStyle w:val="H${heading}"/></w:pPr>`;
      return `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
    })
    .join('');
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const styles = [1, 2]
    .map((level) => `<w:style w:styleId="H${level}"><w:name w:val="heading ${level}"/></w:style>`)
    .join('');
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/styles.xml': strToU8(`<w:styles ${space}>${styles}</w:styles>`),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${space}><w:body>${body}</w:body></w:document>`),
    'docProps/core.xml': strToU8(
      '<cp:coreProperties><dc:title>The Lamp</dc:title><dc:creator>A. Writer</dc:creator></cp:coreProperties>',
    ),
  });
}

/** A book whose spine is in another order than its files. */
export function bookFile(parts: readonly string[], extra: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = parts.map((_, index) => `part${parts.length - index}.xhtml`);
  const items = names.map((name, index) => `<item id="p${index}" href="${name}" media-type="application/xhtml+xml"/>`);
  const spine = names.map((_, index) => `<itemref idref="p${index}"/>`);
  const files = Object.fromEntries(
    names.map((name, index) => [
      `OEBPS/${name}`,
      strToU8(
        `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${parts[index] ?? ''}</body></html>`,
      ),
    ]),
  );
  return zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    ),
    'OEBPS/book.opf': strToU8(
      `<package><metadata><dc:title>The Sea</dc:title><dc:creator>B. Writer</dc:creator></metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ),
    ...files,
    ...Object.fromEntries(Object.entries(extra).map(([name, text]) => [name, strToU8(text)])),
  });
}

/** A script of Final Draft of these paragraphs. */
export function finalDraftFile(paragraphs: readonly (readonly [type: string, text: string])[]): string {
  const content = paragraphs
    .map(([type, text]) => `<Paragraph Type="${type}"><Text>${escaped(text)}</Text></Paragraph>`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?><FinalDraft DocumentType="Script" Version="5"><Content>${content}</Content><TitlePage><Content><Paragraph><Text>Umbrella Weather</Text></Paragraph><Paragraph><Text>Written by</Text></Paragraph><Paragraph><Text>C. Writer</Text></Paragraph></Content></TitlePage></FinalDraft>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What XML 1.0 can't hold: most control characters, two code points, and halves of a surrogate pair. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** What every XML file begins with. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text without the letters that no XML may hold (XML 1.0, section 2.2). */
export function xmlLetters(text: string): string {
  return text.replaceAll(FORBIDDEN, '');
}

/** Text as XML and HTML hold it, also between quotes; letters that no XML may hold are left out. */
export function xmlText(text: string): string {
  return xmlLetters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

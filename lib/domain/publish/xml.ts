/** Text as XML holds it, also between quotes; letters that no XML may hold are left out. */
export function xmlText(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** What every XML file begins with. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

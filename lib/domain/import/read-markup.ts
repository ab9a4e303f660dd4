import { Parser } from 'htmlparser2';

/** So deep may marks stand in one another. */
const MOST_DEPTH = 256;

interface MarkupHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(words: string): void;
  close(name: string): void;
}

/**
 * Tells of a document's marks and words one after another. Nothing outside of the text is loaded, entities that a document
 * defines itself are left as they are written, and what is not closed is closed at the end.
 * @param isXml names keep their case; else the rules of HTML hold
 */
export function readMarkup(text: string, { isXml }: { readonly isXml: boolean }, handler: MarkupHandler): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth <= MOST_DEPTH) handler.open(name, attributes);
      },
      ontext: (words) => handler.text(words),
      onclosetag: (name) => {
        if (depth <= MOST_DEPTH) handler.close(name);
        depth -= 1;
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
}

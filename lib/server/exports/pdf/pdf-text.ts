/** Codes of a font, 0 to 255. */
const MOST_CODES = 256;
/** Characters up to here are half as wide as the others. */
const LAST_NARROW = 0x24f;
const EM = 1000;

interface TextFont {
  readonly name: string;
  readonly reference: PDFKit.PDFKitReference;
  readonly characters: string[];
}

/** Words that are searched for, copied and read aloud, and never seen. */
export interface HiddenText {
  /**
   * Writes a line at a place of the page, in the page's present unit.
   * @param place.lengthUnits how long the line is; its letters are stretched to it
   */
  writeLine(
    text: string,
    place: { readonly x: number; readonly y: number; readonly size: number; readonly lengthUnits: number },
  ): void;
  /** Writes the fonts; call it before the document ends. */
  end(): void;
}

/**
 * Hidden text of a document, in fonts of its own whose letters are empty (ISO 32000-1, 9.6.5) and say what they stand for
 * (9.10.3): nothing of a typeface is in the file.
 */
export function openHiddenText(document: PDFKit.PDFDocument): HiddenText {
  const fonts: TextFont[] = [];
  const codes = new Map<string, { font: TextFont; code: number }>();
  const codeOf = (character: string): { font: TextFont; code: number } => {
    const known = codes.get(character);
    if (known !== undefined) return known;
    let font = fonts.at(-1);
    if (font === undefined || font.characters.length === MOST_CODES) {
      font = { name: `Words${fonts.length}`, reference: document.ref({}), characters: [] };
      fonts.push(font);
    }
    font.characters.push(character);
    const made = { font, code: font.characters.length - 1 };
    codes.set(character, made);
    return made;
  };
  return {
    writeLine(text, { x, y, size, lengthUnits }) {
      const shown = Array.from(text);
      if (shown.length === 0) return;
      const ems = shown.reduce((sum, character) => sum + widthOf(character) / EM, 0);
      const stretch = Math.max(1, Math.min(1000, (100 * lengthUnits) / (ems * size)));
      // The page's y runs down, a text's runs up.
      document.addContent(`BT ${stretch.toFixed(2)} Tz 1 0 0 -1 ${x.toFixed(3)} ${y.toFixed(3)} Tm`);
      for (const { font, hex } of runsOf(shown.map(codeOf))) {
        document.page.fonts[font.name] = font.reference;
        document.addContent(`/${font.name} ${size.toFixed(3)} Tf <${hex}> Tj`);
      }
      document.addContent('ET');
    },
    end() {
      for (const font of fonts) endFont(document, font);
    },
  };
}

function widthOf(character: string): number {
  return (character.codePointAt(0) ?? 0) <= LAST_NARROW ? EM / 2 : EM;
}

function runsOf(coded: readonly { font: TextFont; code: number }[]): { font: TextFont; hex: string }[] {
  const runs: { font: TextFont; hex: string }[] = [];
  for (const { font, code } of coded) {
    const hex = code.toString(16).padStart(2, '0');
    const last = runs.at(-1);
    if (last?.font === font) last.hex += hex;
    else runs.push({ font, hex });
  }
  return runs;
}

function endFont(document: PDFKit.PDFDocument, { reference, characters }: TextFont): void {
  const widths = characters.map(widthOf);
  const toUnicode = document.ref({});
  toUnicode.end(Buffer.from(unicodeMap(characters)));
  const glyph = (width: number) => {
    const empty = document.ref({});
    empty.end(Buffer.from(`${width} 0 d0`));
    return empty;
  };
  Object.assign(reference.data, {
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, 0, 0, 0],
    FontMatrix: [1 / EM, 0, 0, 1 / EM, 0, 0],
    CharProcs: { wide: glyph(EM), narrow: glyph(EM / 2) },
    Encoding: { Type: 'Encoding', Differences: [0, ...widths.map((width) => (width === EM ? 'wide' : 'narrow'))] },
    FirstChar: 0,
    LastChar: characters.length - 1,
    Widths: widths,
    Resources: {},
    ToUnicode: toUnicode,
  });
  reference.end(null);
}

/** A CMap from codes to UTF-16 (ISO 32000-1, 9.10.3), in blocks of a hundred as its format has them. */
function unicodeMap(characters: readonly string[]): string {
  const lines = characters.map((character, code) => {
    const units = Array.from({ length: character.length }, (_, index) =>
      character.charCodeAt(index).toString(16).padStart(4, '0'),
    );
    return `<${code.toString(16).padStart(2, '0')}> <${units.join('')}>`;
  });
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

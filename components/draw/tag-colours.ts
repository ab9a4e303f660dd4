/** Colours of the categories of tag lists, as boorus have them, readable on light and dark. The words say them too. */
const COLOURS: Readonly<Record<string, string>> = {
  artist: 'text-[light-dark(#b3261e,#ff9d94)]',
  series: 'text-[light-dark(#7a3aa8,#d3a8f5)]',
  character: 'text-[light-dark(#1c6e37,#82d69c)]',
  meta: 'text-[light-dark(#8a5300,#f0b860)]',
};

/** The class that colours a tag's name by its category. */
export function tagColour(category: string): string {
  return COLOURS[category] ?? 'text-pencil-text';
}

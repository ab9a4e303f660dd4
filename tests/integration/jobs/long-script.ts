const PLACES = ['INT. CLASSROOM - DAY', 'EXT. ROOFTOP - DUSK', 'EXT. STREET - NIGHT, RAIN', 'INT. CAFE - DAY'];
const SEEN = [
  'Aki waits.',
  'Ben runs to Aki.',
  'Aki looks out at the city, sad.',
  'Aki and Ben sit at the table.',
  'Ben opens the door.',
];
const SAID = ['It must not go out.', 'Why did you come here, after all these years?', 'Because somebody is out there.'];

/** A script with as many pages, three panels on each, two people and four places. */
export function longScript(pageCount: number): string {
  const pages = Array.from({ length: pageCount }, (_, page) => {
    const panels = [0, 1, 2].map((panel) => {
      const at = page * 3 + panel;
      const line = at % 2 === 0 ? `\n\n@${at % 4 === 0 ? 'Aki' : 'Ben'}\n${SAID[at % SAID.length] ?? ''}` : '';
      return `### Panel ${panel + 1}\n\n${SEEN[at % SEEN.length] ?? ''}${line}`;
    });
    return [`## Page ${page + 1}`, PLACES[page % PLACES.length] ?? '', ...panels].join('\n\n');
  });
  return ['Title: A long story', '# Chapter 1: Everything', ...pages].join('\n\n');
}

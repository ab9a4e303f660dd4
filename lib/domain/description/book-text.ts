import type { Said } from './read-aloud';
import { spoken } from './describe-page';
import { xmlText } from '../xml/xml-text';

/** A book in words, ready to be written out. */
export interface TextBook {
  readonly title: string;
  readonly language: string;
  readonly isRightToLeft: boolean;
  readonly pages: readonly {
    readonly heading: string;
    readonly panels: readonly {
      /** Of what stands free on the page null. */
      readonly heading: string | null;
      readonly alt: string;
      readonly altLanguage: string;
      readonly said: readonly Said[];
    }[];
  }[];
}

/** The book as plain text: pages, panels, what they show, who says what. */
export function plainBook({ title, pages }: TextBook): string {
  const parts = pages.map(({ heading, panels }) => {
    const told = panels.map(({ heading: panel, alt, said }) =>
      [panel ?? '', alt, ...said.map(spoken)].filter((line) => line !== '').join('\n'),
    );
    return [`${heading}\n${'-'.repeat(heading.length)}`, ...told].join('\n\n');
  });
  return `${[title, ...parts].join('\n\n')}\n`;
}

/** The book as one HTML page without scripts, for screen readers, braille and large print. */
export function htmlBook(book: TextBook): string {
  const { title, language, isRightToLeft, pages } = book;
  const body = pages.map(({ heading, panels }) => {
    const told = panels.map(({ heading: panel, alt, altLanguage, said }) => {
      const altLang = altLanguage === language ? '' : ` lang="${xmlText(altLanguage)}"`;
      const lines = said.map(lineHtml).join('');
      const shown = alt === '' ? '' : `<p class="alt"${altLang}>${xmlText(alt)}</p>`;
      return `<section>${panel === null ? '' : `<h3>${xmlText(panel)}</h3>`}${shown}${lines === '' ? '' : `<ul>${lines}</ul>`}</section>`;
    });
    return `<section><h2>${xmlText(heading)}</h2>${told.join('')}</section>`;
  });
  const direction = isRightToLeft ? ' dir="rtl"' : '';
  return (
    `<!doctype html><html lang="${xmlText(language)}"${direction}><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${xmlText(title)}</title><style>${STYLE}</style></head>` +
    `<body><main><h1>${xmlText(title)}</h1>${body.join('')}</main></body></html>\n`
  );
}

function lineHtml({ speaker, words, kind }: Said): string {
  const who = speaker === '' ? '' : `<b>${xmlText(speaker)}:</b> `;
  return `<li${kind === 'sfx' ? ' class="sound"' : ''} dir="auto">${who}${xmlText(words)}</li>`;
}

const STYLE =
  'body{font:1.1rem/1.6 system-ui,sans-serif;margin:0;background:#fff;color:#16130f}main{max-width:42rem;margin:auto;padding:1.5rem}' +
  'h2{margin:2.5rem 0 .5rem;border-top:1px solid #999;padding-top:1rem}h3{margin:1.5rem 0 .25rem;font-size:1rem}.alt{font-style:italic;margin:.25rem 0}' +
  'ul{list-style:none;margin:.5rem 0;padding:0}li{margin:0 0 .4rem}.sound{font-weight:700}' +
  '@media(prefers-color-scheme:dark){body{background:#1b1916;color:#ece7df}}';

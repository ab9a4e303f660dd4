/** Which folders and names the parts of an EPUB have. */
export interface EpubLayout {
  readonly packageFile: string;
  /** The rest is named from the folder of the package file. */
  readonly navigation: string;
  readonly dataNavigation: string;
  readonly style: string;
  page(number: number, last: number): string;
  image(number: number, last: number): string;
}

const digits = (number: number, last: number): string => String(number).padStart(Math.max(3, String(last).length), '0');

/**
 * `plain` as most shops take it; `shops` as the guide of Japan's digital comic association has it (item/, standard.opf,
 * navigation-documents.xhtml, xhtml/p-001.xhtml, image/i-001, the first page as p-cover and cover).
 */
export const EPUB_LAYOUTS: Readonly<Record<'plain' | 'shops', EpubLayout>> = {
  plain: {
    packageFile: 'OEBPS/package.opf',
    navigation: 'nav.xhtml',
    dataNavigation: 'panels.xhtml',
    style: 'style.css',
    page: (number, last) => `pages/page-${digits(number, last)}.xhtml`,
    image: (number, last) => `images/page-${digits(number, last)}`,
  },
  shops: {
    packageFile: 'item/standard.opf',
    navigation: 'navigation-documents.xhtml',
    dataNavigation: 'panels.xhtml',
    style: 'style/fixed-layout-jp.css',
    page: (number, last) => (number === 1 ? 'xhtml/p-cover.xhtml' : `xhtml/p-${digits(number - 1, last)}.xhtml`),
    image: (number, last) => (number === 1 ? 'image/cover' : `image/i-${digits(number - 1, last)}`),
  },
};

/** How an EPUB is written. */
export interface EpubOptions {
  readonly folders: keyof typeof EPUB_LAYOUTS;
  /** Kindle's own metadata, and its order of panels. */
  readonly isForKindle: boolean;
  /** Panels one by one, for readers that know region-based navigation. */
  readonly hasPanels: boolean;
}

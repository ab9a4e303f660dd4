import type { PublishedBook, PublishedSheet } from '@/lib/domain/publish/published-book';

/** A book from right to left with names that XML must escape. */
export function aPublishedBook(changes: Partial<PublishedBook> = {}): PublishedBook {
  return {
    id: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
    title: '雨 & <傘>',
    chapter: null,
    language: 'ja',
    isRtl: true,
    isBlackAndWhite: true,
    authors: ['水野 "Mio"'],
    characters: ['Mara, the elder', 'Ren'],
    locations: ['Cafe'],
    modifiedAt: new Date('2026-11-30T08:00:00.123Z'),
    ...changes,
  };
}

/** Pages with two panels each, the right one first. */
export function someSheets(count: number, changes: Partial<PublishedSheet> = {}): PublishedSheet[] {
  return Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    side: at % 2 === 0 ? 'left' : 'right',
    opens: at === 0 ? '第一話 & 始まり' : at === 2 ? '第二話' : null,
    text: `A street in the rain.\nMara: "Wait <${at}>!"`,
    panels: [
      { left: 0.5, top: 0.05, width: 0.45, height: 0.9 },
      { left: 0.05, top: 0.05, width: 0.42, height: 0.9 },
    ],
    fileName: `${at + 1}.png`,
    mediaType: 'image/png',
    widthPx: 12,
    heightPx: 17,
    ...changes,
  }));
}

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { DeskContext, type DeskFacts } from '@/components/desk/desk-context';
import { WholePage } from '@/components/desk/whole-page';
import { keys } from '@/lib/client/keys';
import { bookPageSchema, bookSchema, type BookPage } from '@/lib/contracts/books';
import { pageDrawingsSchema, type PageDrawings } from '@/lib/contracts/page-drawings';
import { projectSchema } from '@/lib/contracts/projects';
import { styleRecordSchema } from '@/lib/contracts/styles';
import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import { defaultLayers } from '@/lib/domain/page/layers/default-layers';
import { emptyContent } from '@/lib/domain/page/panels/empty-content';
import { NO_STATES } from '@/lib/domain/page/panels/story-states';
import { messagesOf } from '@/lib/i18n/messages';

const ID = '01a20af8-fa4a-728a-89b9-29af591c6287';
const NOW = '2026-01-02T03:04:05.000Z';
const SQUARE = [
  { x: 0, y: 0 },
  { x: 50, y: 0 },
  { x: 50, y: 50 },
];
const page = (change: Partial<BookPage> = {}): BookPage =>
  bookPageSchema.parse({
    ...{ id: ID, projectId: ID, number: 1, chapter: 1, template: null, isSpread: false, revision: 1 },
    ...{ balloons: [], layers: defaultLayers(ID) },
    panels: [{ id: ID, polygon: SQUARE, content: emptyContent(1), picture: null, drawing: null }],
    ...change,
  });
const PROJECT = projectSchema.parse({
  ...{ id: ID, title: 'A', description: '', style: '', styleRecord: styleRecordSchema.parse({}), styleRevision: 1 },
  ...{ olderStyleCount: 0, readingDirection: 'rtl', pageFormat: 'b5', languages: ['en'], modelRoutes: {}, cover: null },
  ...{
    myRole: 'owner',
    memberCount: 1,
    pictureCount: 0,
    pageCount: 1,
    draftModel: '',
    upscaler: 'fast',
    revision: 1,
    createdAt: NOW,
    updatedAt: NOW,
  },
});
const FACTS: DeskFacts = {
  project: PROJECT,
  book: bookSchema.parse({
    ...{ projectId: ID, format: 'b5', direction: 'rtl', languages: ['en'], chapters: [], pages: [], states: [] },
    ...{ finish: 'ink', paintsWithModel: false, model: null },
  }),
  format: PAGE_FORMATS.b5,
  company: { people: [], places: [], look: null },
  ...{ characters: [], places: [], lettering: null, canEdit: true },
  statesOf: () => NO_STATES,
  drawingOf: () => undefined,
};

function shown(one: BookPage, drawings: PageDrawings, facts: Partial<DeskFacts> = {}): string {
  const client = new QueryClient();
  client.setQueryData([...keys.pageDrawings(ID), one.panels.map(() => '').join()], drawings);
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <IntlProvider locale="en" timeZone="UTC" now={new Date(NOW)} messages={messagesOf('en')}>
        <DeskContext.Provider value={{ ...FACTS, ...facts }}>
          <WholePage page={one} flush={(then) => then()} />
        </DeskContext.Provider>
      </IntlProvider>
    </QueryClientProvider>,
  );
}

const NONE = pageDrawingsSchema.parse({ items: [], model: null });
const ABLE = pageDrawingsSchema.parse({ items: [], model: { id: 'engine:1', name: 'comic · Pages' } });

describe('drawing a whole page', () => {
  it('is offered with who draws it, and is disabled with the reason otherwise', () => {
    const able = shown(page(), ABLE);
    expect(able).toContain('Drawn by comic · Pages.');
    expect(able).not.toContain('disabled=""');
    const unable = shown(page(), NONE);
    expect(unable).toContain('No engine draws whole pages here.');
    expect(unable.match(/disabled=""/g)).toHaveLength(2);
    expect(shown(page({ panels: [] }), ABLE)).toContain('This page has no panels.');
    const review = { state: 'approved' as const, stage: null, authorId: null, reviewerIds: [] };
    expect(shown(page({ review }), ABLE)).toContain('can’t be drawn in its review state');
  });

  it('is nothing that a viewer is offered', () => {
    const facts = { canEdit: false, project: { ...PROJECT, myRole: 'viewer' as const } };
    expect(shown(page(), ABLE, facts)).not.toMatch(/<button|review state/);
  });
});

import type { Book, BookPage } from '@/lib/contracts/books';
import type { PageLayout } from '@/lib/contracts/page-layout';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { castOf, panelRough, type Company } from '@/lib/domain/page/panels/panel-rough';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { NO_STATES, stateWords, type PeopleStates } from '@/lib/domain/page/panels/story-states';
import { pageFrame, type PageFrame } from '@/lib/domain/page/whole/page-frame';
import { pageLayout } from '@/lib/domain/page/whole/page-layout';
import type { PageFormat } from '@/lib/domain/layout/page-formats';
import { layOutRough } from '@/lib/rough';
import { hashBytes, type ModelProfile } from '@/pipeline/models';
import { AppError } from '../app-error';
import type { StampSources } from '../books/stamp-sources';
import type { PageToRough } from '../background/draw-page-rough';

/** A page with all that its whole picture is asked with. */
export interface ComposedPage {
  readonly frame: PageFrame;
  readonly format: PageFormat;
  readonly panels: PageToRough['panels'];
  readonly layout: PageLayout;
  /** The layout as engines get it, and the SHA-256 of those bytes. */
  readonly json: Uint8Array;
  readonly sha256: string;
}

/**
 * A page's layout, with its panels' roughs. The same page, project and model give the same bytes.
 * @throws AppError `state-conflict` for a page without panels
 */
export function composePage(
  page: BookPage,
  o: {
    readonly book: Pick<Book, 'format' | 'direction'>;
    readonly sources: StampSources;
    readonly model: ModelProfile;
  },
): ComposedPage {
  const { company, style, buckets } = o.sources;
  if (page.panels.length === 0) {
    throw new AppError('state-conflict', 'This page has no panels.', { action: 'Choose a layout for it first.' });
  }
  const states = o.sources.states.get(page.id) ?? NO_STATES;
  const format = paperFor(formatOf(o.book.format), page);
  const { capabilities } = o.model;
  const frame = pageFrame(format, { sizes: capabilities.buckets, isFixed: capabilities.engine?.kind === 'openai' });
  const panels = page.panels.map((panel) => {
    const view = panelView(panel.polygon, buckets);
    const balloons = page.balloons.filter(({ panelId }) => panelId === panel.id);
    return { ...panel, view, specification: panelRough({ ...panel, view, company, balloons, states }) };
  });
  const layout = pageLayout({
    ...{ format, frame, style, isSpread: page.isSpread, direction: o.book.direction, balloons: page.balloons },
    panels: panels.map(({ content, ...panel }) => ({
      ...panel,
      rough: layOutRough(panel.specification),
      people: peopleOf(content, company, states),
      place: placeOf(content, company),
      action: content.action,
      words: [content.words, stateWords(content, states)].filter((words) => words.trim() !== '').join(', '),
    })),
  });
  const json = new TextEncoder().encode(JSON.stringify(layout));
  return { frame, format, panels, layout, json, sha256: hashBytes(json) };
}

type Content = BookPage['panels'][number]['content'];

function peopleOf(content: Content, company: Company, states: PeopleStates) {
  return castOf(content, company, states).map(({ name, traits, outfit }) => ({
    name,
    words: [traits.words, outfit.words].filter((words) => words.trim() !== '').join(', '),
  }));
}

function placeOf({ staging }: Content, { places }: Company) {
  const place = places.find(({ id }) => id === staging.placeId);
  return place === undefined ? null : { name: place.name, words: place.traits.words };
}

import type { Book, BookPage, BookPanel } from '@/lib/contracts/books';
import { panelStampSchema, type PanelChange, type PanelStamp } from '@/lib/contracts/panel-stamps';
import type { Company } from '@/lib/domain/page/panels/panel-rough';
import { NO_STATES, statesByPage, type PeopleStates } from '@/lib/domain/page/panels/story-states';
import type { ProjectStyle } from '@/lib/domain/staging/written-words';
import { panelChanges } from '@/lib/domain/stamp/panel-changes';
import { stampPanel, withShapeOf } from '@/lib/domain/stamp/stamp-panel';
import { database } from '../database/database';
import { getProjectStyle } from '../generations/enqueue-generation';
import { getCompany } from './get-company';
import { findStates } from './story-states';

/** What of a project the drawings of its panels depend on. */
export interface StampSources {
  readonly company: Company;
  readonly style: ProjectStyle;
  readonly buckets: readonly (readonly [number, number])[];
  /** By page. */
  readonly states: ReadonlyMap<string, PeopleStates>;
}

/** Reads them. Whoever calls has checked the project. @param pages all of the project, in their order */
export async function readStampSources(
  projectId: string,
  o: { readonly pages: readonly Pick<BookPage, 'id' | 'number'>[]; readonly model: Book['model'] },
): Promise<StampSources> {
  const { words, record } = await getProjectStyle(projectId);
  return {
    company: await getCompany(projectId),
    style: { words, record },
    buckets: o.model?.buckets ?? [],
    states: statesByPage(o.pages, await findStates(projectId)),
  };
}

/** What a panel would be drawn from now. */
export function stampNow(
  page: Pick<BookPage, 'id' | 'balloons'>,
  { id, content, polygon }: Pick<BookPanel, 'id' | 'content' | 'polygon'>,
  { company, style, buckets, states }: StampSources,
): PanelStamp {
  const balloons = page.balloons.filter(({ panelId }) => panelId === id);
  const onPage = states.get(page.id) ?? NO_STATES;
  return stampPanel({ content, polygon, balloons, company, style, buckets, states: onPage });
}

/** A stored stamp; null where there is none, or one of another version. */
export function readStamp(stored: unknown): PanelStamp | null {
  return panelStampSchema.safeParse(stored).data ?? null;
}

/**
 * What changed since a panel's picture was drawn: empty where nothing did, and while Koma's own drawing or ink stands
 * in the picture's place; null where it isn't known what it was drawn from.
 */
export function changesOf(
  stored: unknown,
  { page, panel, sources }: { page: Pick<BookPage, 'id' | 'balloons'>; panel: BookPanel; sources: StampSources | null },
): PanelChange[] | null {
  if (panel.content.finish !== null || panel.content.inkReplaces === 'all') return [];
  const drawn = readStamp(stored);
  if (drawn === null) return null;
  return sources === null ? [] : panelChanges(drawn, stampNow(page, panel, sources));
}

/** Counts a picture as drawn from its panel as it is now. */
export async function restamp(pictureId: string, stamp: PanelStamp): Promise<void> {
  await database().picture.update({ where: { id: pictureId }, data: { stamp } });
}

/**
 * Gives the picture that an edit made the stamp of the one that it changed: what is out of date about that is so about this.
 * An edit that extended it to the panel's shape brings the shape up to date.
 * @param o.now the panel as it is now, of an edit that extended the picture; else null
 */
export async function carryStamp(from: string, to: string, o: { readonly now: PanelStamp | null }): Promise<void> {
  const row = await database().picture.findUnique({ where: { id: from }, select: { stamp: true } });
  const drawn = readStamp(row?.stamp);
  if (drawn === null) return;
  await restamp(to, o.now === null ? drawn : withShapeOf(drawn, o.now));
}

import { z } from 'zod';
import type { Balloon } from '@/lib/contracts/balloons';
import { wordsToBalloons, wordsToScript, type ChangedWords, type TellingPanel } from '@/lib/domain/telling/carry-words';
import type { Actor } from '../auth/actor';
import { balloonData, toBalloon } from '../balloons/balloon-row';
import { holdPages } from './hold-page';
import { pagesToChange } from './require-page';
import { database } from '../database/database';

/** Words of longer scripts are brought to the pages when they are laid out again, which another process does. */
const MOST_CARRIED_CHARACTERS = 300_000;

const sourceSchema = z.object({ source: z.string().nullable() });

interface StoredPanel extends TellingPanel {
  readonly pageId: string;
}

/** Panels that came from the script, in reading order. */
async function tellingPanels(projectId: string): Promise<StoredPanel[]> {
  const rows = await database().panel.findMany({
    where: { removedAt: null, page: { projectId, deletedAt: null } },
    orderBy: [{ page: { position: 'asc' } }, { pageId: 'asc' }, { position: 'asc' }],
    select: { id: true, pageId: true, content: true },
  });
  return rows.flatMap(({ id, pageId, content }) => {
    const { source } = sourceSchema.parse(content);
    return source === null ? [] : [{ id, pageId, source }];
  });
}

/** What the page says of its panel in the script; the rest of what it shows stays. */
async function storeSource(panelId: string, source: string): Promise<void> {
  await database().$executeRaw`
    UPDATE "Panel" SET content = jsonb_set(content, '{source}', to_jsonb(${source}::text)), "updatedAt" = now()
    WHERE id = ${panelId}::uuid`;
}

/**
 * Writes words that were changed in balloons into the script, where they are lines of it. Call it in the transaction that
 * saves the balloons; whoever calls has checked the project. Repeating it changes nothing.
 * @param o.before the balloons of the pages that are saved, as they were
 */
export async function carryWordsToScript(
  projectId: string,
  o: { readonly before: readonly Balloon[]; readonly after: readonly Balloon[] },
): Promise<void> {
  const changes = changedWords(o.before, o.after);
  if (changes.length === 0) return;
  const [row] = await database().$queryRaw<{ text: string }[]>`
    SELECT text FROM "Outline" WHERE "projectId" = ${projectId}::uuid FOR UPDATE`;
  if (row === undefined || row.text.length > MOST_CARRIED_CHARACTERS) return;
  const carried = wordsToScript({
    script: row.text,
    panels: await tellingPanels(projectId),
    changes,
    balloonsOf: (panelId) => o.before.filter((balloon) => balloon.panelId === panelId),
  });
  if (carried.script === row.text) return;
  await database().outline.update({
    where: { projectId },
    data: { text: carried.script, revision: { increment: 1 } },
  });
  for (const { id, source } of carried.panels) await storeSource(id, source);
}

function changedWords(before: readonly Balloon[], after: readonly Balloon[]): ChangedWords[] {
  const now = new Map(after.map((balloon) => [balloon.id, balloon]));
  return before.flatMap(({ id, panelId, speaker, text }): ChangedWords[] => {
    const next = now.get(id);
    return panelId === null || next === undefined || next.text === text
      ? []
      : [{ panelId, speaker, before: text, after: next.text }];
  });
}

/**
 * Brings words of lines that were changed in the script into the balloons that say them. Call it in the transaction that
 * saves the script; whoever calls has checked the project. Pages that their review locks, or that somebody else holds, keep
 * their words.
 * @returns how many balloons say something else now
 */
export async function carryWordsToBalloons(actor: Actor, projectId: string, script: string): Promise<number> {
  if (script.length > MOST_CARRIED_CHARACTERS) return 0;
  const panels = await tellingPanels(projectId);
  if (panels.length === 0) return 0;
  const pageOf = new Map(panels.map(({ id, pageId }) => [id, pageId]));
  const rows = await database().balloon.findMany({
    where: { page: { projectId, deletedAt: null }, panelId: { not: null } },
    orderBy: { position: 'asc' },
  });
  const balloons = new Map<string, (Balloon & { position: number })[]>();
  for (const row of rows) {
    const list = balloons.get(row.panelId ?? '') ?? [];
    balloons.set(row.panelId ?? '', [...list, { ...toBalloon(row), position: row.position }]);
  }
  const carried = wordsToBalloons({ script, panels, balloonsOf: (panelId) => balloons.get(panelId) ?? [] });
  const pages = new Set<string>();
  const meant = [...new Set(carried.flatMap(({ panelId }) => pageOf.get(panelId) ?? []))];
  await holdPages(meant);
  const free = await pagesToChange(actor, meant, 'letter');
  const allowed = carried.filter(({ panelId }) => free.has(pageOf.get(panelId) ?? ''));
  for (const { panelId, source, balloons: changed } of allowed) {
    await storeSource(panelId, source);
    for (const { position, ...balloon } of changed) {
      const { text, content } = balloonData(balloon, position);
      await database().balloon.update({ where: { id: balloon.id }, data: { text, content } });
    }
    pages.add(pageOf.get(panelId) ?? '');
  }
  await database().page.updateMany({ where: { id: { in: [...pages] } }, data: { revision: { increment: 1 } } });
  return allowed.reduce((sum, one) => sum + one.balloons.length, 0);
}

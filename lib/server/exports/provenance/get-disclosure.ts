import type { Disclosure, PanelSource } from '@/lib/contracts/disclosure';
import { PANEL_SOURCES } from '@/lib/contracts/disclosure';
import type { Actor } from '../../auth/actor';
import { getBook } from '../../books/get-book';
import { database } from '../../database/database';
import { panelHistories, type PanelHistory } from './panel-sources';

/**
 * How the panels of a book (or of a chapter) were made, from the recipes of what they show. For members.
 * @throws AppError `not-found`
 */
export async function getDisclosure(
  actor: Actor,
  projectId: string,
  { chapter }: { readonly chapter?: number | undefined },
): Promise<Disclosure> {
  const book = await getBook(actor, projectId);
  const { title } = await database().project.findUniqueOrThrow({ where: { id: projectId }, select: { title: true } });
  const pages = book.pages.filter((page) => chapter === undefined || page.chapter === chapter);
  const histories = [...(await panelHistories(book, pages, 'finished')).values()];
  return {
    title,
    pageCount: pages.length,
    panelCount: histories.length,
    panels: countSources(histories),
    models: await usedModels(histories),
    networks: usedNetworks(histories),
  };
}

function countSources(histories: readonly PanelHistory[]): Disclosure['panels'] {
  const count = (source: PanelSource): number => histories.filter((history) => history.source === source).length;
  const [generated, composite, enhanced, imported, drawing] = PANEL_SOURCES.map(count);
  return {
    generated: generated ?? 0,
    composite: composite ?? 0,
    enhanced: enhanced ?? 0,
    imported: imported ?? 0,
    drawing: drawing ?? 0,
  };
}

interface Used {
  readonly name: string;
  readonly sha256: string;
  panelCount: number;
}

/** What panels were made with, each once a panel, the most used first. @param partsOf with a key that tells them apart */
function countUsed<Part extends Omit<Used, 'panelCount'>>(
  histories: readonly PanelHistory[],
  partsOf: (recipe: PanelHistory['recipes'][number]) => readonly Part[],
): (Part & Used)[] {
  const used = new Map<string, Part & Used>();
  for (const { recipes } of histories) {
    const parts = new Map(recipes.flatMap(partsOf).map((part) => [`${part.name} ${part.sha256}`, part]));
    for (const [key, part] of parts) {
      const known = used.get(key);
      if (known === undefined) used.set(key, { ...part, panelCount: 1 });
      else known.panelCount += 1;
    }
  }
  return [...used.values()].sort(
    (one, other) => other.panelCount - one.panelCount || one.name.localeCompare(other.name),
  );
}

async function usedModels(histories: readonly PanelHistory[]): Promise<Disclosure['models']> {
  const used = countUsed(histories, ({ model, refiner }) =>
    [model, ...(refiner === undefined ? [] : [refiner.model])].map(({ id, hash }) => ({ name: id, sha256: hash })),
  );
  const rows = await database().model.findMany({
    where: { id: { in: used.map(({ name }) => name) } },
    select: { id: true, name: true, licence: true, hash: true },
  });
  return used.map(({ name: id, ...rest }) => {
    const row = rows.find((one) => one.id === id);
    // A model of the same id whose files changed since may have another licence.
    return { ...rest, name: row?.name ?? id, licence: row?.hash === rest.sha256 ? row.licence : '' };
  });
}

function usedNetworks(histories: readonly PanelHistory[]): Disclosure['networks'] {
  return countUsed(
    histories,
    ({ loras, vae, embeddings, controls }): Omit<Disclosure['networks'][number], 'panelCount'>[] => [
      ...loras.map(({ name, hash }) => ({ kind: 'lora' as const, name, sha256: hash })),
      ...(vae === undefined ? [] : [{ kind: 'vae' as const, name: vae.name, sha256: vae.hash }]),
      ...embeddings.map(({ name, hash }) => ({ kind: 'embedding' as const, name, sha256: hash })),
      // Those of a model's own folder are covered by its hash.
      ...controls.flatMap(({ name, hash }) =>
        hash === undefined ? [] : [{ kind: 'controlnet' as const, name, sha256: hash }],
      ),
    ],
  );
}

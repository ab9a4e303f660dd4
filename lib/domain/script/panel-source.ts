import { diffArrays } from 'diff';
import type { OutlinePanel } from './outline';

const MOST_LETTERS = 20_000;
/** Scripts that differ in more panels are others. */
const MOST_DIFFERENCES = 2000;
/** Panels that are looked at for one of the script. */
const LOOK_AHEAD = 40;

/** What the script says of a panel, as one text to compare. */
export function sourceOf(panel: OutlinePanel): string {
  return [...seenIn(panel), ...panel.lines.map((line) => cueOf(line) + line.text)].join('\n').slice(0, MOST_LETTERS);
}

/** Where and how, and what is seen: all but what is said. */
function seenIn({ notes, actions, scene, lines }: OutlinePanel): string[] {
  const where = scene === null ? '' : `${scene.place} - ${scene.when}`;
  const off = lines.flatMap(({ speaker, isOff }) => (isOff === true ? [`(off: ${speaker})`] : []));
  return [where, notes.join(', '), ...actions.map(({ text }) => text), ...off];
}

function cueOf({ speaker, say }: OutlinePanel['lines'][number]): string {
  return `${speaker} (${say}): `;
}

/**
 * What each line said in a stored text of a panel, in their order; null where the text differs in more than the words of
 * its lines.
 */
export function saidInSource(source: string, panel: OutlinePanel): string[] | null {
  if (source.length >= MOST_LETTERS) return null;
  const cues = panel.lines.map(cueOf);
  const opening = seenIn(panel).join('\n');
  if (cues.length === 0) return source === opening ? [] : null;
  if (!source.startsWith(`${opening}\n`)) return null;
  let rest = source.slice(opening.length);
  const said: string[] = [];
  for (const [index, cue] of cues.entries()) {
    if (!rest.startsWith(`\n${cue}`)) return null;
    rest = rest.slice(cue.length + 1);
    const next = cues[index + 1];
    const end = next === undefined ? rest.length : rest.indexOf(`\n${next}`);
    if (end < 0) return null;
    said.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return said;
}

/** A panel of the script with the panel of a page that shows it. */
export interface PanelPair<Panel> {
  readonly told: OutlinePanel;
  readonly panel: Panel;
  /** What its lines said when the page was brought to the script last. */
  readonly said: readonly string[];
}

/**
 * Panels of the script with those of the pages that show them, both in reading order: those whose text is the same, and
 * between them those that differ in the words of their lines alone.
 */
export function pairPanels<Panel extends { readonly source: string }>(
  told: readonly OutlinePanel[],
  panels: readonly Panel[],
): PanelPair<Panel>[] {
  const pairs: PanelPair<Panel>[] = [];
  let [at, from] = [0, 0];
  const sources = told.map(sourceOf);
  const stored = panels.map(({ source }) => source);
  let gap: { told: OutlinePanel[]; panels: Panel[] } = { told: [], panels: [] };
  const closeGap = () => {
    pairs.push(...pairGap(gap));
    gap = { told: [], panels: [] };
  };
  const differences = diffArrays(sources, stored, { maxEditLength: MOST_DIFFERENCES });
  if (differences === undefined) return pairGap({ told, panels });
  for (const { count, added, removed } of differences) {
    if (removed) gap.told.push(...told.slice(at, at + count));
    else if (added) gap.panels.push(...panels.slice(from, from + count));
    else {
      closeGap();
      pairs.push(...pairGap({ told: told.slice(at, at + count), panels: panels.slice(from, from + count) }));
    }
    if (!added) at += count;
    if (!removed) from += count;
  }
  closeGap();
  return pairs;
}

function pairGap<Panel extends { readonly source: string }>({
  told,
  panels,
}: {
  readonly told: readonly OutlinePanel[];
  readonly panels: readonly Panel[];
}): PanelPair<Panel>[] {
  let from = 0;
  return told.flatMap((one): PanelPair<Panel>[] => {
    for (let index = from; index < Math.min(panels.length, from + LOOK_AHEAD); index += 1) {
      const panel = panels[index];
      const said = panel === undefined ? null : saidInSource(panel.source, one);
      if (panel === undefined || said === null) continue;
      from = index + 1;
      return [{ told: one, panel, said }];
    }
    return [];
  });
}

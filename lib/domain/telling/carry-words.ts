import { MOST_LETTERS, type Balloon } from '@/lib/contracts/balloons';
import { balloonSize } from '../page/balloons/balloon-size';
import { withLineText } from '../script/line-text';
import { outlineOf, type OutlinePanel } from '../script/outline';
import { pairPanels, sourceOf, type PanelPair } from '../script/panel-source';
import { parseScript, writeScript } from '../script/parse-script';
import { isSameWords, withSameChange } from '../script/same-words';
import type { ScriptBlock } from '../script/script-block';
import { balloonsOfLines } from '../lines/line-balloons';

/** A panel of a page that came from the script. */
export interface TellingPanel {
  readonly id: string;
  /** Its text in the script when it was brought to it last. */
  readonly source: string;
}

/** Words of a balloon before somebody changed them, and now. */
export interface ChangedWords {
  readonly panelId: string;
  readonly speaker: string;
  readonly before: string;
  readonly after: string;
}

export interface CarriedToScript {
  readonly script: string;
  /** Panels that tell the new words now, with their text in the script. */
  readonly panels: readonly TellingPanel[];
}

/**
 * A script with the words that were changed in balloons; the same where none of them is a line of it. Line breaks of the
 * script stay its own. What can't be written as a line (no words at all) is left as it is.
 * @param panels all of the book, in reading order
 * @param balloonsOf those of a panel as they were before
 */
export function wordsToScript(o: {
  readonly script: string;
  readonly panels: readonly TellingPanel[];
  readonly changes: readonly ChangedWords[];
  readonly balloonsOf: (panelId: string) => readonly Pick<Balloon, 'speaker' | 'text'>[];
}): CarriedToScript {
  const blocks: ScriptBlock[] = [...parseScript(o.script)];
  const pairs = new Map(pairPanels(toldPanels(blocks), o.panels).map((pair) => [pair.panel.id, pair]));
  const touched = new Set<string>();
  for (const [panelId, changes] of byPanel(o.changes)) {
    const pair = pairs.get(panelId);
    if (pair === undefined) continue;
    for (const { block, text } of linesChanged(pair, { changes, balloons: o.balloonsOf(panelId) })) {
      const old = blocks[block];
      const made = old?.kind === 'line' ? withLineText(old, withSameChange(old.text, text)) : null;
      if (made === null) continue;
      blocks[block] = made;
      touched.add(panelId);
    }
  }
  const now = toldPanels(blocks);
  const panels = [...touched].flatMap((id): TellingPanel[] => {
    const panel = now.find((one) => isSamePlace(one, pairs.get(id)?.told));
    return panel === undefined ? [] : [{ id, source: sourceOf(panel) }];
  });
  return { script: writeScript(blocks), panels };
}

/** Blocks are changed in their places, so a panel's line has the same index before and after. */
function isSamePlace(one: OutlinePanel, other: OutlinePanel | undefined): boolean {
  const [line] = one.lines;
  return line !== undefined && line.block === other?.lines[0]?.block;
}

function linesChanged(
  { told, said }: PanelPair<TellingPanel>,
  o: { readonly changes: readonly ChangedWords[]; readonly balloons: readonly Pick<Balloon, 'speaker' | 'text'>[] },
): { block: number; text: { from: string; to: string } }[] {
  const lines = told.lines.map(({ speaker }, index) => ({ speaker, text: said[index] ?? '' }));
  const balloons = balloonsOfLines(lines, o.balloons);
  const left = [...o.changes];
  return told.lines.flatMap(({ block }, index) => {
    const balloon = balloons[index];
    const at = left.findIndex(({ speaker, before }) => speaker === balloon?.speaker && before === balloon.text);
    const [change] = at < 0 ? [] : left.splice(at, 1);
    // Other line breaks and marks are the balloon's own.
    if (change === undefined || isSameWords(change.before, change.after)) return [];
    return [{ block, text: { from: change.before, to: change.after } }];
  });
}

/** Balloons of a panel whose words the script changed, and the panel's text in the script now. */
export interface CarriedToPanel<One> {
  readonly panelId: string;
  readonly source: string;
  readonly balloons: readonly One[];
}

/**
 * What the script changed about the words of lines, on the pages that show them: a balloon keeps its line breaks and marks
 * where its words are as they were, and grows with them where Koma placed it. A balloon that says something else already is
 * left as it is.
 * @param panels all of the book, in reading order
 */
export function wordsToBalloons<One extends Balloon>(o: {
  readonly script: string;
  readonly panels: readonly TellingPanel[];
  readonly balloonsOf: (panelId: string) => readonly One[];
}): CarriedToPanel<One>[] {
  return pairPanels(toldPanels(parseScript(o.script)), o.panels).flatMap(
    ({ told, panel, said }): CarriedToPanel<One>[] => {
      const source = sourceOf(told);
      if (source === panel.source) return [];
      const before = told.lines.map(({ speaker }, index) => ({ speaker, text: said[index] ?? '' }));
      const found = balloonsOfLines(before, o.balloonsOf(panel.id));
      const balloons = told.lines.flatMap(({ text }, index): One[] => {
        const [balloon, from] = [found[index], said[index] ?? ''];
        if (!balloon || isSameWords(from, text)) return [];
        return [grown(balloon, withSameChange(balloon.text, { from, to: text }).slice(0, MOST_LETTERS))];
      });
      return [{ panelId: panel.id, source, balloons }];
    },
  );
}

/** A balloon that Koma placed is made as much larger as its words are, about its middle. */
function grown<One extends Balloon>(balloon: One, text: string): One {
  if (!balloon.isAuto) return { ...balloon, text };
  const [before, after] = [balloonSize(balloon, null), balloonSize({ ...balloon, text }, null)];
  return {
    ...balloon,
    text,
    widthMm: balloon.widthMm * Math.max(1, after.widthMm / before.widthMm),
    heightMm: balloon.heightMm * Math.max(1, after.heightMm / before.heightMm),
  };
}

function toldPanels(blocks: readonly ScriptBlock[]): OutlinePanel[] {
  return outlineOf(blocks).chapters.flatMap(({ pages }) => pages.flatMap(({ panels }) => panels));
}

function byPanel(changes: readonly ChangedWords[]): ReadonlyMap<string, readonly ChangedWords[]> {
  const lists = new Map<string, ChangedWords[]>();
  for (const change of changes) lists.set(change.panelId, [...(lists.get(change.panelId) ?? []), change]);
  return lists;
}

import { diffArrays } from 'diff';

/** A part of a merged script: text that stands, or what two people wrote in the same place. */
export type MergedPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'conflict'; readonly base: string; readonly mine: string; readonly theirs: string };

/** Which of two texts stands where both were written in the same place. */
export type ConflictChoice = 'mine' | 'theirs' | 'both';

/** Lines of a text that stand in the place of others. */
interface Hunk {
  readonly side: 'mine' | 'theirs';
  /** Lines of the base, the end excluded; the same twice where lines were only put in. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * Two versions of a script that go back to the same text, line by line (diff3): what only one of them changed is changed,
 * what both changed to the same is so once, and what they changed otherwise is a conflict with both texts.
 */
export function mergeScripts(o: {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}): MergedPart[] {
  if (o.mine === o.theirs || o.base === o.theirs) return textPart(o.mine);
  if (o.base === o.mine) return textPart(o.theirs);
  const base = linesOf(o.base);
  const hunks = [...hunksOf(base, linesOf(o.mine), 'mine'), ...hunksOf(base, linesOf(o.theirs), 'theirs')].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  );
  const parts: MergedPart[] = [];
  let at = 0;
  for (const group of groupsOf(hunks)) {
    const from = Math.min(...group.map((hunk) => hunk.from));
    const to = Math.max(...group.map((hunk) => hunk.to));
    parts.push(...textPart(base.slice(at, from).join('')), ...mergedGroup(base, group, { from, to }));
    at = to;
  }
  parts.push(...textPart(base.slice(at).join('')));
  return joined(parts);
}

/** The text of a merged script, with a choice for each conflict in their order; what is not chosen keeps both. */
export function mergedText(parts: readonly MergedPart[], choices: readonly ConflictChoice[] = []): string {
  let index = 0;
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const choice = choices[index] ?? 'both';
      index += 1;
      return choice === 'both' ? bothOf(part) : part[choice];
    })
    .join('');
}

/** Whether two people wrote in the same place. */
export function conflictsOf(parts: readonly MergedPart[]): Extract<MergedPart, { kind: 'conflict' }>[] {
  return parts.filter((part) => part.kind === 'conflict');
}

function bothOf({ mine, theirs }: { readonly mine: string; readonly theirs: string }): string {
  return mine === '' || mine.endsWith('\n') ? `${mine}${theirs}` : `${mine}\n${theirs}`;
}

function textPart(text: string): MergedPart[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

function joined(parts: readonly MergedPart[]): MergedPart[] {
  const list: MergedPart[] = [];
  for (const part of parts) {
    const last = list.at(-1);
    if (part.kind === 'text' && last?.kind === 'text')
      list[list.length - 1] = { kind: 'text', text: last.text + part.text };
    else list.push(part);
  }
  return list;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function hunksOf(base: readonly string[], other: readonly string[], side: Hunk['side']): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays([...base], [...other])) {
    const last = hunks.at(-1);
    if (!added && !removed) at += value.length;
    else {
      const size = removed ? value.length : 0;
      const lines = added ? value : [];
      // What is taken out and what is put in its place come one after the other.
      if (last?.to === at) hunks[hunks.length - 1] = { ...last, to: at + size, lines: [...last.lines, ...lines] };
      else hunks.push({ side, from: at, to: at + size, lines });
      at += size;
    }
  }
  return hunks;
}

/** Hunks that touch the same lines, or are put in at the same place, belong together. */
function groupsOf(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = [];
  let end = -1;
  for (const hunk of hunks) {
    const last = groups.at(-1);
    const touches =
      last !== undefined && (hunk.from < end || last.some(({ from, to }) => isSamePlace({ from, to }, hunk)));
    if (touches) last.push(hunk);
    else groups.push([hunk]);
    end = touches ? Math.max(end, hunk.to) : hunk.to;
  }
  return groups;
}

function isSamePlace(one: { from: number; to: number }, other: { from: number; to: number }): boolean {
  const isPutIn = one.from === one.to || other.from === other.to;
  return isPutIn && (one.from === other.from || one.to === other.from);
}

function mergedGroup(
  base: readonly string[],
  group: readonly Hunk[],
  { from, to }: { from: number; to: number },
): MergedPart[] {
  const version = (side: Hunk['side']): string => {
    let at = from;
    let text = '';
    for (const hunk of group.filter((one) => one.side === side)) {
      text += base.slice(at, hunk.from).join('') + hunk.lines.join('');
      at = hunk.to;
    }
    return text + base.slice(at, to).join('');
  };
  const [before, mine, theirs] = [base.slice(from, to).join(''), version('mine'), version('theirs')];
  if (mine === theirs || theirs === before) return textPart(mine);
  if (mine === before) return textPart(theirs);
  return [{ kind: 'conflict', base: before, mine, theirs }];
}

import type { Cell } from './cell';
import { spansWithin, type Copy } from './prepare-copy';

/** Part of a row that is shaped at once. */
interface RowRun {
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly span: number;
}

const JOINING = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}]/u;

/** Letters of a row from left to right, in the order in which they are seen. */
export function rowCells(copy: Copy, from: number, to: number): Cell[] {
  return inVisualOrder(runsOf(copy, from, to)).flatMap((run) => {
    const isLeftward = run.level % 2 === 1;
    const text = copy.text.slice(run.from, run.to);
    return copy
      .shape({
        text,
        pen: isLeftward ? 'left' : 'right',
        isStressed: copy.spans[run.span]?.isStressed ?? false,
      })
      .map((cluster): Cell => ({
        text: cluster.text,
        glyphs: cluster.glyphs,
        advance: cluster.advance,
        span: run.span,
        isJoined: JOINING.test(cluster.text),
      }));
  });
}

function runsOf(copy: Copy, from: number, to: number): RowRun[] {
  const { levels } = copy;
  const runs: RowRun[] = [];
  for (const { index, ...span } of spansWithin(copy, from, to)) {
    const end = Math.min(span.to, to);
    let start = Math.max(span.from, from);
    while (start < end) {
      let next = start + 1;
      while (next < end && levels?.[next] === levels?.[start]) next += 1;
      runs.push({ from: start, to: next, level: levels?.[start] ?? 0, span: index });
      start = next;
    }
  }
  return runs;
}

/** From the highest level to the lowest odd one, all that is of it or above is turned round (UAX 9, rule L2). */
function inVisualOrder(runs: RowRun[]): RowRun[] {
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  let ordered = runs;
  for (let level = highest; level >= 1; level -= 1) {
    const next: RowRun[] = [];
    let turned: RowRun[] = [];
    for (const run of ordered) {
      if (run.level >= level) turned.unshift(run);
      else {
        next.push(...turned, run);
        turned = [];
      }
    }
    ordered = [...next, ...turned];
  }
  return ordered;
}

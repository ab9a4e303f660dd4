import type { PreflightIssue } from '@/lib/contracts/preflight';

/** Every name that the sentence of an issue may hold; which of them it has is told by its kind. */
export function allIssueValues({ panel, values }: Pick<PreflightIssue, 'panel' | 'values'>) {
  const number = (name: string): number => Number(values[name] ?? 0);
  const text = (name: string): string => String(values[name] ?? '');
  return {
    panel: panel ?? 0,
    width: number('width'),
    height: number('height'),
    papers: text('papers'),
    bleed: number('bleed'),
    least: number('least'),
    count: number('count'),
    multiple: number('multiple'),
    missing: number('missing'),
    most: number('most'),
    dpi: number('dpi'),
    safe: number('safe'),
    size: number('size'),
    text: text('text'),
    letters: text('letters'),
    lower: number('lower'),
    lowerAngle: number('lowerAngle'),
    upper: number('upper'),
    upperAngle: number('upperAngle'),
  };
}

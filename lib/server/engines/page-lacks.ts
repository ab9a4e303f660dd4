import type { EngineFacts, EngineLack, EngineOptions } from '@/lib/contracts/engines';
import { layoutNode } from './comfyui/page-nodes';
import type { EngineAccess } from './engine-client';

/**
 * An engine's facts with what it can't do about whole pages: they are for engines that start from a picture and whose admin
 * says that their models draw pages; and not each of those reads the page's layout, which is told too.
 */
export function withPageLacks(facts: EngineFacts, access: Pick<EngineAccess, 'kind' | 'options'>): EngineFacts {
  const isAble = access.options.drawsPages && !facts.lacks.includes('imageToImage');
  const lacks: EngineLack[] = isAble ? (readsLayout(facts, access) ? [] : ['layout']) : ['wholePages'];
  return { ...facts, lacks: [...facts.lacks, ...lacks] };
}

/** Whether an engine's models draw whole pages. */
export function canDrawPages({
  facts,
  options,
}: {
  readonly facts: EngineFacts;
  readonly options: EngineOptions;
}): boolean {
  return options.drawsPages && !facts.lacks.includes('wholePages') && !facts.lacks.includes('imageToImage');
}

/** Whether a page's layout reaches it as JSON, beside the rough and the prompt. */
function readsLayout(
  { layoutScript }: EngineFacts,
  { kind, options }: Pick<EngineAccess, 'kind' | 'options'>,
): boolean {
  switch (kind) {
    case 'a1111':
      return layoutScript !== '';
    case 'comfyui':
      return options.workflow !== null && layoutNode(options.workflow) !== null;
    case 'openai':
      return true;
    default:
      return kind satisfies never;
  }
}

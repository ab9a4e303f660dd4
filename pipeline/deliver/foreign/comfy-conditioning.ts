import type { Graph, GraphLink, GraphNode } from './comfy-graph';
import type { GraphValues } from './comfy-values';

export type Side = 'positive' | 'negative';

const MAX_DEPTH = 60;
const MAX_PARTS = 64;
/** Inputs that never bring words. */
const WORDLESS =
  /^(model|clip|vae|image|images|pixels|mask|latent|latent_image|samples|control_net|style_model|clip_vision|clip_vision_output|ipadapter|sigmas|noise|sampler|lora_stack|upscale_model|seed)$/;
const PAIRS = [
  ['text_g', 'text_l'],
  ['t5xxl', 'clip_l'],
  ['clip_g', 'clip_l'],
] as const;
const TEXT_INPUTS = ['text', 'prompt', 'wildcard_text', 'populated_text', 'user_prompt', 'string', 'caption'];

/**
 * The words of a conditioning: its text encoders' texts, found through ControlNets, areas, reroutes and pipes. Conditionings
 * that were combined are joined by A1111's `AND`, concatenated ones by `BREAK`. Null where no encoder was found.
 */
export function conditioningText(graph: Graph, values: GraphValues, link: GraphLink, side: Side): string | null {
  let parts = 0;
  const seen = new Set<string>();
  const read = (at: GraphLink, depth: number): string | null => {
    const node = graph.get(at.id);
    if (!node || depth > MAX_DEPTH || parts++ > MAX_PARTS || seen.has(node.id)) return null;
    if (/zero ?out/i.test(node.type)) return '';
    const own = encodedText(node, values, side);
    if (own !== null) return own;
    seen.add(node.id);
    const links = conditioningLinks(node, side);
    const texts = links.map((next) => read(next, depth + 1)).filter((text) => text !== null);
    seen.delete(node.id);
    return texts.length === 0
      ? null
      : joinConditionings(
          node.type,
          texts.filter((text) => text !== ''),
        );
  };
  return read(link, 0);
}

/** A text encoder's words; null for other nodes. */
function encodedText(node: GraphNode, values: GraphValues, side: Side): string | null {
  for (const [first, second] of PAIRS) {
    if (!hasInput(node, first) || !hasInput(node, second)) continue;
    const [one, other] = [values.textOf(node, first) ?? '', values.textOf(node, second) ?? ''].map((text) =>
      text.trim(),
    );
    // Encoders for every kind of model have these beside their text.
    if (one === '' && other === '' && hasInput(node, 'text')) continue;
    return one === other || other === '' ? (one ?? '') : one === '' ? (other ?? '') : `${one}, ${other}`;
  }
  // Loaders that encode both prompts themselves.
  if (typeof node.values.get(side) === 'string') return values.textOf(node, side);
  const name = TEXT_INPUTS.find((each) => hasInput(node, each));
  const isEncoder = node.links.has('clip') || /encode|prompt|text/i.test(node.type);
  if (name === undefined || !isEncoder) return null;
  return values.textOf(node, name) ?? '';
}

function hasInput(node: GraphNode, name: string): boolean {
  return node.values.has(name) || node.links.has(name);
}

/** Nodes with both sides hand each on by itself; others bring all that may hold words. */
function conditioningLinks(node: GraphNode, side: Side): GraphLink[] {
  const same = [...node.links].filter(([name]) => name === side || name.startsWith(`${side}_`) || name.endsWith(side));
  if (same.length > 0) return same.map(([, link]) => link);
  const other = side === 'positive' ? 'negative' : 'positive';
  return [...node.links].filter(([name]) => !WORDLESS.test(name) && !name.includes(other)).map(([, link]) => link);
}

function joinConditionings(type: string, texts: readonly string[]): string {
  const distinct = [...new Set(texts)];
  return distinct.join(/concat/i.test(type) ? ' BREAK ' : /combine|average|mix/i.test(type) ? ' AND ' : ', ');
}

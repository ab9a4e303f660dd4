import type { Json } from '../json-patch';
import type { Graph, GraphLink, GraphNode } from './comfy-graph';
import { asRecord, asText } from './read-json';

const MAX_DEPTH = 40;
const MAX_VISITS = 20_000;
/** Under what nodes that only hold a value keep it. */
const HOLDERS = /^(value|number|int|float|string|text|seed|noise_seed|prompt|str|boolean|input|anything|any|result)$/i;
const JOINING = /concat|join|combine|append|merge/i;
const TEXTS = /^(text|string|str|prompt|positive|prefix|suffix|part|line|input|value|text_?\w{1,3}|string_?\w{1,3})$/i;
const SEPARATORS = /^(delimiter|separator|seperator|delim|sep)$/i;

/** What the inputs of a ComfyUI graph's nodes are, through primitives, reroutes, switches and text nodes. */
export interface GraphValues {
  /** An input's value, followed to where it stands; null where it is none or can't be known. */
  readonly valueOf: (node: GraphNode, name: string) => Json;
  /** An input's text: parts of joined texts one behind another. */
  readonly textOf: (node: GraphNode, name: string) => string | null;
  /** The nodes before these links, nearest first, each once; through inputs whose names `follows` takes. */
  readonly upstream: (links: readonly GraphLink[], follows?: (name: string) => boolean) => GraphNode[];
}

/** Bounded in depth and in visits: graphs may be circles. */
export function openValues(graph: Graph): GraphValues {
  let visits = 0;

  const follow = (link: GraphLink, wanted: string, depth: number): Json => {
    const node = graph.get(link.id);
    if (!node || depth > MAX_DEPTH || visits++ > MAX_VISITS) return null;
    const chosen = switched(node);
    if (chosen !== null) return read(node, chosen, depth + 1);
    const own = node.values.get(wanted) ?? [...node.values].find(([name]) => HOLDERS.test(name))?.[1];
    if (own !== undefined && own !== null) return own;
    for (const [name, next] of node.links) {
      const found = /^(model|clip|vae|image|mask|latent)/.test(name) ? null : follow(next, wanted, depth + 1);
      if (found !== null) return found;
    }
    return [...node.values.values()].find((value) => typeof value === 'number') ?? null;
  };
  const read = (node: GraphNode, name: string, depth: number): Json => {
    const link = node.links.get(name);
    return link ? follow(link, name, depth) : (node.values.get(name) ?? null);
  };

  const text = (node: GraphNode, name: string, depth: number): string | null => {
    const link = node.links.get(name);
    if (!link) return asText(node.values.get(name));
    const source = graph.get(link.id);
    if (!source || depth > MAX_DEPTH || visits++ > MAX_VISITS) return null;
    const chosen = switched(source);
    if (chosen !== null) return text(source, chosen, depth + 1);
    const names = [...new Set([...source.values.keys(), ...source.links.keys()])].filter((each) => TEXTS.test(each));
    const parts = names.flatMap((each) => text(source, each, depth + 1) ?? []).filter((part) => part !== '');
    if (parts.length > 1 && JOINING.test(source.type)) return parts.join(separatorOf(source));
    if (parts.length > 0) return parts[0] ?? null;
    for (const each of source.links.keys()) {
      const found = text(source, each, depth + 1);
      if (found !== null) return found;
    }
    return [...source.values.values()].find((value) => typeof value === 'string') ?? null;
  };

  return {
    valueOf: (node, name) => read(node, name, 0),
    textOf: (node, name) => text(node, name, 0),
    upstream: (links, follows = () => true) => {
      const found = new Map<string, GraphNode>();
      const waiting = [...links];
      for (let at = 0; at < waiting.length && at < MAX_VISITS; at++) {
        const node = graph.get(waiting[at]?.id ?? '');
        if (!node || found.has(node.id)) continue;
        found.set(node.id, node);
        for (const [name, link] of node.links) if (follows(name)) waiting.push(link);
      }
      return [...found.values()];
    },
  };
}

/** The input that a switch lets through; null for other nodes. */
function switched(node: GraphNode): string | null {
  if (!/switch|select|pick/i.test(node.type)) return null;
  const index = [...node.values].find(([name]) => /^(select|index|input|choice|boolean|switch|cond)$/i.test(name))?.[1];
  if (typeof index === 'boolean') {
    return [...node.links.keys()].find((name) => (index ? /true|_1$|^a$/i : /false|_2$|^b$/i).test(name)) ?? null;
  }
  return [...node.links.keys()].find((name) => name.replace(/\D/g, '') === String(index)) ?? null;
}

function separatorOf(node: GraphNode): string {
  const written = [...node.values].find(([name]) => SEPARATORS.test(name))?.[1];
  if (typeof written === 'string') return written.replaceAll('\\n', '\n');
  return asRecord(written) ? ', ' : /text/i.test(node.type) ? ', ' : '';
}

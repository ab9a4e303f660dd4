import type { Json } from '../json-patch';
import { readWorkflow } from './comfy-editor';
import type { Graph, GraphLink, GraphNode } from './comfy-graph';
import { asList, asRecord, asText, type JsonRecord } from './read-json';

const MAX_NODES = 10_000;

/**
 * A ComfyUI graph in either form: what is sent to its server (`prompt`: nodes by id with `class_type` and `inputs`), or what
 * its editor stores (`workflow`: lists of nodes and links). Null for records that are neither.
 */
export function readGraph(record: JsonRecord): Graph | null {
  if (asList(record['nodes']).length > 0 && record['links'] !== undefined) return readWorkflow(record);
  const entries = Object.entries(record).slice(0, MAX_NODES);
  const graph = new Map(
    entries.flatMap(([id, value]): [string, GraphNode][] => {
      const node = asRecord(value);
      return node && typeof node['class_type'] === 'string' ? [[id, readNode(id, node)]] : [];
    }),
  );
  return graph.size > 0 && graph.size * 2 >= entries.length ? graph : null;
}

function readNode(id: string, node: JsonRecord): GraphNode {
  const values = new Map<string, Json>();
  const links = new Map<string, GraphLink>();
  for (const [name, value] of Object.entries(asRecord(node['inputs']) ?? {})) {
    const [from, slot] = asList(value);
    const isLink = asList(value).length === 2 && asText(from) !== null && typeof slot === 'number';
    if (isLink) links.set(name, { id: String(from), slot: Number(slot) });
    else values.set(name, value);
  }
  const title = asText(asRecord(node['_meta'])?.['title']) ?? '';
  return { id, type: asText(node['class_type']) ?? '', title, values, links };
}

import type { Json } from '../json-patch';
import type { Graph, GraphLink, GraphNode } from './comfy-graph';
import { readEditorNode, readWidgets, recordsOf } from './editor-node';
import { openGroups } from './group-nodes';
import { asList, asRecord, asText, type JsonRecord } from './read-json';

const MAX_LINKS = 40_000;
/** Nodes and links in all, those of a subgraph each time that it is used. */
const MAX_VISITS = 30_000;
const BYPASSED = 4;
const MUTED = 2;
const NOTHING_GIVEN: ReadonlyMap<string, Json> = new Map();

/** What is found on the way through a workflow and its subgraphs. */
interface Flattening {
  readonly definitions: ReadonlyMap<string, JsonRecord>;
  /** Nodes of older versions that are groups, told as subgraphs. */
  readonly groupUse: ReturnType<typeof openGroups>;
  readonly graph: Map<string, GraphNode>;
  /** What an output stands for, by `NODE SLOT`: of bypassed nodes, of subgraphs, and of a subgraph's own inputs. */
  readonly through: Map<string, GraphLink>;
  visits: number;
}

/** The nodes and links of the workflow, or of one place where a subgraph is used. */
interface Scope {
  /** What stands before the ids of its nodes: none in the workflow, `75:` in the subgraph that node 75 is. */
  readonly prefix: string;
  readonly nodes: readonly Json[];
  readonly sources: ReadonlyMap<string, GraphLink>;
  /** Values of the nodes' inputs that are set where the subgraph is used, by the node's id and the input's name. */
  readonly given: ReadonlyMap<string, ReadonlyMap<string, Json>>;
  /** The subgraphs that it stands in; none stands in itself. */
  readonly within: readonly string[];
}

/** One link, in either of the editor's forms. */
interface EditorLink {
  readonly id: string;
  readonly from: string;
  readonly fromSlot: number;
  readonly to: string;
  readonly toSlot: number;
}

/**
 * The graph that ComfyUI's editor stores, its subgraphs and older groups put in with ids as ComfyUI's own server gives them (`75:3`), without
 * nodes that are muted or bypassed.
 */
export function readWorkflow(record: JsonRecord): Graph {
  const subgraphs = recordsOf(asRecord(record['definitions'])?.['subgraphs']);
  const flattening: Flattening = {
    definitions: new Map(subgraphs.map((each) => [asText(each['id']) ?? '', each])),
    groupUse: openGroups(asRecord(asRecord(record['extra'])?.['groupNodes'])),
    graph: new Map(),
    through: new Map(),
    visits: 0,
  };
  const sources = sourcesOf(readLinks(record['links']), '');
  placeNodes(flattening, { prefix: '', nodes: asList(record['nodes']), sources, given: new Map(), within: [] });
  return withLinksThrough(flattening.graph, flattening.through);
}

function placeNodes(flattening: Flattening, scope: Scope): void {
  for (const node of recordsOf(scope.nodes)) {
    const own = asText(node['id']);
    if (own === null || node['mode'] === MUTED || flattening.visits++ > MAX_VISITS) continue;
    const id = `${scope.prefix}${own}`;
    const type = asText(node['type']) ?? '';
    const group = flattening.groupUse(node);
    const definition = flattening.definitions.get(type) ?? group?.definition;
    if (node['mode'] === BYPASSED) {
      for (const [key, link] of passedLinks(id, node, scope.sources)) flattening.through.set(key, link);
    } else if (definition === undefined) {
      const given = scope.given.get(own) ?? NOTHING_GIVEN;
      flattening.graph.set(id, readEditorNode(id, node, { sources: scope.sources, given }));
    } else if (!scope.within.includes(type)) {
      placeSubgraph(flattening, scope, { id, own, node: group?.node ?? node, definition });
    }
  }
}

/** A subgraph's nodes where it is used; what goes in and out is connected through. */
function placeSubgraph(
  flattening: Flattening,
  scope: Scope,
  use: { id: string; own: string; node: JsonRecord; definition: JsonRecord },
): void {
  const { id, node, definition } = use;
  const prefix = `${id}:`;
  const entry = asText(asRecord(definition['inputNode'])?.['id']) ?? '-10';
  const exit = asText(asRecord(definition['outputNode'])?.['id']) ?? '-20';
  const given = givenValues(node, scope.given.get(use.own) ?? NOTHING_GIVEN);
  const connected = new Set<string>();
  const inputs = recordsOf(node['inputs']);
  for (const [slot, input] of recordsOf(definition['inputs']).entries()) {
    const name = asText(input['name']) ?? '';
    const outer = inputs.find((each) => each['name'] === name);
    const source = scope.sources.get(asText(outer?.['link']) ?? '');
    const value = given.get('-1')?.get(name);
    if (source) flattening.through.set(`${prefix}${entry} ${slot}`, source);
    else if (value !== undefined) placeValue(flattening, { id: `${prefix}${entry}`, slot, value });
    else continue;
    connected.add(String(slot));
  }
  const links = readLinks(definition['links']);
  flattening.visits += links.length;
  for (const { from, fromSlot, toSlot } of links.filter(({ to }) => to === exit)) {
    flattening.through.set(`${id} ${toSlot}`, { id: `${prefix}${from}`, slot: fromSlot });
  }
  const inner = links.filter(({ from, fromSlot }) => from !== entry || connected.has(String(fromSlot)));
  placeNodes(flattening, {
    prefix,
    nodes: asList(definition['nodes']),
    sources: sourcesOf(inner, prefix),
    given,
    within: [...scope.within, asText(definition['id']) ?? ''],
  });
}

/** A value that is set at a subgraph's input, as a node of its own. */
function placeValue({ graph, through }: Flattening, o: { id: string; slot: number; value: Json }): void {
  const id = `${o.id}/${o.slot}`;
  graph.set(id, { id, type: 'PrimitiveNode', title: '', values: new Map([['value', o.value]]), links: new Map() });
  through.set(`${o.id} ${o.slot}`, { id, slot: 0 });
}

/**
 * What is set at a node that is a subgraph, by inner node (`-1` its own inputs) and input: its widgets are those that
 * `proxyWidgets` names, else those of its inputs.
 */
function givenValues(node: JsonRecord, outer: ReadonlyMap<string, Json>): Map<string, Map<string, Json>> {
  const proxies = asList(asRecord(node['properties'])?.['proxyWidgets']).map((each) => asList(each).map(asText));
  const named = recordsOf(node['inputs']).flatMap((input) => asText(asRecord(input['widget'])?.['name']) ?? []);
  const targets = proxies.length > 0 ? proxies : named.map((name) => ['-1', name]);
  const names = targets.map(([, name]) => name ?? '');
  const stored = asRecord(node['widgets_values']) ? new Map(readWidgets(node['widgets_values'], names)) : null;
  const values = asList(node['widgets_values']);
  const hasControls = names.includes('control_after_generate');
  const found = new Map<string, Map<string, Json>>();
  const list = hasControls ? values.map((value): [string, Json] => ['', value]) : readWidgets(values, names);
  for (const [index, [inner, name]] of targets.entries()) {
    if (typeof inner !== 'string' || typeof name !== 'string') continue;
    const value = outer.get(name) ?? stored?.get(name) ?? list[index]?.[1] ?? null;
    if (value !== null) found.set(inner, (found.get(inner) ?? new Map<string, Json>()).set(name, value));
  }
  return found;
}

function readLinks(links: Json | undefined): EditorLink[] {
  return asList(links)
    .slice(0, MAX_LINKS)
    .flatMap((link) => {
      const record = asRecord(link);
      const [id, from, fromSlot, to, toSlot] = record
        ? ['id', 'origin_id', 'origin_slot', 'target_id', 'target_slot'].map((name) => record[name] ?? null)
        : asList(link);
      const [linkId, origin] = [asText(id), asText(from)];
      return linkId === null || origin === null
        ? []
        : [
            {
              ...{ id: linkId, from: origin, fromSlot: Number(fromSlot) },
              ...{ to: asText(to) ?? '', toSlot: Number(toSlot) },
            },
          ];
    });
}

function sourcesOf(links: readonly EditorLink[], prefix: string): ReadonlyMap<string, GraphLink> {
  return new Map(links.map(({ id, from, fromSlot }) => [id, { id: `${prefix}${from}`, slot: fromSlot }]));
}

/** A bypassed node hands on what comes in of the same type. */
function passedLinks(id: string, node: JsonRecord, sources: ReadonlyMap<string, GraphLink>): [string, GraphLink][] {
  const inputs = recordsOf(node['inputs']);
  return asList(node['outputs']).flatMap((output, slot): [string, GraphLink][] => {
    const type = asRecord(output)?.['type'];
    const source = sources.get(asText(inputs.find((input) => input['type'] === type)?.['link']) ?? '');
    return source ? [[`${id} ${slot}`, source]] : [];
  });
}

function withLinksThrough(graph: Graph, through: ReadonlyMap<string, GraphLink>): Graph {
  const real = (link: GraphLink): GraphLink => {
    let at = link;
    for (let steps = 0; steps < through.size; steps++) {
      const next = through.get(`${at.id} ${at.slot}`);
      if (!next) return at;
      at = next;
    }
    return at;
  };
  return new Map(
    [...graph].map(([id, node]) => [
      id,
      { ...node, links: new Map([...node.links].map(([name, link]) => [name, real(link)])) },
    ]),
  );
}

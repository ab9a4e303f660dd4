import type { Json } from '../json-patch';
import { readWidgets, recordsOf, widgetNames } from './editor-node';
import { asList, asRecord, asText, type JsonRecord } from './read-json';

/** A node that is a group of others, as older versions of ComfyUI's editor store it, told as the use of a subgraph. */
export interface GroupUse {
  readonly node: JsonRecord;
  readonly definition: JsonRecord;
}

/** One link inside of a group: its nodes are counted from 0. */
interface InnerLink {
  readonly from: number;
  readonly fromSlot: number;
  readonly to: number;
  readonly toSlot: number;
}

interface InnerNode {
  readonly index: number;
  readonly type: string;
  readonly record: JsonRecord;
  readonly inputs: readonly JsonRecord[];
  readonly outputs: number;
  /** Its widgets' names with what they were when the group was made. */
  readonly widgets: readonly [string, Json][];
}

/** A place of a group where something goes in or comes out. */
type Place = readonly [node: number, slot: number];

const NAMED = /^workflow[/>](.+)$/s;

/** What is read of a group: more nodes and links are none that anybody made. */
const [MOST_NODES, MOST_LINKS] = [500, 4000];

interface Group {
  readonly definition: JsonRecord;
  readonly entryCount: number;
  /** The widgets that it shows: of which node, and what they were when the group was made. */
  readonly widgets: readonly { readonly node: number; readonly name: string; readonly value: Json }[];
}

/**
 * Tells nodes that are groups as subgraphs that are used there; null for other nodes. What a group shows is not stored with
 * it: its inputs are those of its nodes, in their order, that nothing inside is connected to, those that stand for widgets
 * last; its outputs those that nothing inside takes, or that something outside took; its widgets those of its nodes.
 * @param groups the workflow's `extra.groupNodes`
 */
export function openGroups(groups: JsonRecord | null): (node: JsonRecord) => GroupUse | null {
  const read = new Map<string, Group | null>();
  return (node) => {
    const type = asText(node['type']) ?? '';
    const name = NAMED.exec(type)?.[1];
    if (name === undefined) return null;
    const stored = asRecord(groups?.[name]);
    const group = read.get(type) ?? (stored && readGroup(type, stored));
    read.set(type, group);
    return group && { node: usedAs(node, group), definition: group.definition };
  };
}

function readGroup(id: string, stored: JsonRecord): Group {
  const nodes = recordsOf(stored['nodes']).slice(0, MOST_NODES).map(innerNode);
  const links = innerLinks(stored['links']).slice(0, MOST_LINKS);
  const shown = { nodes, links, config: asRecord(stored['config']), external: externalPlaces(stored['external']) };
  const entries = entriesOf(shown);
  return {
    entryCount: entries.length,
    widgets: widgetsOf(shown),
    definition: {
      id,
      inputs: entries.map((_, slot) => ({ name: `in${slot}` })),
      nodes: nodes.map((each) => connected(each, { links, entries })),
      links: [
        ...links.map(({ from, fromSlot, to, toSlot }) => [linkId(to, toSlot), from, fromSlot, to, toSlot, '*']),
        ...entries.map(([to, toSlot], slot) => [linkId(to, toSlot), -10, slot, to, toSlot, '*']),
        ...exitsOf(shown).map(([from, fromSlot], slot) => [`out${slot}`, from, fromSlot, -20, slot, '*']),
      ],
    },
  };
}

/** The node with its inputs and widgets named as a subgraph's are. */
function usedAs(node: JsonRecord, { entryCount, widgets }: Group): JsonRecord {
  const inputs = recordsOf(node['inputs']);
  const stored = asList(node['widgets_values']);
  const values = readWidgets(
    stored,
    widgets.map(({ name }) => name),
  );
  const set = alike(
    widgets.map(({ value }) => value),
    values.map(([, value]) => value),
  );
  return {
    ...node,
    inputs: Array.from({ length: entryCount }, (_, slot) => ({ ...inputs[slot], name: `in${slot}` })),
    properties: { proxyWidgets: widgets.slice(0, set).map((widget) => [String(widget.node), widget.name]) },
    widgets_values: stored,
  };
}

interface Shown {
  readonly nodes: readonly InnerNode[];
  readonly links: readonly InnerLink[];
  /** What somebody renamed or hid, by node. */
  readonly config: JsonRecord | null;
  readonly external: readonly Place[];
}

function innerNode(record: JsonRecord, index: number): InnerNode {
  const type = asText(record['type']) ?? '';
  return {
    ...{ index, type, record },
    inputs: recordsOf(record['inputs']),
    outputs: asList(record['outputs']).length,
    widgets: readWidgets(record['widgets_values'], widgetNames(record)),
  };
}

function innerLinks(stored: Json | undefined): InnerLink[] {
  return asList(stored).flatMap((link) => {
    const [from, fromSlot, to, toSlot] = asList(link);
    // What comes from outside has no node that it comes from.
    if (typeof from !== 'number' || typeof to !== 'number') return [];
    return [{ from, fromSlot: Number(fromSlot), to, toSlot: Number(toSlot) }];
  });
}

/** A node's number, or the node itself, as some versions wrote it. */
function externalPlaces(stored: Json | undefined): Place[] {
  return asList(stored).flatMap((each) => {
    const [node, slot] = asList(each);
    const index = typeof node === 'number' ? node : asRecord(node ?? null)?.['index'];
    return typeof index === 'number' ? [[index, Number(slot)] as const] : [];
  });
}

function entriesOf({ nodes, links, config }: Shown): Place[] {
  const open = (isWidget: boolean) =>
    nodes
      .filter((node) => !isHidden(node, links))
      .flatMap((node) =>
        node.inputs.flatMap((input, slot): Place[] => {
          const isTaken = links.some(({ to, toSlot }) => to === node.index && toSlot === slot);
          if (isTaken || isWidget !== isConverted(node, input)) return [];
          if (!isWidget && asRecord(input['widget'] ?? null)) return [];
          return isSwitchedOff(config, node.index, 'input', asText(input['name']) ?? '') && !isWidget
            ? []
            : [[node.index, slot]];
        }),
      );
  return [...open(false), ...open(true)];
}

function exitsOf({ nodes, links, config, external }: Shown): Place[] {
  return nodes
    .filter((node) => !isHidden(node, links))
    .flatMap((node) =>
      Array.from({ length: node.outputs }, (_, slot): Place => [node.index, slot]).filter(([index, slot]) => {
        const told = asRecord(
          asRecord(asRecord(config?.[String(index)] ?? null)?.['output'] ?? null)?.[String(slot)] ?? null,
        );
        if (typeof told?.['visible'] === 'boolean') return told['visible'];
        const isTaken = links.some(({ from, fromSlot }) => from === index && fromSlot === slot);
        return !isTaken || external.some(([node2, slot2]) => node2 === index && slot2 === slot);
      }),
    );
}

function widgetsOf({ nodes, links }: Shown): Group['widgets'] {
  return nodes
    .filter((node) => !isHidden(node, links))
    .flatMap((node) => {
      const converted = node.inputs.filter((input) => isConverted(node, input)).map((input) => asText(input['name']));
      return node.widgets
        .filter(([name]) => !converted.includes(name))
        .map(([name, value]) => ({ node: node.index, name, value }));
    });
}

/** What only hands on inside, and a value that nothing takes, show nothing of themselves. */
function isHidden({ index, type }: InnerNode, links: readonly InnerLink[]): boolean {
  const [isFed, isTaken] = [links.some(({ to }) => to === index), links.some(({ from }) => from === index)];
  if (type === 'PrimitiveNode') return !isTaken;
  return type === 'Reroute' && isFed && isTaken;
}

/** Whether an input stands in a widget's place. Newer versions list every widget as an input too; then none does. */
function isConverted({ inputs, widgets }: InnerNode, input: JsonRecord): boolean {
  const all = inputs.filter((each) => asRecord(each['widget'] ?? null));
  return asRecord(input['widget'] ?? null) !== null && all.length < Math.max(2, widgets.length);
}

function isSwitchedOff(config: JsonRecord | null, node: number, side: 'input', name: string): boolean {
  const told = asRecord(asRecord(asRecord(config?.[String(node)] ?? null)?.[side] ?? null)?.[name] ?? null);
  return told?.['visible'] === false;
}

/** A node of the group with its links' names. */
function connected(
  { index, record, inputs }: InnerNode,
  { links, entries }: { readonly links: readonly InnerLink[]; readonly entries: readonly Place[] },
): JsonRecord {
  const isLinked = (slot: number) =>
    links.some(({ to, toSlot }) => to === index && toSlot === slot) ||
    entries.some(([to, toSlot]) => to === index && toSlot === slot);
  return {
    ...record,
    id: index,
    inputs: inputs.map((input, slot) => ({ ...input, link: isLinked(slot) ? linkId(index, slot) : null })),
  };
}

function linkId(node: number, slot: number): string {
  return `to${node}/${slot}`;
}

/** How many values from the first on are of the kinds that they were: behind another they are somebody else's. */
function alike(before: readonly Json[], now: readonly Json[]): number {
  const at = before.findIndex((value, index) => value !== null && kindOf(value) !== kindOf(now[index] ?? null));
  return at < 0 ? before.length : at;
}

/** Integers that a number can't hold come as their digits. */
function kindOf(value: Json): string {
  return typeof value === 'string' && /^-?\d{16,}$/.test(value) ? 'number' : typeof value;
}

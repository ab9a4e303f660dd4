import type { Json } from '../json-patch';

/** Which output of which node an input is connected to. */
export interface GraphLink {
  readonly id: string;
  readonly slot: number;
}

/** One node of a ComfyUI graph: an input is a value or a link. */
export interface GraphNode {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly values: ReadonlyMap<string, Json>;
  readonly links: ReadonlyMap<string, GraphLink>;
}

export type Graph = ReadonlyMap<string, GraphNode>;

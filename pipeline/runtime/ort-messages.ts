import type { Tensor, TensorSpec } from '../tensor';

/** How the host is to make its sessions. */
export interface HostOptions {
  readonly device: 'cpu' | 'cuda';
  /** Threads within one operator; ONNX Runtime's own choice when null. */
  readonly threads: number | null;
  /** Leaves ONNX Runtime's memory arena off: a lower peak, somewhat slower. */
  readonly lowMemory: boolean;
}

/** A graph as it crosses to the host. `folder` is where the external data of a graph given as bytes lies. */
export type HostGraphSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly folder: string };

/** What a run is fed: a tensor, or the id of one that the host keeps. */
export type HostFeed = Tensor | { readonly kept: string };

/** What the parent asks of the host; one request at a time, each answered by one `HostReply`. */
export type HostRequest =
  | { readonly kind: 'load'; readonly session: string; readonly source: HostGraphSource; readonly options: HostOptions }
  | {
      readonly kind: 'run';
      readonly session: string;
      /** Tensors to keep from now on, by id, before this run. */
      readonly keep: Readonly<Record<string, Tensor>>;
      readonly feeds: Readonly<Record<string, HostFeed>>;
      readonly outputs: readonly string[];
    }
  | { readonly kind: 'drop'; readonly kept: readonly string[] }
  | { readonly kind: 'release'; readonly session: string };

/** A graph's input or output as ONNX Runtime tells it; `type` is null where it is no tensor. */
export interface HostValueSpec {
  readonly name: string;
  readonly type: string | null;
  readonly shape: TensorSpec['shape'];
}

/** What the host answers. */
export type HostReply =
  | { readonly kind: 'loaded'; readonly inputs: readonly HostValueSpec[]; readonly outputs: readonly HostValueSpec[] }
  | { readonly kind: 'ran'; readonly outputs: Readonly<Record<string, Tensor>>; readonly ms: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };

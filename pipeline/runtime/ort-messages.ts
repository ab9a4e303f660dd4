import type { TensorSpec, TensorType } from '../tensor';
import type { GraphCost } from './inference-runtime';

/** How the host is to make its sessions. */
export interface HostOptions {
  readonly device: 'cpu' | 'cuda';
  /** Threads within one operator; ONNX Runtime's own choice when null. */
  readonly threads: number | null;
  /** Leaves ONNX Runtime's memory arena off: a lower peak, somewhat slower. */
  readonly lowMemory: boolean;
}

/** A tensor as it crosses: its values are the array of this number beside the message. */
export interface SentTensor {
  readonly type: TensorType;
  readonly shape: readonly number[];
  readonly array: number;
}

/**
 * A graph as it crosses: a path, or the number of the array with its bytes and the folder that its external data lies in.
 */
export type SentGraph =
  | { readonly kind: 'file'; readonly path: string }
  | {
      readonly kind: 'bytes';
      readonly array: number;
      readonly folder: string;
      /** `GraphBytes.weights`; null where ONNX Runtime optimises by itself. */
      readonly weights: 'mapped' | 'folded' | null;
    };

/** What the parent asks of the host; one request at a time, each answered by one `HostReply`. */
export type HostRequest =
  | { readonly kind: 'load'; readonly session: string; readonly source: SentGraph; readonly options: HostOptions }
  | {
      readonly kind: 'run';
      readonly session: string;
      /** Tensors to keep from now on, by id, before this run. */
      readonly keep: Readonly<Record<string, SentTensor>>;
      readonly feeds: Readonly<Record<string, SentTensor | { readonly kept: string }>>;
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
  | (GraphCost & {
      readonly kind: 'loaded';
      readonly inputs: readonly HostValueSpec[];
      readonly outputs: readonly HostValueSpec[];
    })
  | (GraphCost & { readonly kind: 'ran'; readonly outputs: Readonly<Record<string, SentTensor>>; readonly ms: number })
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };

/** A request or reply with the arrays that its tensors refer to. */
export interface WithArrays<M> {
  readonly message: M;
  readonly arrays: readonly ArrayBufferView[];
}

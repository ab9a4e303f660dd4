import { resolve } from 'node:path';
import type { Tensor } from '../tensor';
import type { GraphSource, KeptTensor } from './inference-runtime';
import type { HostOptions, HostRequest, SentGraph, SentTensor, WithArrays } from './ort-messages';

/** A record with the same names and mapped values. */
export function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  const mapped: Record<string, B> = {};
  for (const [name, value] of Object.entries(record)) mapped[name] = map(value);
  return mapped;
}

/** What to send so that the host loads a graph as `session`. */
export function loadRequest(session: string, source: GraphSource, options: HostOptions): WithArrays<HostRequest> {
  const isFile = source.kind === 'file';
  const sent: SentGraph = isFile
    ? { kind: 'file', path: resolve(source.path) }
    : { kind: 'bytes', array: 0, folder: resolve(source.folder), weights: source.weights ?? null };
  return { message: { kind: 'load', session, source: sent, options }, arrays: isFile ? [] : [source.bytes] };
}

/** What to send so that the host runs a session, with the tensors in `keep` sent along to be kept. */
export function runRequest(
  session: string,
  keep: Readonly<Record<string, Tensor>>,
  feeds: Readonly<Record<string, Tensor | KeptTensor>>,
  outputs: readonly string[],
): WithArrays<HostRequest> {
  const arrays: ArrayBufferView[] = [];
  const send = ({ type, shape, data }: Tensor): SentTensor => ({ type, shape, array: arrays.push(data) - 1 });
  const message: HostRequest = {
    kind: 'run',
    session,
    keep: mapValues(keep, send),
    feeds: mapValues(feeds, (feed) => ('kept' in feed ? { kept: feed.kept } : send(feed))),
    outputs,
  };
  return { message, arrays };
}

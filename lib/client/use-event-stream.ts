import { useEffect, useState } from 'react';

/** Whoever was refused asks again so much later. */
const REFUSED_RETRY_MS = 15_000;

/**
 * Listens to a stream of the server's events while the caller is there.
 * @param address null listens to nothing
 * @param listen adds what is to be heard to a stream that was just opened; the same function as long as the address is
 * @returns whether the stream is open; it is opened again by itself
 */
export function useEventStream(
  address: string | null,
  listen: (source: EventSource) => void,
): { readonly isConnected: boolean } {
  const [isConnected, setConnected] = useState(true);
  useEffect(() => {
    if (address === null) return;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;
    const connect = () => {
      source = new EventSource(address);
      listen(source);
      source.addEventListener('open', () => setConnected(true));
      source.addEventListener('error', () => {
        setConnected(false);
        // The browser comes back by itself, unless the server refused (too many streams, or it is just starting).
        if (source.readyState === EventSource.CLOSED) retry = setTimeout(connect, REFUSED_RETRY_MS);
      });
    };
    connect();
    return () => {
      clearTimeout(retry);
      source.close();
    };
  }, [address, listen]);
  return { isConnected };
}

/** A browser that takes nothing any more, while events go on, is let go; it gets what there is when it connects again. */
const MOST_BEHIND_BYTES = 16 * 2 ** 20;
const HEARTBEAT_MS = 15_000;

export interface EventWriter {
  readonly write: (text: string) => void;
  /** Gets what is done when the stream ends. */
  readonly leaving: (() => void)[];
}

/**
 * An answer of server-sent events, with a sign of life every 15 seconds. Ends when the browser goes, or by `close`.
 * @param o.open counts the stream, with how to end it; gives what is done when it ended
 * @param o.tell begins to write; where it fails, so does the stream
 */
export function eventStream(o: {
  readonly signal: AbortSignal;
  readonly open: (close: () => void) => () => void;
  readonly tell: (writer: EventWriter) => Promise<void>;
}): Response {
  let close: () => void = () => undefined;
  const leave = o.open(() => close());
  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const encoder = new TextEncoder();
        const leaving: (() => void)[] = [leave];
        close = () => {
          close = () => undefined;
          for (const each of leaving) each();
          closeQuietly(controller);
        };
        const write = (text: string) => {
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < -MOST_BEHIND_BYTES) close();
        };
        const abort = (): void => close();
        o.signal.addEventListener('abort', abort);
        const heartbeat = setInterval(() => write(': alive\n\n'), HEARTBEAT_MS);
        leaving.push(
          () => o.signal.removeEventListener('abort', abort),
          () => clearInterval(heartbeat),
        );
        try {
          await o.tell({ write, leaving });
        } catch (error) {
          close();
          throw error;
        }
        if (o.signal.aborted) close();
      },
      cancel: () => close(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'private, no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}

function closeQuietly(controller: ReadableStreamDefaultController): void {
  try {
    controller.close();
  } catch {
    // The browser was faster.
  }
}

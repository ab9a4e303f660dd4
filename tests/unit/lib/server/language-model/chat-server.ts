import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

const addressSchema = z.object({ port: z.number() });
const bodySchema = z.looseObject({
  response_format: z.looseObject({ type: z.string() }).optional(),
  seed: z.number().optional(),
});
export type ChatBody = z.infer<typeof bodySchema>;

export interface ChatServer {
  readonly url: string;
  /** The bodies that it was sent, in their order. */
  readonly asked: ChatBody[];
  readonly keys: (string | undefined)[];
  /** Connections that the other side closed before the answer was whole. */
  readonly closed: () => number;
  stop(): Promise<void>;
}

/** A server on the loopback that answers chat completions as a test says. */
export async function startChatServer(
  answer: (response: ServerResponse, body: ChatBody, request: IncomingMessage) => void | Promise<void>,
): Promise<ChatServer> {
  const asked: ChatBody[] = [];
  const keys: (string | undefined)[] = [];
  let closed = 0;
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    response.on('close', () => (closed += response.writableEnded ? 0 : 1));
    request.on('end', () => {
      const body = bodySchema.parse(text === '' ? {} : JSON.parse(text));
      asked.push(body);
      keys.push(request.headers.authorization);
      void answer(response, body, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = addressSchema.parse(server.address());
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    keys,
    closed: () => closed,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Sends a text as a stream of events, in pieces, with its end. */
export function stream(
  response: ServerResponse,
  text: string,
  o: { finish?: string | null; pieces?: number } = {},
): void {
  const { finish = 'stop', pieces = 7 } = o;
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  const length = Math.max(1, Math.ceil(text.length / pieces));
  for (let at = 0; at < text.length; at += length) event(response, { delta: { content: text.slice(at, at + length) } });
  if (finish !== null) {
    event(response, { delta: {}, finish_reason: finish });
    response.write('data: [DONE]\n\n');
  }
  response.end();
}

/** Sends one choice of a stream. */
export function event(response: ServerResponse, choice: object): void {
  response.write(`data: ${JSON.stringify({ choices: [{ index: 0, ...choice }] })}\n\n`);
}

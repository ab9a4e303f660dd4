import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { ProblemError } from '@/lib/client/problem-error';

/** A refusal in a sentence, which an agent can follow. */
export class ToolRefusal extends Error {}

/** An answer of text; objects as JSON. */
export function textAnswer(value: string | object): CallToolResult {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return { content: [{ type: 'text', text }] };
}

/** Text, and pictures as what an agent sees. */
export function pictureAnswer(
  text: string,
  pictures: readonly { readonly bytes: Uint8Array; readonly mediaType: string }[],
): CallToolResult {
  const images = pictures.map(({ bytes, mediaType }) => ({
    type: 'image' as const,
    data: Buffer.from(bytes).toString('base64'),
    mimeType: mediaType,
  }));
  return { content: [{ type: 'text', text }, ...images] };
}

/** What `work` answers; what was refused is told in the words that people hear, with what to do. */
export async function answering(work: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await work();
  } catch (error) {
    return { ...textAnswer(sentenceOf(error)), isError: true };
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof ToolRefusal) return error.message;
  if (!(error instanceof ProblemError)) return 'Something went wrong in the MCP server. Try again.';
  if (error.code === 'offline') return 'Koma can’t be reached. Start it, and check KOMA_URL.';
  return error.action === null ? error.message : `${error.message} ${error.action}`;
}

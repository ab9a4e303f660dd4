import { z } from 'zod';
import recorded from './webuiapi-requests.json';

const requestSchema = z.object({
  method: z.enum(['GET', 'POST']),
  path: z.string(),
  body: z.record(z.string(), z.unknown()).optional(),
});
export type RecordedRequest = z.infer<typeof requestSchema>;

/** What version 0.9.17 of the Python package `webuiapi` sends, as it sent it. */
export const RECORDED = z.array(requestSchema).parse(recorded);

/** The recorded requests of an endpoint, in their order. */
export function recordedOf(endpoint: string): RecordedRequest[] {
  return RECORDED.filter(({ path }) => path === `/sdapi/v1/${endpoint}`);
}

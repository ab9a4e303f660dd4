import { openApiDocument } from '@/lib/server/http/openapi-document';

/** For anybody: it says what can be asked, nothing of what there is. */
export function GET(): Response {
  return Response.json(openApiDocument(), { headers: { 'Cache-Control': 'public, max-age=300' } });
}

import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { generationOf } from './get-generation';

/**
 * Get the latest preview of a running generation, WebP, for members of its project.
 * @throws AppError `not-found` also when there is none (yet, or any more)
 */
export async function getGenerationPreview(actor: Actor, generationId: string): Promise<Response> {
  const row = await database().generationProgress.findFirst({
    where: { generationId, preview: { not: null }, generation: generationOf(actor, generationId, 'view') },
    select: { preview: true },
  });
  if (!row?.preview) throw notFound('preview');
  return new Response(row.preview, {
    headers: {
      'Content-Type': 'image/webp',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

import type { EngineDrawing } from './engine-client';

/** A whole page's layout as the JSON that engines get; null for other drawings. */
export function layoutText({ request, inputs }: Pick<EngineDrawing, 'request' | 'inputs'>): string | null {
  if (request.layout === undefined) return null;
  const bytes = inputs.get(request.layout.sha256);
  if (bytes === undefined) throw new RangeError('A request that was checked has its files.');
  return Buffer.from(bytes).toString('utf8');
}

import { z } from 'zod';
import { sdRoute } from '@/lib/server/sdapi/sd-answer';
import { getOptions, setOptions } from '@/lib/server/sdapi/sd-options';

export const GET = sdRoute('read', null, ({ actor }) => getOptions(actor));

export const POST = sdRoute('draw', z.record(z.string(), z.unknown()), async ({ actor, body }) => {
  await setOptions(actor, body);
  return null;
});

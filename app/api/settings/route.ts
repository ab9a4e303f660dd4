import { settingsOperations as operations } from '@/lib/contracts/settings';
import { route } from '@/lib/server/http/route';
import { getSettings } from '@/lib/server/settings/get-settings';
import { updateSettings } from '@/lib/server/settings/update-settings';

export const GET = route(operations.getSettings, ({ actor }) => getSettings(actor));

export const PATCH = route(operations.updateSettings, ({ actor, revision, body }) =>
  updateSettings(actor, { revision, change: body }),
);

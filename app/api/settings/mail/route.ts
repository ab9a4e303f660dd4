import { mailOperations as operations } from '@/lib/contracts/mail';
import { route } from '@/lib/server/http/route';
import { getMailSettings, updateMailSettings } from '@/lib/server/mail/mail-settings';

export const GET = route(operations.getMailSettings, ({ actor }) => getMailSettings(actor));

export const PATCH = route(operations.updateMailSettings, ({ actor, revision, body }) =>
  updateMailSettings(actor, { revision, change: body }),
);

import { mailOperations as operations } from '@/lib/contracts/mail';
import { route } from '@/lib/server/http/route';
import { sendTestMail } from '@/lib/server/mail/test-mail';

export const POST = route(operations.sendTestMail, ({ actor, body }) => sendTestMail(actor, body));

import { shareOperations as operations } from '@/lib/contracts/shares';
import { route } from '@/lib/server/http/route';
import { deleteShare } from '@/lib/server/publish/shares';

export const DELETE = route(operations.deleteShare, ({ actor, params }) => deleteShare(actor, params.shareId));

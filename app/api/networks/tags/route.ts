import { networkOperations as operations } from '@/lib/contracts/networks';
import { route } from '@/lib/server/http/route';
import { tagNetwork } from '@/lib/server/models/tag-network';

export const PUT = route(operations.tagNetwork, ({ actor, body }) => tagNetwork(actor, body));

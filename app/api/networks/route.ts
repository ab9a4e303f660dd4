import { networkOperations as operations } from '@/lib/contracts/networks';
import { route } from '@/lib/server/http/route';
import { findNetworks } from '@/lib/server/models/find-networks';

export const GET = route(operations.findNetworks, ({ actor, query }) => findNetworks(actor, query));

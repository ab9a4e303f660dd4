import { deviceOperations as operations } from '@/lib/contracts/devices';
import { testDevice } from '@/lib/server/devices/devices';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.testDevice, ({ actor, params }) => testDevice(actor, params.workerId));

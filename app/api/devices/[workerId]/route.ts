import { deviceOperations as operations } from '@/lib/contracts/devices';
import { updateDevice } from '@/lib/server/devices/devices';
import { route } from '@/lib/server/http/route';

export const PATCH = route(operations.updateDevice, ({ actor, params, body }) =>
  updateDevice(actor, params.workerId, body),
);

import { deviceOperations as operations } from '@/lib/contracts/devices';
import { findDevices } from '@/lib/server/devices/devices';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findDevices, ({ actor }) => findDevices(actor));

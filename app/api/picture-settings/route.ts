import { pictureOperations as operations } from '@/lib/contracts/pictures';
import { route } from '@/lib/server/http/route';
import { getPictureSettings } from '@/lib/server/pictures/get-picture-settings';

export const POST = route(operations.readPictureSettings, ({ actor, bytes }) => getPictureSettings(actor, bytes));

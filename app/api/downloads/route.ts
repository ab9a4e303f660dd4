import { downloadOperations as operations } from '@/lib/contracts/downloads';
import { findDownloads } from '@/lib/server/downloads/download-job';
import { installModel } from '@/lib/server/downloads/install-model';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findDownloads, ({ actor }) => findDownloads(actor));

export const POST = route(operations.installModel, ({ actor, body }) => installModel(actor, body));

import { downloadOperations as operations } from '@/lib/contracts/downloads';
import { findDownloads } from '@/lib/server/downloads/download-job';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findDownloads, ({ actor }) => findDownloads(actor));

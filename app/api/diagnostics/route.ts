import { upkeepOperations as operations } from '@/lib/contracts/upkeep';
import { route } from '@/lib/server/http/route';
import { getDiagnostics } from '@/lib/server/upkeep/diagnostics';

export const GET = route(operations.getDiagnostics, ({ actor }) => getDiagnostics(actor));

import { auditOperations as operations } from '@/lib/contracts/audit';
import { getAuditFile } from '@/lib/server/audit/find-audit';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.getAuditFile, ({ actor, query }) => getAuditFile(actor, query));

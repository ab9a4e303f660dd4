import { auditOperations as operations } from '@/lib/contracts/audit';
import { findAuditEntries } from '@/lib/server/audit/find-audit';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findAuditEntries, ({ actor, query }) => findAuditEntries(actor, query));

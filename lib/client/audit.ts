import { auditOperations, type AuditFilter, type AUDIT_FORMATS } from '@/lib/contracts/audit';
import { addressOf, call } from './call';
import { keys } from './keys';
import { usePages } from './pages';

/** What admins did, newest first. */
export function useAuditEntries(filter: AuditFilter) {
  return usePages(
    keys.audit(filter),
    ({ cursor, signal }) =>
      call(auditOperations.findAuditEntries, {
        query: { ...filter, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    { refetchOnMount: 'always' },
  );
}

/** Where the audit log is as a file. */
export function auditFileAddress(filter: AuditFilter, format: (typeof AUDIT_FORMATS)[number]): string {
  return addressOf(auditOperations.getAuditFile, { query: { ...filter, format } });
}

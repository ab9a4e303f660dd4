import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { AuditSettings } from '@/components/studio/audit-settings';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).settings.audit };
}

export default function Page() {
  return <AuditSettings />;
}

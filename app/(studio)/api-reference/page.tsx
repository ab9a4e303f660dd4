import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { ApiReferencePage } from '@/components/api-reference/api-reference-page';
import { messagesOf } from '@/lib/i18n/messages';
import { openApiDocument } from '@/lib/server/http/openapi-document';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).apiReference.title };
}

export default function Page() {
  return <ApiReferencePage document={openApiDocument()} />;
}

import type { useTranslations } from 'use-intl';
import { PANEL_SOURCES, type Disclosure } from '@/lib/contracts/disclosure';

type Say = ReturnType<typeof useTranslations<'bookExport.disclosure'>>;

/** Where books are sold or shown, as far as its rules about AI are known. */
export const SHOPS = ['kdp', 'pixiv', 'fanbox', 'dlsite', 'alice', 'eu'] as const;

/** Whether a trained model had a part in any panel. */
export function usesModels({ panels }: Disclosure): boolean {
  return panels.generated + panels.composite > 0;
}

/** The kinds of panels that a book has, each with its share from 0 to 1. */
export function panelShares({ panels, panelCount }: Disclosure) {
  return PANEL_SOURCES.filter((source) => panels[source] > 0).map((source) => ({
    source,
    count: panels[source],
    share: panels[source] / Math.max(1, panelCount),
  }));
}

/** The disclosure as a Markdown document. */
export function disclosureText(found: Disclosure, t: Say): string {
  const { title, models, networks } = found;
  const panels = panelShares(found).map(
    ({ source, ...counted }) => `- ${t(`source.${source}`)}: ${t('panels', counted)}`,
  );
  const usedModels = models.map(({ name, sha256, licence, panelCount }) =>
    item(name, [t('usedIn', { count: panelCount }), licenceText(licence, t), t('hash', { hash: sha256 })]),
  );
  const usedNetworks = networks.map(({ kind, name, sha256, panelCount }) =>
    item(`${name} (${t(`kind.${kind}`)})`, [t('usedIn', { count: panelCount }), t('hash', { hash: sha256 })]),
  );
  const parts = [
    `# ${t('heading', { title: escaped(title) })}`,
    panels.join('\n'),
    ...(usesModels(found) ? [] : [t('none')]),
    ...(usedModels.length === 0 ? [] : [`## ${t('models')}`, usedModels.join('\n')]),
    ...(usedNetworks.length === 0 ? [] : [`## ${t('networks')}`, usedNetworks.join('\n')]),
    t('texts'),
    ...(usesModels(found)
      ? [`## ${t('shops')}`, SHOPS.map((shop) => `- ${t(`shop.${shop}`)}`).join('\n'), t('checkShops')]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A model's licence as it is told. */
export function licenceText(licence: string, t: Say): string {
  return licence === '' ? t('noLicence') : t('licence', { licence });
}

function item(name: string, facts: readonly string[]): string {
  return `- ${escaped(name)}\n${facts.map((fact) => `  - ${fact}`).join('\n')}`;
}

/** Names are no marks of Markdown. */
function escaped(name: string): string {
  return name.replaceAll(/[\\`*_{}[\]<>#|]/g, String.raw`\$&`);
}

import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { newDraft } from '@/components/characters/character-draft';
import { CharacterPreview } from '@/components/characters/character-preview';
import { CarriesField } from '@/components/characters/extras/carries-field';
import { ProportionFields } from '@/components/characters/extras/proportion-fields';
import { LooksFields } from '@/components/characters/looks-fields';
import { OutfitFields } from '@/components/characters/outfit-fields';
import { messagesOf } from '@/lib/i18n/messages';
import type { ExtraTraits } from '@/lib/rough/specification';
import { CARRIED_PROPS, KINDS, PROPORTION_NAMES } from '@/lib/rough/vocabulary';

const draft = newDraft(3, 'Everyday');
const [everyday] = draft.outfits;
const outfit = everyday?.traits ?? newDraft(4, '').outfits[0]?.traits;
const nothing = (): void => undefined;

function render(fields: React.ReactNode, locale: 'en' | 'ja' = 'en'): string {
  const missing: string[] = [];
  const html = renderToStaticMarkup(
    <IntlProvider
      locale={locale}
      timeZone="UTC"
      messages={messagesOf(locale)}
      onError={({ message }) => missing.push(message)}
    >
      {fields}
    </IntlProvider>,
  );
  expect(missing).toEqual([]);
  return html;
}
const withExtras = (extras: ExtraTraits) => ({ ...draft.traits, extras });
const count = (html: string, text: string): number => html.split(text).length - 1;
const looks = (extras: ExtraTraits): string =>
  outfit ? render(<LooksFields traits={withExtras(extras)} outfit={outfit} onChange={nothing} />) : '';
const proportions = (extras: ExtraTraits, locale: 'en' | 'ja' = 'en'): string =>
  outfit ? render(<ProportionFields traits={withExtras(extras)} outfit={outfit} onChange={nothing} />, locale) : '';

describe('The form of a character', () => {
  it('begins with the kind, each by a picture, and shows what such a one can have', () => {
    const human = looks({});
    expect(human.indexOf('Kind')).toBeLessThan(human.indexOf('Sex'));
    for (const label of ['Sex', 'neither', 'Build', 'Hair style', 'Eye colour']) expect(human).toContain(label);
    const robot = looks({ kind: 'robot' });
    expect(robot).toContain('Sex');
    expect(robot).not.toContain('Hair style');
    const cat = looks({ kind: 'cat' });
    expect(cat).toContain('Coat');
    expect(cat).toContain('Single eye');
    for (const label of ['Sex', 'Build', 'Hair style', 'Skin']) expect(cat).not.toContain(label);
    expect(count(looks({ kind: 'ghost' }), 'role="radio"')).toBe(KINDS.length);
  });

  it.each(['en', 'ja'] as const)('has a slider for every measure in %s, and ways back to the default', (locale) => {
    expect(count(proportions({}, locale), 'role="slider"')).toBe(PROPORTION_NAMES.length);
    const changed = proportions({ proportions: { height: 0.5, jaw: -1 } }, locale);
    expect(changed).toContain('aria-valuetext="+50%"');
    expect(changed).toContain('aria-valuetext="-100%"');
    expect(count(changed, '<button')).toBe(3);
    expect(count(proportions({}, locale), '<button')).toBe(0);
  });

  it('has no measures of a face for a robot', () => {
    expect(proportions({ kind: 'robot' })).not.toContain('jaw width');
  });

  it.each(['en', 'ja'] as const)('names what can be carried in %s', (locale) => {
    const field = outfit && <CarriesField traits={withExtras({})} outfit={outfit} onChange={nothing} />;
    expect(count(render(field, locale), 'aria-pressed="')).toBe(CARRIED_PROPS.length);
  });

  it('shows several outfits by pictures and names, with a copy and a question before one goes', () => {
    const outfits = [...draft.outfits, ...newDraft(5, 'Sunday best').outfits];
    const html = render(
      <OutfitFields
        traits={draft.traits}
        outfits={outfits}
        shown={1}
        hasSubmitted={false}
        onShow={nothing}
        onChange={nothing}
      />,
    );
    expect(html).toContain('aria-label="Sunday best"');
    expect(html).toContain('Duplicate outfit');
    expect(html).toContain('aria-label="Delete outfit"');
  });

  it.each(['en', 'ja'] as const)('turns by a slider and shows both finishes and five sides in %s', (locale) => {
    const html = everyday ? render(<CharacterPreview draft={draft} outfit={everyday} />, locale) : '';
    expect(html).toContain('role="slider"');
    expect(html).toContain('aria-valuenow="0"');
    expect(count(html, 'aria-current="')).toBe(5);
    expect(html).toContain(locale === 'en' ? 'Copy tags' : 'タグをコピー');
  });
});

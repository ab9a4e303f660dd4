import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { newDraft, withPerson } from '@/components/characters/character-draft';
import { DescriptionBox } from '@/components/characters/description-box';
import { personFromWords } from '@/lib/domain/characters/person-from-words';
import { messagesOf } from '@/lib/i18n/messages';

const begun = newDraft(3, 'Everyday');
const [everyday] = begun.outfits;
const draft = {
  ...begun,
  name: 'Gen',
  description: 'an old fisherman',
  traits: { ...begun.traits, words: 'fang', forbidden: 'hat' },
  outfits: [...begun.outfits, ...newDraft(4, 'Sunday').outfits],
};

describe('the description of a character', () => {
  it('fills in looks and the outfit that is shown, and leaves names and further tags', () => {
    const person = personFromWords(draft.description);
    const filled = everyday ? withPerson(draft, everyday, person) : null;
    expect(filled).toMatchObject({ name: 'Gen', description: draft.description });
    expect(filled?.traits).toEqual({ ...person.traits, words: 'fang', forbidden: 'hat' });
    expect(filled?.outfits[0]?.traits.outfit).toBe('raincoat');
    expect(filled?.outfits[1]).toEqual(draft.outfits[1]);
  });

  it.each([
    ['en', 'Fill in from description'],
    ['ja', '説明から入力'],
  ] as const)('has its button in %s, which waits for words', (locale, label) => {
    const shown = (description: string): string =>
      renderToStaticMarkup(
        <IntlProvider locale={locale} timeZone="UTC" messages={messagesOf(locale)}>
          {everyday && (
            <DescriptionBox draft={{ ...draft, description }} outfit={everyday} onChange={() => undefined} />
          )}
        </IntlProvider>,
      );
    expect(shown('an old fisherman')).toContain(label);
    expect(shown('an old fisherman')).not.toContain('disabled=""');
    expect(shown(' ')).toContain('disabled=""');
  });
});

import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { BodyFields } from '@/components/characters/extras/body-fields';
import { FaceFields } from '@/components/characters/extras/face-fields';
import { FurtherHairFields } from '@/components/characters/extras/further-hair-fields';
import { LooksFields } from '@/components/characters/looks-fields';
import { BODY_MARKS, randomCharacter } from '@/lib/domain/characters/random-character';
import { messagesOf } from '@/lib/i18n/messages';
import { BODY_ACCESSORIES, FACE_MARKS, FACIAL_HAIR, HAIR_EXTRAS, LIMBS } from '@/lib/rough/vocabulary';

const { traits, outfit } = randomCharacter(3);
const nothing = (): void => undefined;
const render = (fields: React.ReactNode): string =>
  renderToStaticMarkup(
    <IntlProvider locale="en" timeZone="UTC" messages={messagesOf('en')}>
      {fields}
    </IntlProvider>,
  );
/** Toggles, and those of them that hold the place of a picture. */
const toggles = (html: string): { all: number; pictured: number } => {
  const buttons = html.match(/<button[^>]*aria-pressed.*?<\/button>/g) ?? [];
  return { all: buttons.length, pictured: buttons.filter((one) => one.includes('aspect-ratio:96 / 96')).length };
};

describe('choices of the character form', () => {
  it('shows every beard and mark of the face as a picture', () => {
    const count = FACIAL_HAIR.length + FACE_MARKS.length;
    const html = render(<FaceFields traits={traits} outfit={outfit} onChange={nothing} />);
    expect(toggles(html)).toEqual({ all: count, pictured: count });
  });

  it('shows what time does to hair, limbs and what is worn as pictures', () => {
    const hair = render(<FurtherHairFields traits={traits} outfit={outfit} onChange={nothing} />);
    expect(toggles(hair)).toEqual({ all: HAIR_EXTRAS.length, pictured: HAIR_EXTRAS.length });
    const body = render(<BodyFields traits={traits} outfit={outfit} onChange={nothing} />);
    const count = LIMBS.length + BODY_ACCESSORIES.length;
    expect(toggles(body)).toEqual({ all: count, pictured: count });
  });

  it('names what is chosen, and marks it', () => {
    const chosen = { ...traits, marks: BODY_MARKS.slice(0, 2) };
    const html = render(<LooksFields traits={chosen} outfit={outfit} onChange={nothing} />);
    expect(html.match(/aria-pressed="true"/g)).toHaveLength(2);
    expect(html).toContain('>glasses, cat ears<');
  });
});

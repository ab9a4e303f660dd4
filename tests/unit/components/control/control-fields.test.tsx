import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { ControlFields } from '@/components/control/control-fields';
import { RecordLorasField } from '@/components/control/record-loras-field';
import { PreprocessorFields } from '@/components/draw/preprocessor-fields';
import { keys } from '@/lib/client/keys';
import { panelControlSchema, PREPROCESSOR_KINDS, preprocessorSchema } from '@/lib/contracts/controls';
import { recordLoraSchema, type Network } from '@/lib/contracts/networks';
import { messagesOf } from '@/lib/i18n/messages';

const nothing = (): void => undefined;
const LOCALES = ['en', 'ja'] as const;
const ink: Network = {
  ...{ id: 'ink', kind: 'lora', name: 'ink', family: 'sd1', byteSize: 1, triggers: ['inked'], tags: [] },
  problem: null,
};

function render(fields: React.ReactNode, locale: 'en' | 'ja'): string {
  const missing: string[] = [];
  const client = new QueryClient();
  client.setQueryData(keys.networks(''), [ink]);
  const html = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <IntlProvider
        locale={locale}
        timeZone="UTC"
        messages={messagesOf(locale)}
        onError={({ message }) => missing.push(message)}
      >
        {fields}
      </IntlProvider>
    </QueryClientProvider>,
  );
  expect(missing).toEqual([]);
  return html;
}

describe.each(LOCALES)('fields of ControlNets and LoRAs in %s', (locale) => {
  const fieldsOf = (hasPicture: boolean, isInstalled = true) =>
    render(
      <ControlFields
        control={panelControlSchema.parse({ name: 'anime_lineart', strength: 0.7, end: 0.8 })}
        controlKind={undefined}
        isInstalled={isInstalled}
        hasPicture={hasPicture}
        onChange={nothing}
        onRemove={nothing}
      />,
      locale,
    );

  it('choose the image of the rough where no picture is followed, and tell a file that is gone', () => {
    expect(fieldsOf(false)).toContain('<option value="segmentation"');
    expect(fieldsOf(true)).not.toContain('<select');
    expect(fieldsOf(true)).toContain('aria-valuetext="0.70"');
    expect(fieldsOf(true)).toContain('aria-valuetext="80 %"');
    expect(fieldsOf(true)).not.toContain('role="alert"');
    expect(fieldsOf(true, false)).toContain('role="alert"');
  });

  it.each(PREPROCESSOR_KINDS)('name the preprocessor %s with its numbers', (kind) => {
    const preprocessor = preprocessorSchema.parse({ kind });
    const html = render(<PreprocessorFields preprocessor={preprocessor} onChange={nothing} />, locale);
    const numbers = Object.keys(preprocessor).length - 1;
    expect(html.split('role="slider"').length - 1).toBe(numbers);
    expect(html).toContain(`<option value="${kind}" selected="">`);
  });

  it('list a LoRA of a character with its words, and tell one that is gone', () => {
    const field = (name: string) =>
      render(
        <RecordLorasField
          label="LoRA"
          hint=""
          loras={[recordLoraSchema.parse({ name, words: 'inked' })]}
          onChange={nothing}
        />,
        locale,
      );
    expect(field('ink')).toContain('value="inked"');
    expect(field('ink')).not.toContain('role="alert"');
    expect(field('lost')).toContain('role="alert"');
    expect(field('lost')).toContain('ink (SD 1)');
  });
});

import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { AboutSection } from '@/components/models/about-section';
import { modelFactsSchema, type ModelFacts } from '@/lib/contracts/model-facts';
import { modelSchema } from '@/lib/contracts/models';
import { messagesOf } from '@/lib/i18n/messages';

const MODEL = modelSchema.parse({
  ...{ id: 'tiny', name: 'Tiny', licence: '', hash: '0'.repeat(64), origin: 'installed' },
  capabilities: {
    ...{ family: 'sd1', prediction: 'epsilon', rough: false, reference: null, imageToImage: true, inpaint9: false },
    ...{ controls: [], imagePrompt: false, sizeConditioning: false, clipSkip: true, textEncoders: 1 },
    ...{ latentChannels: 4, multiplePx: 8, buckets: [[512, 512]], weights: 'float16' },
  },
  defaults: {
    ...{ sampler: 'euler', steps: 20, guidance: 7, guidanceRescale: 0, strength: 0.7, followRough: 0.6, clipSkip: null },
  },
  prompting: { quality: [], negative: [], words: null, roughAlways: false },
  ...{ isAvailable: true, problem: null, isDefault: false, samples: [], tags: [], notes: '', series: null },
  trial: { state: 'passed', progress: null, problem: null, hasSample: false, measured: null },
  ...{ acceptedLicence: '', isLicenceOpen: false, removal: null, removalAt: null, seenAt: '2026-01-01T00:00:00.000Z' },
});

function shown(facts: Partial<ModelFacts>): string {
  return renderToStaticMarkup(
    <IntlProvider locale="en" timeZone="UTC" messages={messagesOf('en')}>
      <AboutSection model={{ ...MODEL, facts: modelFactsSchema.parse(facts) }} />
    </IntlProvider>,
  );
}

describe('what a model’s file says of itself', () => {
  it('is shown in words, and not at all where it says no more than its title', () => {
    expect(shown({ author: 'Somebody', triggers: ['inked'] })).toMatch(/About.*Author.*Somebody.*inked/s);
    expect(shown({ title: 'Tiny' })).toBe('');
    expect(shown({})).toBe('');
  });
});

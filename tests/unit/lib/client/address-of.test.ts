import { expect, it } from 'vitest';
import { pictureAddress, downloadAddress } from '@/lib/client/pictures';
import { previewAddress } from '@/lib/client/generations';
import { addressOf } from '@/lib/client/call';
import { modelOperations } from '@/lib/contracts/models';

const ID = '01a20af8-fa4a-728a-89b9-29af591c6287';

it('names an operation’s address with its parameters and query', () => {
  expect(pictureAddress(ID, 'card')).toBe(`/api/pictures/${ID}/file?size=card`);
  expect(downloadAddress(ID, 'webp')).toBe(`/api/pictures/${ID}/file?download=true&as=webp`);
  expect(previewAddress(ID, 3)).toBe(`/api/generations/${ID}/preview?step=3`);
});

it('keeps odd letters of a parameter inside it', () => {
  expect(addressOf(modelOperations.getModel, { params: { modelId: 'a/b?c' } })).toBe('/api/models/a%2Fb%3Fc');
});

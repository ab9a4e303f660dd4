import { writeLoraTag } from '../prompt/network-tags';
import type { GenerationRequest } from '../request';

type WithNetworks = Pick<GenerationRequest, 'loras' | 'vae' | 'embeddings'>;

/** Digits of a hash that A1111 writes for LoRAs and embeddings, and for VAEs. */
const NETWORK_DIGITS = 12;
const VAE_DIGITS = 10;

/** The prompt with the LoRAs as tags behind it, as A1111 keeps them in its infotexts. */
export function promptWithTags({ prompt, loras = [] }: WithNetworks & Pick<GenerationRequest, 'prompt'>): string {
  return [prompt.text, ...loras.map(writeLoraTag)].filter((part) => part !== '').join(' ');
}

/** The settings by which A1111 names the networks of a picture. */
export function networkSettings({ loras = [], vae, embeddings = [] }: WithNetworks): [string, string | null][] {
  const listed = (networks: readonly { readonly name: string; readonly digits: string }[]) =>
    networks.length === 0 ? null : networks.map(({ name, digits }) => `${name}: ${digits}`).join(', ');
  const cut = (hash: string) => hash.slice(0, NETWORK_DIGITS);
  return [
    ['VAE', vae?.name ?? null],
    ['VAE hash', vae?.hash.slice(0, VAE_DIGITS) ?? null],
    ['Lora hashes', listed(loras.map(({ name, hash, dataHash }) => ({ name, digits: cut(dataHash ?? hash) })))],
    ['TI hashes', listed(embeddings.map(({ name, hash }) => ({ name, digits: cut(hash) })))],
  ];
}

import type {} from 'use-intl';
import type { Locale } from '@/lib/contracts/people';
import { en } from '@/messages/en';
import { ja } from '@/messages/ja';

/** Every string of the interface. English is the form that the other languages are held to. */
export type Messages = typeof en;

type Shape<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : Shape<Words[Key]> };

const MESSAGES: Readonly<Record<Locale, Shape<Messages>>> = { en, ja };

/** The strings of a language. */
export function messagesOf(locale: Locale): Shape<Messages> {
  return MESSAGES[locale];
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

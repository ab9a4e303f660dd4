import { z } from 'zod';
import { operation } from './operation';
import { momentSchema, revisionSchema } from './page';
import { emailSchema } from './people';

/** How the connection to a mail server is encrypted: not at all, from the second line on, or from the first. */
export const MAIL_SECURITIES = ['none', 'starttls', 'tls'] as const;
export const mailSecuritySchema = z.enum(MAIL_SECURITIES);
export type MailSecurity = z.infer<typeof mailSecuritySchema>;

/** A name of the domain name system or an IP address, without a port. */
const hostSchema = z
  .string()
  .trim()
  .max(253)
  .regex(/^(?:[a-z\d](?:[a-z\d.-]*[a-z\d])?|[\da-f:.]*:[\da-f:.]+)$/i, 'is no name or address of a server');
const lineSchema = z
  .string()
  .max(500)
  .regex(/^\P{Cc}*$/u, 'may have no line breaks');

/** The server that sends the studio's email. */
export const mailSettingsSchema = z.object({
  /** Empty sends no email. */
  host: z.string(),
  port: z.number().int(),
  security: mailSecuritySchema,
  user: z.string(),
  /** The password itself is never told. */
  hasPassword: z.boolean(),
  /** The address that messages are from. */
  sender: z.string(),
  /** Whether the server may have an address of a private network. */
  allowsPrivate: z.boolean(),
  /** When the last message was sent. */
  sentAt: momentSchema.nullable(),
  /** Why the last message was not sent; null once one was. */
  problem: z.string().nullable(),
  /** After the server failed nothing is sent before this moment; null when nothing holds messages up. */
  pausedUntil: momentSchema.nullable(),
  /** Notifications that wait to be sent. */
  waitingCount: z.number().int(),
  /** Of the studio's settings. */
  revision: revisionSchema,
});
export type MailSettings = z.infer<typeof mailSettingsSchema>;

export const updateMailSettingsSchema = z
  .strictObject({
    host: z.union([z.literal(''), hostSchema]),
    port: z.number().int().min(1).max(65_535),
    security: mailSecuritySchema,
    user: lineSchema.trim(),
    password: lineSchema,
    sender: z.union([z.literal(''), emailSchema]),
    allowsPrivate: z.boolean(),
  })
  .partial();
export type UpdateMailSettings = z.infer<typeof updateMailSettingsSchema>;

const shared = { tag: 'Settings', access: 'admin' } as const;
export const MAIL_PROBLEMS = [
  'state-conflict',
  'address-private',
  'mail-unreachable',
  'mail-too-slow',
  'mail-login-refused',
  'mail-certificate-invalid',
  'mail-refused',
  'mail-busy',
] as const;

export const mailOperations = {
  getMailSettings: operation({
    ...shared,
    id: 'getMailSettings',
    method: 'GET',
    path: '/settings/mail',
    summary: 'Get how the studio sends email, without the password',
    status: 200,
    result: mailSettingsSchema,
  }),
  updateMailSettings: operation({
    ...shared,
    id: 'updateMailSettings',
    method: 'PATCH',
    path: '/settings/mail',
    summary:
      'Update how the studio sends email. Another server clears the password. If-Match holds the settings’ revision',
    status: 200,
    body: updateMailSettingsSchema,
    result: mailSettingsSchema,
    revision: true,
  }),
  sendTestMail: operation({
    ...shared,
    id: 'sendTestMail',
    method: 'POST',
    path: '/settings/mail/test',
    summary: 'Send a test message by the stored settings; a failure says what failed',
    status: 200,
    body: z.strictObject({ to: emailSchema }),
    result: z.object({ to: z.string() }),
    problems: MAIL_PROBLEMS,
  }),
} as const;

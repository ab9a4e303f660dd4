/** What kept somebody out, as the sign-in page has words for it. */
export type SignInError =
  | 'link-invalid'
  | 'not-invited'
  | 'too-many-attempts'
  | 'sign-in-failed'
  | 'provider-failed'
  | 'offline'
  | 'studio-away';

/** Reads the code that the address or the answer carries. Null where there is none. */
export function readSignInError(code: string | null): SignInError | null {
  switch (code) {
    case null:
      return null;
    case 'link-invalid':
    case 'not-invited':
    case 'too-many-attempts':
    case 'offline':
      return code;
    case 'CredentialsSignin':
    case 'sign-in-failed':
      return 'sign-in-failed';
    case 'AccessDenied':
    case 'Callback':
    case 'OAuthAccountNotLinked':
    case 'OAuthCallback':
    case 'OAuthCallbackError':
    case 'OAuthCreateAccount':
    case 'OAuthSignin':
      return 'provider-failed';
    default:
      // Whatever else next-auth hands on is a failure of the studio's own, never of what was typed.
      return 'studio-away';
  }
}

/** A `Content-Disposition` that saves a file under a name, in old browsers under its plain letters (RFC 6266). */
export function attachment(name: string): string {
  return named('attachment', name);
}

/** A `Content-Disposition` of what is shown, and saved under a name when somebody does. As `attachment`. */
export function inline(name: string): string {
  return named('inline', name);
}

function named(kind: 'attachment' | 'inline', name: string): string {
  const plain = name.replaceAll(/[^\w.-]+/g, '_');
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

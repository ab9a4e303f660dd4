/** A `Content-Disposition` that saves a file under a name, in old browsers under its plain letters (RFC 6266). */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w.-]+/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

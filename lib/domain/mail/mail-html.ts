/** A part of a message: a heading, a paragraph, or entries with links. */
export type MailPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly link?: MailLink }
  | { readonly kind: 'entry'; readonly text: string; readonly excerpt: string; readonly link: MailLink };

export interface MailLink {
  readonly label: string;
  /** Whole, beginning with http. */
  readonly address: string;
}

/** A message as plain text: lines, excerpts indented, addresses written out. */
export function mailText(parts: readonly MailPart[]): string {
  const lines = parts.flatMap((part) => {
    switch (part.kind) {
      case 'heading':
        return ['', part.text, ''];
      case 'paragraph':
        return ['', part.text, ...(part.link === undefined ? [] : [part.link.address])];
      case 'entry':
        return [`- ${part.text}`, ...(part.excerpt === '' ? [] : [`  ${part.excerpt}`]), `  ${part.link.address}`];
      default:
        return part satisfies never;
    }
  });
  return `${lines.join('\n').trim()}\n`;
}

/** A message as simple HTML: no pictures, scripts, styles from elsewhere or anything that tells that it was read. */
export function mailHtml(parts: readonly MailPart[], { locale, title }: { locale: string; title: string }): string {
  const body = parts.map((part) => {
    switch (part.kind) {
      case 'heading':
        return `<h2 style="font-size:16px;margin:24px 0 8px">${escaped(part.text)}</h2>`;
      case 'paragraph':
        return `<p style="margin:16px 0">${escaped(part.text)}${part.link === undefined ? '' : `<br>${anchor(part.link)}`}</p>`;
      case 'entry':
        return `<p style="margin:8px 0">${escaped(part.text)}<br>${
          part.excerpt === '' ? '' : `<span style="color:#555">${escaped(part.excerpt)}</span><br>`
        }${anchor(part.link)}</p>`;
      default:
        return part satisfies never;
    }
  });
  return `<!doctype html><html lang="${escaped(locale)}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body style="font-family:sans-serif;font-size:14px;line-height:1.5;max-width:40em">${body.join('')}</body></html>`;
}

function anchor({ label, address }: MailLink): string {
  return `<a href="${escaped(address)}">${escaped(label)}</a>`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

// An embedded V8 has the language and nothing of a browser: what the renderer needs besides.

const CHUNK = 8192;

/** Texts of the renderer's own bytes, which are ASCII. */
class AsciiDecoder {
  decode(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
    return text;
  }
}

if (!('TextDecoder' in globalThis)) Object.defineProperty(globalThis, 'TextDecoder', { value: AsciiDecoder });

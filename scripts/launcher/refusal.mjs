import { isIP } from 'node:net';

const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Why a request is not passed on to the pages and the API at all, or null when it is.
 *
 * A browser that was led here by another site's name (DNS rebinding) sends that name in `Host`. So a name must be
 * `localhost` or the one in the studio's address; numbers can't be rebound and are taken.
 * @param {{ method?: string, headers: { host?: string | undefined } }} request
 * @param {string} address the studio's own, as in `https://koma.example`
 * @returns {{ status: number, sentence: string } | null}
 */
export function refusal({ method = '', headers }, address) {
  if (!METHODS.has(method)) return { status: 405, sentence: `${method} is not a method that this studio answers.` };
  const own = new URL(address).hostname;
  const name = hostName(headers.host);
  if (name === null) return { status: 400, sentence: 'The request names no host that can be read.' };
  if (name === own || name === 'localhost' || name.endsWith('.localhost') || isIP(name.replace(/^\[|\]$/g, '')))
    return null;
  return {
    status: 421,
    sentence: `This studio is not ${name}. Open it as ${address}, or set KOMA_URL to the address that people use.`,
  };
}

/** @param {string | undefined} host @returns {string | null} */
function hostName(host) {
  if (host === undefined || !/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) return null;
  return new URL(`http://${host}`).hostname;
}

// @ts-check
/**
 * Messages with arrays beside them, over a stream of bytes: a head of JSON, then the arrays as they lie in memory. It costs
 * a third of Node's own channel between processes, which a small U-Net would feel on every step. Plain JavaScript, since
 * the host starts without a TypeScript loader.
 *
 * A frame: uint32 bytes of the head, uint32 unused, float64 bytes of all that follows these 16, the head, the arrays. The
 * head and each array are padded to 8 bytes, so that arrays that arrive are used where they lie.
 *
 * @typedef {{ head: unknown, arrays: Uint8Array[] }} Message
 */

export const prefixBytes = 16;

/** @param {number} length */
function padded(length) {
  return Math.ceil(length / 8) * 8;
}

/**
 * The buffers of one frame, to be written one after another. The arrays are not copied: leave them as they are until the
 * answer has come.
 * @param {object} head plain values
 * @param {readonly ArrayBufferView[]} arrays
 * @returns {Uint8Array[]}
 */
export function encodeFrame(head, arrays) {
  /** @type {Uint8Array[]} */
  const parts = [];
  /** @type {number[]} */
  const lengths = [];
  let arrayBytes = 0;
  for (const array of arrays) {
    const room = padded(array.byteLength);
    parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    if (room > array.byteLength) parts.push(new Uint8Array(room - array.byteLength));
    lengths.push(array.byteLength);
    arrayBytes += room;
  }
  const json = JSON.stringify({ lengths, head });
  const jsonBytes = Buffer.byteLength(json);
  const start = Buffer.alloc(prefixBytes + padded(jsonBytes));
  start.writeUInt32LE(jsonBytes, 0);
  start.writeDoubleLE(start.length - prefixBytes + arrayBytes, 8);
  start.write(json, prefixBytes);
  return [start, ...parts];
}

/**
 * How many bytes follow a frame's prefix.
 * @param {Buffer} prefix
 */
export function bodyLength(prefix) {
  return prefix.readDoubleLE(8);
}

/**
 * The message in a frame. Its arrays are views of `body`.
 * @param {Buffer} prefix
 * @param {Uint8Array} body what follows the prefix, at the start of an ArrayBuffer of its own
 * @returns {Message}
 */
export function decodeFrame(prefix, body) {
  const jsonBytes = prefix.readUInt32LE(0);
  /** @type {{ lengths: number[], head: unknown }} */
  const { lengths, head } = JSON.parse(Buffer.from(body.buffer, 0, jsonBytes).toString());
  let offset = padded(jsonBytes);
  const arrays = lengths.map((length) => {
    const array = new Uint8Array(body.buffer, offset, length);
    offset += padded(length);
    return array;
  });
  return { head, arrays };
}

/**
 * Puts the bytes that arrive together into messages.
 * @param {(message: Message) => void} onMessage
 * @returns {(chunk: Uint8Array) => void}
 */
export function createFrameReader(onMessage) {
  const prefix = Buffer.alloc(prefixBytes);
  let prefixFilled = 0;
  let body = new Uint8Array(0);
  let bodyFilled = 0;

  /** @param {Uint8Array} chunk @returns {Uint8Array} what is left of the chunk */
  const fillPrefix = (chunk) => {
    const taken = chunk.subarray(0, prefixBytes - prefixFilled);
    prefix.set(taken, prefixFilled);
    prefixFilled += taken.length;
    if (prefixFilled === prefixBytes) {
      body = new Uint8Array(bodyLength(prefix));
      bodyFilled = 0;
    }
    return chunk.subarray(taken.length);
  };
  return (chunk) => {
    let rest = chunk;
    while (rest.length > 0) {
      if (prefixFilled < prefixBytes) rest = fillPrefix(rest);
      if (prefixFilled < prefixBytes) return;
      const taken = rest.subarray(0, body.length - bodyFilled);
      body.set(taken, bodyFilled);
      bodyFilled += taken.length;
      rest = rest.subarray(taken.length);
      if (bodyFilled < body.length) return;
      prefixFilled = 0;
      onMessage(decodeFrame(prefix, body));
    }
  };
}

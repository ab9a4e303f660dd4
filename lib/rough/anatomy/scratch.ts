/**
 * Arrays that stay between figures, since making them anew and collecting them took a third of a figure's time. A name
 * stands for one array: its user is done with it before it asks again. It is at least as long as was asked for, often
 * longer, and its contents are undefined unless cleared.
 */
const floats = new Map<string, Float32Array>();
const doubles = new Map<string, Float64Array>();
const shorts = new Map<string, Int16Array>();
const bytes = new Map<string, Uint8Array>();
const ints = new Map<string, Int32Array>();

const roomFor = (count: number): number => Math.ceil(count * 1.25) + 16;

export function scratchFloats(name: string, count: number): Float32Array {
  let held = floats.get(name);
  if (!held || held.length < count) floats.set(name, (held = new Float32Array(roomFor(count))));
  return held;
}
export function scratchDoubles(name: string, count: number): Float64Array {
  let held = doubles.get(name);
  if (!held || held.length < count) doubles.set(name, (held = new Float64Array(roomFor(count))));
  return held;
}
export function scratchShorts(name: string, count: number): Int16Array {
  let held = shorts.get(name);
  if (!held || held.length < count) shorts.set(name, (held = new Int16Array(roomFor(count))));
  return held;
}
export function scratchBytes(name: string, count: number): Uint8Array {
  let held = bytes.get(name);
  if (!held || held.length < count) bytes.set(name, (held = new Uint8Array(roomFor(count))));
  return held;
}
export function scratchInts(name: string, count: number): Int32Array {
  let held = ints.get(name);
  if (!held || held.length < count) ints.set(name, (held = new Int32Array(roomFor(count))));
  return held;
}

/** One block for the meshes of a drawing, handed out piece by piece. */
export class MeshArena {
  private block = new Float32Array(1 << 19);
  private used = 0;

  /** Begins a drawing: the pieces handed out before may be overwritten. */
  restart(): void {
    this.used = 0;
  }

  take(count: number): Float32Array {
    if (this.used + count > this.block.length) {
      this.block = new Float32Array(Math.max(this.block.length * 2, count * 2));
      this.used = 0;
    }
    const piece = this.block.subarray(this.used, this.used + count);
    this.used += count;
    return piece;
  }
}

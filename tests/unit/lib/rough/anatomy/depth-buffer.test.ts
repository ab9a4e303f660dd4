import { describe, expect, it } from 'vitest';
import { boxFaces, boxVertices } from '@/lib/rough/anatomy/box-mesh';
import { viewOf } from '@/lib/rough/anatomy/camera';
import { DepthBuffer } from '@/lib/rough/anatomy/depth-buffer';
import { orientMesh } from '@/lib/rough/anatomy/orient-mesh';
import { PathWriter } from '@/lib/rough/pen/path-writer';
import { flattenPath } from '@/lib/rough/geometry/flatten-path';
import { traceLines } from '@/lib/rough/anatomy/trace-lines';
import { labelMaterials, traceRegions } from '@/lib/rough/anatomy/trace-regions';
import type { P3 } from '@/lib/rough/geometry/geometry';

const view = { cam: viewOf({ yaw: 0, pitch: 0, dist: 40 }), dist: 40, x: 100, y: 100, s: 40 };

/** A disc of radius r units at depth z, as an open sheet. */
function addDisc(buf: DepthBuffer, part: number, [x, y, z]: P3, r: number): void {
  const rows: P3[][] = [];
  for (let j = 0; j <= 8; j++) {
    const row: P3[] = [];
    for (let i = 0; i <= 48; i++) {
      const a = (i / 48) * Math.PI * 2;
      row.push([x + (Math.cos(a) * r * j) / 8, y + (Math.sin(a) * r * j) / 8, z]);
    }
    rows.push(row);
  }
  buf.grid(
    part,
    rows,
    null,
    (i) => i,
    (j) => j,
  );
}
function areaOf(path: string): number {
  let area = 0;
  for (const loop of flattenPath(path))
    for (let i = 0; i < loop.length; i += 2) {
      const j = (i + 2) % loop.length;
      area += (loop[i]! * loop[j + 1]! - loop[j]! * loop[i + 1]!) / 2;
    }
  return Math.abs(area);
}

describe('the depth buffer', () => {
  it('traces a disc with its area', () => {
    const buf = new DepthBuffer(view);
    addDisc(buf, buf.add({ name: 'disc', who: 0, mat: 0 }), [0, 0, 0], 1);
    buf.run();
    const path = traceRegions(buf, labelMaterials(buf, new Uint8Array([0, 1]), false)).get(1)!;
    expect(areaOf(path) / (Math.PI * 1600)).toBeCloseTo(1, 1);
  });

  it('hides what is behind, and lines both borders', () => {
    const buf = new DepthBuffer(view);
    const front = buf.add({ name: 'front', who: 0, mat: 0 });
    const behind = buf.add({ name: 'behind', who: 0, mat: 1 });
    addDisc(buf, front, [0, 0, 1], 1);
    addDisc(buf, behind, [0.8, 0, -1], 1);
    buf.run();
    expect(buf.part[buf.at(120, 100)]).toBe(front);
    expect(buf.part[buf.at(165, 100)]).toBe(behind);
    expect(buf.sees([0.8, 0, -1], behind)).toBeNull();
    const chains = traceLines(buf, () => 0);
    expect(new Set(chains.flatMap(({ own }) => [...own]))).toEqual(new Set([front, behind]));
  });

  it('keeps a box six surfaces and a fine cylinder three', () => {
    expect(orientMesh(boxVertices([0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]), boxFaces)).toHaveLength(6);
    const vertices: P3[] = [];
    const faces: number[][] = [[], []];
    for (let i = 0; i < 12; i++) {
      const a = (i / 12) * Math.PI * 2;
      vertices.push([Math.cos(a), -1, Math.sin(a)], [Math.cos(a), 1, Math.sin(a)]);
      const j = (i + 1) % 12;
      faces.push([i * 2, j * 2, j * 2 + 1, i * 2 + 1]);
      faces[0]!.push(i * 2);
      faces[1]!.push(i * 2 + 1);
    }
    expect(orientMesh(vertices, faces)).toHaveLength(3);
  });

  it('writes paths that read back to a tenth', () => {
    const path = new PathWriter();
    path.move(10.04, -0.33);
    path.line(11.5, 3.26);
    path.line(-500.2, 1e3);
    path.curve(0, 0, 4.44, 5.55);
    expect(flattenPath(path.toString())[0]!.filter((_, i) => i < 6)).toEqual(
      [10, -0.3, 11.5, 3.3, -500.2, 1000].map((v) => expect.closeTo(v, 6)),
    );
  });
});

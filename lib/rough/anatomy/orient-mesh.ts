import { add, cross, dot, norm, sub, type P3 } from '../geometry/geometry';

/** Faces that join smoothly, as loose triangles. */
export interface MeshPiece {
  corners: P3[];
  normals: P3[];
  /** Index of the face that each corner belongs to. */
  faceOf: number[];
}

/** Faces whose normals differ by less than this belong to one curved surface (cosine of 38 degrees). */
const SMOOTH = Math.cos((38 * Math.PI) / 180);
/** The same in a thing that says it is rounded (68 degrees). */
const SMOOTHEST = Math.cos((68 * Math.PI) / 180);

function faceNormal(vertices: readonly P3[], face: readonly number[]): P3 {
  let sum: P3 = [0, 0, 0];
  const first = vertices[face[0]!]!;
  for (let i = 1; i + 1 < face.length; i++)
    sum = add(sum, cross(sub(vertices[face[i]!]!, first), sub(vertices[face[i + 1]!]!, first)));
  return norm(sum);
}

function rootOf(parent: number[], i: number): number {
  let at = i;
  while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
  return at;
}

/** Which surface each face belongs to: neighbours over an edge join where they meet at a blunt angle. */
function surfaces(
  faces: readonly (readonly number[])[],
  normals: readonly P3[],
  count: number,
  smooth: number,
): number[] {
  const parent = faces.map((_, i) => i),
    seen = new Map<number, number>();
  faces.forEach((face, f) => {
    for (let i = 0; i < face.length; i++) {
      const a = face[i]!,
        b = face[(i + 1) % face.length]!,
        key = Math.min(a, b) * count + Math.max(a, b),
        other = seen.get(key);
      if (other === undefined) seen.set(key, f);
      else if (Math.abs(dot(normals[f]!, normals[other]!)) > smooth) parent[rootOf(parent, f)] = rootOf(parent, other);
    }
  });
  return parent.map((_, i) => rootOf(parent, i));
}

/** Parts a polygon mesh into its smooth surfaces, as triangles with normals. Faces are convex, of three points or more. */
export function orientMesh(
  vertices: readonly P3[],
  faces: readonly (readonly number[])[],
  isSmooth = false,
): MeshPiece[] {
  const normals = faces.map((face) => faceNormal(vertices, face)),
    surface = surfaces(faces, normals, vertices.length, isSmooth ? SMOOTHEST : SMOOTH),
    pieces = new Map<number, MeshPiece>(),
    sums = new Map<number, P3>();
  const keyOf = (f: number, vertex: number): number => surface[f]! * vertices.length + vertex;
  faces.forEach((face, f) => {
    for (const vertex of face) {
      const so = sums.get(keyOf(f, vertex)) ?? [0, 0, 0],
        n = normals[f]!;
      sums.set(keyOf(f, vertex), dot(so, n) < 0 ? sub(so, n) : add(so, n));
    }
  });
  faces.forEach((face, f) => {
    let piece = pieces.get(surface[f]!);
    if (!piece) pieces.set(surface[f]!, (piece = { corners: [], normals: [], faceOf: [] }));
    for (let i = 1; i + 1 < face.length; i++)
      for (const vertex of [face[0]!, face[i]!, face[i + 1]!]) {
        const n = norm(sums.get(keyOf(f, vertex))!);
        piece.corners.push(vertices[vertex]!);
        piece.normals.push(dot(n, normals[f]!) < 0 ? [-n[0], -n[1], -n[2]] : n);
        piece.faceOf.push(f);
      }
  });
  return [...pieces.values()];
}

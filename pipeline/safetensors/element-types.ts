/** Element types of a `.safetensors` file: bytes an element, and the number that onnx.proto3 gives the same type. */
export const ELEMENT_TYPES = {
  F64: { bytes: 8, onnx: 11 },
  F32: { bytes: 4, onnx: 1 },
  F16: { bytes: 2, onnx: 10 },
  BF16: { bytes: 2, onnx: 16 },
  F8_E4M3: { bytes: 1, onnx: 17 },
  F8_E5M2: { bytes: 1, onnx: 19 },
  I64: { bytes: 8, onnx: 7 },
  I32: { bytes: 4, onnx: 6 },
  I16: { bytes: 2, onnx: 5 },
  I8: { bytes: 1, onnx: 3 },
  U8: { bytes: 1, onnx: 2 },
  BOOL: { bytes: 1, onnx: 9 },
} as const;

export type ElementType = keyof typeof ELEMENT_TYPES;

export function isElementType(name: string): name is ElementType {
  return Object.hasOwn(ELEMENT_TYPES, name);
}

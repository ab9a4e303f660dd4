import { sep } from 'node:path';
import { ELEMENT_TYPES } from '../safetensors/element-types';
import type { Safetensors, StoredTensor } from '../safetensors/read-safetensors';
import { PipelineError } from '../error';
import { elementCount } from '../tensor';
import {
  initializerField,
  modelMessage,
  nodeField,
  ONNX,
  valueField,
  type Attribute,
  type Side,
} from './onnx-messages';

/** What a graph computes in: float32 on the CPU; float16 on CUDA, where weights of that type are read as they are. */
export type ComputeType = 'float32' | 'float16';

/** Part of a stored tensor as a constant. */
export interface WeightView {
  /** Its sides in the graph, of as many elements as are taken. */
  readonly shape?: readonly number[];
  /** The rows taken, from and to (without it), along the first side; all of them when absent. */
  readonly rows?: readonly [from: number, to: number] | undefined;
}

/**
 * Writes one ONNX graph whose weights stay in `.safetensors` files: each constant names its place there as external data
 * (ONNX IR, "External Data"). Values are the names of outputs; every method that makes one returns its name.
 */
export class GraphBuilder {
  /** The element type of activations and of weights once they were cast. */
  readonly float: number;
  /** The files that constants point into. */
  readonly files = new Set<Safetensors>();
  /** The names of the tensors that were asked for, by the file that they were asked of. */
  readonly asked = new Map<Safetensors, Set<string>>();
  readonly #nodes: Uint8Array[] = [];
  /** Weights' casts stand before everything else: ONNX Runtime then runs none of them long before it is needed. */
  readonly #casts: Uint8Array[] = [];
  readonly #constants: Uint8Array[] = [];
  readonly #inputs: Uint8Array[] = [];
  readonly #outputs: Uint8Array[] = [];
  /** Constants and casts that exist already. */
  readonly #known = new Map<string, string>();
  #count = 0;

  constructor(compute: ComputeType) {
    this.float = ONNX[compute === 'float16' ? 'float16' : 'float'];
  }

  input(name: string, shape: readonly Side[], type: number = this.float): string {
    this.#inputs.push(valueField(11, name, type, shape));
    return name;
  }

  output(value: string, name: string, shape: readonly Side[]): void {
    this.#nodes.push(nodeField({ type: 'Identity', inputs: [value], output: name, attributes: {}, domain: '' }));
    this.#outputs.push(valueField(12, name, this.float, shape));
  }

  /** An operator of ONNX, opset 20. @param inputs values by name; '' for one that is left out */
  op(type: string, inputs: readonly string[], attributes: Readonly<Record<string, Attribute>> = {}): string {
    return this.#node({ type, inputs, attributes, domain: '' });
  }

  /** An operator of ONNX Runtime's own (`com.microsoft`), fused where ONNX has only its parts. */
  fused(type: string, inputs: readonly string[], attributes: Readonly<Record<string, Attribute>> = {}): string {
    return this.#node({ type, inputs, attributes, domain: 'com.microsoft' });
  }

  add(a: string, b: string): string {
    return this.op('Add', [a, b]);
  }

  /** int64 values, one side unless told. */
  integers(values: readonly number[], shape: readonly number[] = [values.length]): string {
    return this.#constant(ONNX.int64, shape, new Uint8Array(BigInt64Array.from(values.map(BigInt)).buffer));
  }

  /** float32 values whatever the graph computes in, one side unless told. */
  float32(values: ArrayLike<number>, shape: readonly number[] = [values.length]): string {
    return this.#constant(ONNX.float, shape, new Uint8Array(Float32Array.from(values).buffer));
  }

  /** Values in the graph's own float type, one side unless told. */
  floats(values: ArrayLike<number>, shape: readonly number[] = [values.length]): string {
    return this.cast(this.float32(values, shape), this.float, ONNX.float);
  }

  /** @param from the type that `value` is known to have */
  cast(value: string, to: number, from: number | null = null): string {
    return from === to ? value : this.op('Cast', [value], { to });
  }

  /**
   * A stored tensor, or some of its rows, as a constant in the graph's float type.
   * @throws PipelineError `model-wrong-shape` when there is no such tensor, or the shape has another number of elements
   */
  weight(file: Safetensors, key: string, { shape: asked, rows }: WeightView = {}): string {
    const tensor = storedTensor(file, key);
    this.asked.set(file, (this.asked.get(file) ?? new Set()).add(key));
    const first = tensor.shape[0] ?? 1;
    const [from, to] = rows ?? [0, first];
    const rowBytes = first === 0 ? 0 : tensor.bytes / first;
    const shape = asked ?? [...(tensor.shape.length === 0 ? [] : [to - from]), ...tensor.shape.slice(1)];
    const { bytes, onnx } = ELEMENT_TYPES[tensor.type];
    if (elementCount(shape) * bytes !== (to - from) * rowBytes) {
      throw new PipelineError(
        'model-wrong-shape',
        `${file.name}: "${key}" is [${tensor.shape.join(', ')}], and [${shape.join(', ')}] was expected.`,
      );
    }
    const home = tensor.home ?? file;
    const name = this.#once(`weight ${home.path} ${key} ${from} ${to} ${shape.join()}`, () => {
      const made = this.#name();
      const location = locationOf(home);
      const values = { location, offset: tensor.offset + from * rowBytes, length: (to - from) * rowBytes };
      this.#constants.push(initializerField(made, { type: onnx, shape, values }));
      this.files.add(home);
      return made;
    });
    return onnx === this.float ? name : this.#castWeight(name);
  }

  /** The whole model as bytes, for a session whose folder of external data is the root of the file system. */
  finish(): Uint8Array {
    return modelMessage([...this.#casts, ...this.#nodes, ...this.#constants, ...this.#inputs, ...this.#outputs]);
  }

  #castWeight(name: string): string {
    return this.#once(`cast ${name}`, () => {
      const output = this.#name();
      this.#casts.push(nodeField({ type: 'Cast', inputs: [name], output, attributes: { to: this.float }, domain: '' }));
      return output;
    });
  }

  #constant(type: number, shape: readonly number[], values: Uint8Array): string {
    const key = `constant ${type} ${shape.join()} ${Buffer.from(values).toString('base64')}`;
    return this.#once(key, () => {
      const name = this.#name();
      this.#constants.push(initializerField(name, { type, shape, values }));
      return name;
    });
  }

  #node(node: {
    readonly type: string;
    readonly inputs: readonly string[];
    readonly attributes: Readonly<Record<string, Attribute>>;
    readonly domain: string;
  }): string {
    const output = this.#name();
    this.#nodes.push(nodeField({ ...node, output }));
    return output;
  }

  #once(key: string, make: () => string): string {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#known.set(key, made);
    return made;
  }

  #name(): string {
    return `v${this.#count++}`;
  }
}

/** @throws PipelineError `model-wrong-shape` naming the file and what it lacks */
export function storedTensor(file: Safetensors, key: string): StoredTensor {
  const tensor = file.tensors.get(key);
  if (tensor) return tensor;
  throw new PipelineError('model-wrong-shape', `${file.name} lacks the tensor "${key}", so it is not whole.`);
}

/** ONNX Runtime takes no absolute place: this one counts from the root of the file system. */
function locationOf({ path }: Safetensors): string {
  return path
    .split(sep)
    .join('/')
    .replace(/^([A-Za-z]:)?\//, '');
}

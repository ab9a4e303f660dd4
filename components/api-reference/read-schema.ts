import { z } from 'zod';

const propertyNamesSchema = z.record(z.string(), z.unknown());

/** What the contracts' JSON Schemas are made of (2020-12). */
const schemaSchema = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  properties: propertyNamesSchema.optional(),
  required: z.array(z.string()).default([]),
  additionalProperties: z.unknown().optional(),
});
type JsonSchema = z.infer<typeof schemaSchema>;

/** A field of an object; `name` is `*` for fields of any name. */
export interface SchemaField {
  readonly name: string;
  readonly isRequired: boolean;
  readonly view: SchemaView;
}

/** A JSON Schema as it is read: its type in one line, what it may be between, and the fields of its objects. */
export interface SchemaView {
  /** Such as `string (uuid) | null` or `object[]`. */
  readonly type: string;
  /** Such as `1…8` or `≤ 200`; empty without bounds. */
  readonly bounds: string;
  /** As JSON; null without a default. */
  readonly fallback: string | null;
  readonly fields: readonly SchemaField[];
  /** The kinds of object of which it is one. */
  readonly choices: readonly SchemaView[];
}

/** What a JSON Schema says, to be shown. @throws ZodError when it is none */
export function readSchema(json: unknown): SchemaView {
  const schema = schemaSchema.parse(json);
  const fallback = schema.default === undefined ? null : JSON.stringify(schema.default);
  return { bounds: boundsOf(schema), ...readKind(schema), fallback };
}

type Kind = Pick<SchemaView, 'type' | 'fields' | 'choices'> & Partial<Pick<SchemaView, 'bounds'>>;

function readKind(schema: JsonSchema): Kind {
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return readOptions(options.map(readSchema));
  if (schema.$ref !== undefined) return leaf(schema.$ref.split('/').at(-1) ?? schema.$ref);
  if (schema.enum !== undefined) return leaf(schema.enum.map((value) => JSON.stringify(value)).join(' | '));
  if (schema.const !== undefined) return leaf(JSON.stringify(schema.const));
  if (schema.prefixItems !== undefined) {
    return readTuple(schema.prefixItems.map(readSchema));
  }
  if (Array.isArray(schema.type)) return readOptions(schema.type.map((type) => readSchema({ ...schema, type })));
  if (schema.type === 'array') return readList(readSchema(schema.items ?? {}));
  if (schema.type === 'object') return { type: 'object', fields: readFields(schema), choices: [] };
  if (schema.type === undefined) return leaf('any');
  return leaf(schema.format === undefined ? schema.type : `${schema.type} (${schema.format})`);
}

function leaf(type: string): Kind {
  return { type, fields: [], choices: [] };
}

function readList({ fields, choices, ...item }: SchemaView): Kind {
  return { fields, choices, type: item.type.includes(' | ') ? `(${item.type})[]` : `${item.type}[]` };
}

/** So many values in a row; alike objects are told once. */
function readTuple(items: readonly SchemaView[]): Kind {
  const [first] = items;
  const areAlike = items.every((item) => JSON.stringify(item) === JSON.stringify(first));
  if (first !== undefined && areAlike && first.fields.length > 0) {
    return { ...readList(first), bounds: String(items.length) };
  }
  return leaf(`[${items.map(({ type }) => type).join(', ')}]`);
}

/** One of several: the fields of a single kind of object are its own, those of several are told apart. */
function readOptions(options: readonly SchemaView[]): Kind {
  const type = [...new Set(options.map((option) => option.type))].join(' | ');
  const withFields = options.filter((option) => option.fields.length > 0 || option.choices.length > 0);
  const [only, ...others] = withFields;
  const bounds = options.map((option) => option.bounds).filter((each) => each !== '');
  const shared = bounds.length === 1 ? { bounds: bounds.join('') } : {};
  if (only !== undefined && others.length === 0) return { type, fields: only.fields, choices: only.choices, ...shared };
  return { type, fields: [], choices: withFields, ...shared };
}

function readFields({ properties = {}, required, additionalProperties }: JsonSchema): readonly SchemaField[] {
  const named = Object.entries(properties).map(([name, schema]) => ({
    name,
    isRequired: required.includes(name),
    view: readSchema(schema),
  }));
  if (typeof additionalProperties !== 'object' || additionalProperties === null) return named;
  return [...named, { name: '*', isRequired: false, view: readSchema(additionalProperties) }];
}

function boundsOf(schema: JsonSchema): string {
  const isNumber = [schema.type].flat().some((type) => type === 'integer' || type === 'number');
  const least = schema.minimum ?? schema.minLength ?? schema.minItems;
  const most = schema.maximum ?? schema.maxLength ?? schema.maxItems;
  // Bounds that only say what fits into a number are none.
  const from = isNumber && least === Number.MIN_SAFE_INTEGER ? undefined : least;
  const to = isNumber && most === Number.MAX_SAFE_INTEGER ? undefined : most;
  if (from === undefined) return to === undefined ? '' : `≤ ${to}`;
  if (to === undefined) return `≥ ${from}`;
  return from === to ? String(from) : `${from}…${to}`;
}

type Json = Record<string, unknown>;

/** Schemas that are shorter as JSON are written where they are used. */
const LEAST_CHARACTERS = 70;
const ONE = ['items', 'additionalProperties', 'not', 'propertyNames'];
const MANY = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];
const NAMED = ['properties', 'patternProperties'];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Gives schemas that stand in several places a name and puts references in their place.
 * @returns what the named ones are; the same schemas in the same order give the same names
 */
export class SharedSchemas {
  readonly #counts = new Map<string, number>();
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #schemas: Record<string, Json> = {};

  /** @param taken names that stand for something else */
  constructor(taken: readonly string[]) {
    for (const name of taken) this.#taken.add(name);
  }

  /** Looks at a schema before any is shared. */
  count(schema: unknown): void {
    each(schema, 'Schema', (part, _, text) => {
      this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
      return part;
    });
  }

  /** The schema with references to those that were counted more than once. @param name of what it says */
  share(schema: unknown, name: string): unknown {
    return each(schema, name, (part, title, text) => {
      if ((this.#counts.get(text) ?? 0) < 2) return this.#inside(part, title);
      const known = this.#names.get(text);
      if (known !== undefined) return { $ref: `#/components/schemas/${known}` };
      const fresh = this.#fresh(title);
      this.#names.set(text, fresh);
      this.#schemas[fresh] = this.#inside(part, title);
      return { $ref: `#/components/schemas/${fresh}` };
    });
  }

  /** Those that got a name. */
  get schemas(): Readonly<Record<string, Json>> {
    return this.#schemas;
  }

  #inside(schema: Json, title: string): Json {
    return within(schema, title, (part, inner) => this.share(part, inner));
  }

  #fresh(title: string): string {
    let name = title;
    for (let number = 2; this.#taken.has(name); number += 1) name = `${title}${number}`;
    this.#taken.add(name);
    return name;
  }
}

/** Calls for a schema that is long enough; else looks inside of it. */
function each(schema: unknown, title: string, visit: (part: Json, title: string, text: string) => unknown): unknown {
  if (!isObject(schema)) return schema;
  const text = JSON.stringify(schema);
  if (text.length < LEAST_CHARACTERS) return schema;
  const seen = visit(schema, title, text);
  return seen === schema ? within(schema, title, (part, inner) => each(part, inner, visit)) : seen;
}

function within(schema: Json, title: string, visit: (part: unknown, title: string) => unknown): Json {
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (ONE.includes(key)) return [key, visit(value, title)];
    if (MANY.includes(key) && Array.isArray(value)) return [key, value.map((part) => visit(part, title))];
    if (!NAMED.includes(key) || !isObject(value)) return [key, value];
    const parts = Object.entries(value).map(([name, part]): [string, unknown] => [name, visit(part, titleOf(name))]);
    return [key, Object.fromEntries(parts)];
  });
  return Object.fromEntries(entries);
}

function titleOf(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') || 'Schema';
}

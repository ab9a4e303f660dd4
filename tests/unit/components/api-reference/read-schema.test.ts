import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readApiDocument } from '@/components/api-reference/read-api-document';
import { readSchema, type SchemaView } from '@/components/api-reference/read-schema';
import { operations } from '@/lib/contracts/api';
import { openApiDocument } from '@/lib/server/http/openapi-document';

const read = (contract: z.ZodType) => readSchema(z.toJSONSchema(contract, { io: 'input' }));

describe('A schema', () => {
  test.each([
    [z.uuid(), 'string (uuid)', ''],
    [z.string().max(200).nullable(), 'string | null', '≤ 200'],
    [z.int().nullable(), 'integer | null', ''],
    [z.string().min(1).max(200), 'string', '1…200'],
    [z.int(), 'integer', ''],
    [z.int().min(0), 'integer', '≥ 0'],
    [z.number().max(1), 'number', '≤ 1'],
    [z.enum(['same', 'vary']), '"same" | "vary"', ''],
    [z.literal('before'), '"before"', ''],
    [z.array(z.enum(['a', 'b'])).max(4), '("a" | "b")[]', '≤ 4'],
    [z.array(z.string()).length(2), 'string[]', '2'],
    [z.tuple([z.int(), z.string()]), '[integer, string]', '2'],
    [z.unknown(), 'any', ''],
  ])('%# is read as one line', (contract, type, bounds) => {
    expect(read(contract)).toMatchObject({ type, bounds, fields: [], choices: [] });
  });

  test('with a default says it as JSON', () => {
    expect(read(z.int().default(1)).fallback).toBe('1');
    expect(read(z.string().default('')).fallback).toBe('""');
    expect(read(z.string().nullable().default(null)).fallback).toBe('null');
    expect(read(z.string()).fallback).toBeNull();
  });

  test('of an object names its fields and which of them must be there', () => {
    const { type, fields } = read(z.object({ a: z.string(), b: z.object({ c: z.int() }).optional() }));
    expect(type).toBe('object');
    expect(fields.map(({ name, isRequired }) => [name, isRequired])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(fields[1]?.view.fields.map(({ name }) => name)).toEqual(['c']);
  });

  test('of a list, or of an object that may be absent, keeps the fields of what is in it', () => {
    const item = z.object({ id: z.string() });
    expect(read(z.array(item))).toMatchObject({ type: 'object[]', fields: [{ name: 'id' }] });
    expect(read(item.nullable())).toMatchObject({ type: 'object | null', fields: [{ name: 'id' }], choices: [] });
  });

  test('of fields with any name shows what each holds', () => {
    expect(read(z.record(z.string(), z.int().min(1))).fields).toMatchObject([
      { name: '*', view: { type: 'integer', bounds: '≥ 1' } },
    ]);
  });

  test('of one of several objects tells them apart', () => {
    const { choices } = read(
      z.discriminatedUnion('to', [
        z.object({ to: z.literal('front') }),
        z.object({ to: z.literal('before'), id: z.string() }),
      ]),
    );
    expect(choices.map(({ fields }) => fields.map(({ name, view }) => `${name}: ${view.type}`))).toEqual([
      ['to: "front"'],
      ['to: "before"', 'id: string'],
    ]);
  });
});

describe('The API’s document', () => {
  const shown = [...readApiDocument(openApiDocument()).values()].flat();

  test('is read whole: every operation once, under a tag', () => {
    expect(shown.map(({ operationId }) => operationId).sort()).toEqual(
      Object.values(operations)
        .map(({ id }) => id)
        .sort(),
    );
    expect([...readApiDocument(openApiDocument()).keys()]).not.toContain('');
  });

  test('says who may call each', () => {
    const access = Object.fromEntries(shown.map(({ operationId, isOpen }) => [operationId, isOpen]));
    expect(access).toMatchObject({ getHealth: true, getMe: false, findProjects: false });
  });

  test('has no schema that can’t be read', () => {
    const schemas = shown.flatMap(({ parameters, requestBody, responses }) => [
      ...parameters.map(({ schema }) => schema),
      ...Object.values(requestBody?.content ?? {}).map(({ schema }) => schema),
      ...Object.values(responses).flatMap(({ content }) => Object.values(content ?? {}).map(({ schema }) => schema)),
    ]);
    const views = schemas.filter((schema) => schema !== undefined).map(readSchema);
    expect(views.length).toBeGreaterThan(100);
    expect(views.flatMap(leaves).filter(({ type }) => type === '' || /undefined|\[object/.test(type))).toEqual([]);
  });
});

function leaves(view: SchemaView): readonly SchemaView[] {
  return [view, ...view.fields.flatMap((field) => leaves(field.view)), ...view.choices.flatMap(leaves)];
}

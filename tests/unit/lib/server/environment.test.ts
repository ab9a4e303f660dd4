import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEnvironment } from '@/lib/server/environment';

const DATABASE_URL = 'postgresql://koma@localhost/koma';

describe('The environment', () => {
  it('needs the database alone', () => {
    expect(parseEnvironment({ DATABASE_URL })).toMatchObject({
      databaseUrl: DATABASE_URL,
      dataFolder: path.resolve('.koma'),
      url: 'http://localhost:3000',
      isHttps: false,
      trustProxy: false,
      github: null,
      s3: null,
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(parseEnvironment({ DATABASE_URL, KOMA_S3_BUCKET: '', KOMA_TRUST_PROXY: '' }).s3).toBeNull();
  });

  it('offers a provider only when both its id and its secret are there', () => {
    expect(parseEnvironment({ DATABASE_URL, GITHUB_ID: 'a' }).github).toBeNull();
    expect(parseEnvironment({ DATABASE_URL, GITHUB_ID: 'a', GITHUB_SECRET: 'b' }).github).toEqual({
      id: 'a',
      secret: 'b',
    });
  });

  it('knows https by the address people type, and cuts its last slash', () => {
    expect(parseEnvironment({ DATABASE_URL, KOMA_URL: 'https://koma.example/' })).toMatchObject({
      isHttps: true,
      url: 'https://koma.example',
    });
  });

  it.each([
    ['no database', {}, /DATABASE_URL/],
    ['another kind of database', { DATABASE_URL: 'mysql://localhost' }, /DATABASE_URL: must begin with postgresql/],
    ['a secret that is too short', { DATABASE_URL, KOMA_SECRET: 'short' }, /KOMA_SECRET: must have 32/],
    ['an address that is none', { DATABASE_URL, KOMA_URL: 'ftp://x' }, /KOMA_URL/],
    ['a switch that is neither on nor off', { DATABASE_URL, KOMA_TRUST_PROXY: 'perhaps' }, /KOMA_TRUST_PROXY/],
  ])('refuses %s by its name', (_, variables, words) => {
    expect(() => parseEnvironment(variables)).toThrow(words);
  });

  it('names all that is wrong at once', () => {
    expect(() => parseEnvironment({ KOMA_SECRET: 'short' })).toThrow(/DATABASE_URL[^]*KOMA_SECRET/);
  });
});

import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** PostgreSQL's internal type "char", in which its catalogue says what a foreign key does on delete; and arrays of it. */
const CATALOGUE_CHAR = 18;
const CATALOGUE_CHAR_ARRAY = 1002;

export interface MigrationAdapter {
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  /** Ends the connection, which freeing the engine leaves open; what comes next may want the database for itself. */
  readonly close: () => Promise<void>;
}

/**
 * The adapter with which the schema engine reads catalogues. Prisma's own knows arrays of "char" but not the type
 * itself, so such columns pass it as arrays and are named right again behind it; the catalogue has no such arrays.
 */
export function migrationAdapter(databaseUrl: string): MigrationAdapter {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const query = pool.query.bind(pool) as (config: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult>;
  Object.assign(pool, {
    query: async (config: pg.QueryArrayConfig) => {
      const result = await query(config);
      // A script of many statements answers a list, of which nothing is read.
      if (Array.isArray(result)) return result;
      for (const field of result.fields)
        if (field.dataTypeID === CATALOGUE_CHAR) field.dataTypeID = CATALOGUE_CHAR_ARRAY;
      return result;
    },
  });
  const adapter = new PrismaPg(pool, { disposeExternalPool: false });
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = async (asked: SqlQuery) => {
      const answer = await queryRaw(asked);
      const columnTypes = answer.columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      );
      return { ...answer, columnTypes };
    };
    // Prisma's own cuts a script at every semicolon, functions' bodies too; the server knows where statements end.
    connection.executeScript = async (script) => {
      await pool.query(script);
    };
    return connection;
  };
  return { adapter, close: () => pool.end() };
}

/**
 * Selectors of `no-restricted-syntax`: upserts that Prisma does not send as one statement. It looks first and inserts then, so of two
 * requests at once one fails because the other was faster.
 */
const message = 'Prisma splits this upsert in two: createMany with skipDuplicates, then read or update.';

export const splitUpserts = [
  {
    selector: "CallExpression[callee.property.name='upsert'] > ObjectExpression > Property[key.name='include']",
    message,
  },
  {
    selector:
      "CallExpression[callee.property.name='upsert'] > ObjectExpression > Property[key.name='update'] > ObjectExpression[properties.length=0]",
    message,
  },
];

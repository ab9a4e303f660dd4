import { relative, sep } from 'node:path';

const VAGUE = /(^|[/.-])(utils?|helpers?|misc|manager|common)(?=[/.-]|$)/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;

/** Files are named after their one main export, in kebab case. */
export const fileName = {
  meta: {
    type: 'problem',
    docs: { description: 'File names say what is inside, in kebab case.' },
    messages: {
      vague: '"{{word}}" says nothing about what is inside: name the file after its one main export.',
      kebab: 'File names are in kebab case: {{name}}.',
    },
    schema: [],
  },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    return {
      Program(node) {
        const word = VAGUE.exec(file)?.[2];
        if (word !== undefined) context.report({ node, messageId: 'vague', data: { word } });
        const name = file.slice(file.lastIndexOf('/') + 1);
        if (!KEBAB.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
      },
    };
  },
};

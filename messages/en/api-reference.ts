export const apiReference = {
  title: 'API',
  lead: 'Everything the studio does can be asked for by programs: the same addresses that these pages call.',
  document: 'OpenAPI 3.1 document',
  search: 'Find an operation',
  nothing: 'No operation fits that.',
  parameters: 'Parameters',
  required: 'required',
  body: 'What is sent',
  answer: 'What comes back',
  problems: 'What can go wrong',
  count: '{count, plural, one {# operation} other {# operations}}',
};

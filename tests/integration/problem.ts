import { problemSchema, type Problem } from '@/lib/contracts/problem';

/** The problem document of an answer; throws when the answer is none. */
export async function problemOf(response: Response): Promise<Problem> {
  const mediaType = response.headers.get('content-type');
  if (mediaType !== 'application/problem+json') throw new Error(`No problem document: ${response.status} ${mediaType}`);
  const problem = problemSchema.parse(await response.json());
  if (problem.status !== response.status)
    throw new Error(`${problem.status} in the document, ${response.status} outside`);
  return problem;
}

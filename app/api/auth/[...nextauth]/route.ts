import { answerSignIn } from '@/lib/server/sign-in/answer-sign-in';

export { answerSignIn as GET, answerSignIn as POST };

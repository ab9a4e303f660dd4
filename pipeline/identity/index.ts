export { SIGNATURE_VERSION, describeFace } from './describe-face';
export { SAME_PERSON, likeness } from './likeness';

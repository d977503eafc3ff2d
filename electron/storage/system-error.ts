export { codeOf, messageOf } from '../reading/system-error.ts';

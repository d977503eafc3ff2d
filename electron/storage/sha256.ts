export { sha256Of } from '../reading/sha256.ts';

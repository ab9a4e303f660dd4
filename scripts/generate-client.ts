/** Generates the database client when its schema changed. Runs after `npm ci`, needs no network. */
import { generateClient } from './launcher/generate-client';

generateClient();

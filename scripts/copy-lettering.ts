/** Brings typefaces and the shaper from their packages to where browsers get them. Runs after `npm ci`, needs no network. */
import { copyLettering } from './launcher/copy-lettering';

copyLettering();

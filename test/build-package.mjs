// Global setup of the `built` tests: `dist/` as it would be published, made anew only when the sources changed.
import { buildPackage } from '../scripts/build.mjs';

export function setup() {
  buildPackage({ ifStale: true });
}

// The kinds of documents that hold definitions. The first one that knows a document says what is in it.
import { findInCloudFormation } from './cloudformation.js';
import { findDefinition, findInDescription } from './definition.js';
import type { Finder } from './found.js';
import { findInServerless } from './serverless.js';
import { findInTerraform } from './terraform.js';

export const finders: readonly Finder[] = [
  findDefinition,
  findInCloudFormation,
  findInServerless,
  findInTerraform,
  findInDescription,
];

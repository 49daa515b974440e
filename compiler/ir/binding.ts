// What a captured name turns out to hold when the module that owns it is loaded.
import type { Json } from '../json.js';
import type { Resource } from './resource.js';

export type Binding =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'undefined' }
  | { readonly kind: 'resource'; readonly resource: Resource }
  /** `what` completes the sentence "`name` is …", such as "an instance of Date". */
  | { readonly kind: 'unusable'; readonly what: string };

export type Bind = (module: string, name: string) => Binding;

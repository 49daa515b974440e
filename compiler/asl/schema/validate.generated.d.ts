// The types of validate.generated.js, written by hand beside scripts/generate-validators.mjs.
export interface FieldSchema {
  readonly description?: string;
  readonly const?: unknown;
  readonly type?: string | readonly string[];
  readonly properties?: { readonly [field: string]: FieldSchema | true };
}
export interface SchemaError {
  /** JSON pointer of the value that is wrong. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
  readonly parentSchema: FieldSchema;
  readonly data: unknown;
}
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}
export declare const validateMachine: Validator;
export declare const validateBranch: Validator;
export declare const validateProcessor: Validator;
export declare const validateJsonataState: Validator;
export declare const validateJsonpathState: Validator;

// The 18 intrinsic functions: what each takes and gives. The checks of the validator and the evaluator read the same
// rows (https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html).
export type ArgumentType = 'any' | 'string' | 'number' | 'boolean' | 'array' | 'object';

export interface IntrinsicSignature {
  readonly parameters: readonly ArgumentType[];
  /** How many of the parameters may be left out, from the end. */
  readonly optional?: number;
  /** Any number of arguments of this type may follow. */
  readonly rest?: ArgumentType;
  readonly returns: ArgumentType;
}

export const intrinsicSignatures = {
  'States.Format': { parameters: ['string'], rest: 'any', returns: 'string' },
  'States.StringToJson': { parameters: ['string'], returns: 'any' },
  'States.JsonToString': { parameters: ['any'], returns: 'string' },
  'States.Array': { parameters: [], rest: 'any', returns: 'array' },
  'States.ArrayPartition': { parameters: ['array', 'number'], returns: 'array' },
  'States.ArrayContains': { parameters: ['array', 'any'], returns: 'boolean' },
  'States.ArrayRange': { parameters: ['number', 'number', 'number'], returns: 'array' },
  'States.ArrayGetItem': { parameters: ['array', 'number'], returns: 'any' },
  'States.ArrayLength': { parameters: ['array'], returns: 'number' },
  'States.ArrayUnique': { parameters: ['array'], returns: 'array' },
  'States.Base64Encode': { parameters: ['string'], returns: 'string' },
  'States.Base64Decode': { parameters: ['string'], returns: 'string' },
  'States.Hash': { parameters: ['any', 'string'], returns: 'string' },
  'States.JsonMerge': { parameters: ['object', 'object', 'boolean'], returns: 'object' },
  'States.MathRandom': { parameters: ['number', 'number', 'number'], optional: 1, returns: 'number' },
  'States.MathAdd': { parameters: ['number', 'number'], returns: 'number' },
  'States.StringSplit': { parameters: ['string', 'string'], returns: 'array' },
  'States.UUID': { parameters: [], returns: 'string' },
} as const satisfies { readonly [name: string]: IntrinsicSignature };

export type IntrinsicName = keyof typeof intrinsicSignatures;

export const intrinsicNames = Object.keys(intrinsicSignatures) as readonly IntrinsicName[];

export function isIntrinsicName(name: string): name is IntrinsicName {
  return Object.hasOwn(intrinsicSignatures, name);
}

/** The row of a function, with all that a row may have. */
export function signatureOf(name: IntrinsicName): IntrinsicSignature {
  return intrinsicSignatures[name];
}

/** The type that an argument must have, or `undefined` when there are too many arguments. */
export function parameterAt({ parameters, rest }: IntrinsicSignature, at: number): ArgumentType | undefined {
  return parameters[at] ?? rest;
}

/** Whether this many arguments are right. */
export function takes({ parameters, optional = 0, rest }: IntrinsicSignature, count: number): boolean {
  return count >= parameters.length - optional && (rest !== undefined || count <= parameters.length);
}

// The shapes of requests, as AWS's model has them, and the TypeScript types that follow from them.
export interface TextShape<V extends string = string> {
  readonly kind: 'text';
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly values?: readonly V[];
  /** Its value is not repeated in messages. */
  readonly sensitive?: true;
}
export interface IntegerShape {
  readonly kind: 'integer';
  readonly min?: number;
  readonly max?: number;
}
export interface FloatShape {
  readonly kind: 'float';
  readonly min?: number;
  readonly max?: number;
}
export interface FlagShape {
  readonly kind: 'flag';
}
export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
  readonly min?: number;
  readonly max?: number;
}
export interface StructureShape {
  readonly kind: 'structure';
  readonly members: Members;
  /** AWS's name for it, where messages show it. */
  readonly name?: string;
}
export type Shape = TextShape | IntegerShape | FloatShape | FlagShape | ListShape | StructureShape;
export type ShapeKind = Shape['kind'];

export interface Member<S extends Shape = Shape, Required extends boolean = boolean> {
  readonly shape: S;
  readonly required: Required;
}
export interface Members {
  readonly [name: string]: Member;
}

export type ValueOf<S extends Shape> =
  S extends TextShape<infer V>
    ? V
    : S extends IntegerShape | FloatShape
      ? number
      : S extends FlagShape
        ? boolean
        : S extends { readonly kind: 'list'; readonly of: infer I extends Shape }
          ? readonly ValueOf<I>[]
          : S extends { readonly kind: 'structure'; readonly members: infer M extends Members }
            ? RequestOf<M>
            : never;

type RequiredNames<M extends Members> = { [K in keyof M]: M[K]['required'] extends true ? K : never }[keyof M];
/** What a request with these members is, once it is valid. */
export type RequestOf<M extends Members> = {
  readonly [K in RequiredNames<M>]: ValueOf<M[K]['shape']>;
} & { readonly [K in Exclude<keyof M, RequiredNames<M>>]?: ValueOf<M[K]['shape']> };

export const required = <S extends Shape>(shape: S): Member<S, true> => ({ shape, required: true });
export const optional = <S extends Shape>(shape: S): Member<S, false> => ({ shape, required: false });
export const text = (limits: Omit<TextShape, 'kind' | 'values'> = {}): TextShape => ({ kind: 'text', ...limits });
export const oneOf = <V extends string>(...values: readonly V[]): TextShape<V> => ({ kind: 'text', values });
export const integer = (limits: Omit<IntegerShape, 'kind'> = {}): IntegerShape => ({ kind: 'integer', ...limits });
export const float = (limits: Omit<FloatShape, 'kind'> = {}): FloatShape => ({ kind: 'float', ...limits });
export const flag: FlagShape = { kind: 'flag' };
export const list = <I extends Shape>(of: I, limits: Omit<ListShape, 'kind' | 'of'> = {}): ListOf<I> => ({
  kind: 'list',
  of,
  ...limits,
});
export const structure = <M extends Members>(members: M, name?: string): StructureOf<M> => ({
  kind: 'structure',
  members,
  ...(name === undefined ? {} : { name }),
});
type ListOf<I extends Shape> = Omit<ListShape, 'of'> & { readonly of: I };
type StructureOf<M extends Members> = Omit<StructureShape, 'members'> & { readonly members: M };

// What several requests have in common.
export const arn = text({ min: 1, max: 256 });
export const name = text({ min: 1, max: 80 });
export const definition = text({ min: 1, max: 1_048_576, sensitive: true });
export const data = text({ max: 262_144, sensitive: true });
export const errorName = text({ max: 256, sensitive: true });
export const causeText = text({ max: 32_768, sensitive: true });
export const taskToken = text({ min: 1, max: 2048 });
export const aliasName = text({ min: 1, max: 80, pattern: '^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$' });
export const description = text({ max: 256 });
export const routingConfiguration = list(
  structure(
    { stateMachineVersionArn: required(arn), weight: required(integer({ min: 0, max: 100 })) },
    'RoutingConfigurationListItem',
  ),
  { min: 1, max: 2 },
);
export const maxResults = integer({ min: 0, max: 1000 });
export const pageToken = text({ min: 1, max: 1024 });
export const traceHeader = text({ max: 256, pattern: '\\p{ASCII}*' });
export const includedData = oneOf('ALL_DATA', 'METADATA_ONLY');
export const tags = list(structure({ key: optional(text({ min: 1, max: 128 })), value: optional(text({ max: 256 })) }));
export const loggingConfiguration = structure({
  level: optional(oneOf('ALL', 'ERROR', 'FATAL', 'OFF')),
  includeExecutionData: optional(flag),
  destinations: optional(
    list(structure({ cloudWatchLogsLogGroup: optional(structure({ logGroupArn: optional(arn) })) })),
  ),
});
export const tracingConfiguration = structure({ enabled: optional(flag) });
export const encryptionConfiguration = structure({
  kmsKeyId: optional(text({ min: 1, max: 2048 })),
  kmsDataKeyReusePeriodSeconds: optional(integer({ min: 60, max: 900 })),
  type: required(oneOf('AWS_OWNED_KEY', 'CUSTOMER_MANAGED_KMS_KEY')),
});

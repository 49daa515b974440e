// A connection of EventBridge, as far as HTTP tasks use it: how requests are authorised and what is put into each of
// them. Checked when it was read, so its names and values can be sent as they are.

export type Pair = readonly [name: string, value: string];

export interface HttpParameters {
  readonly headers: readonly Pair[];
  readonly query: readonly Pair[];
  readonly body: readonly Pair[];
}

export interface OAuth {
  readonly kind: 'OAUTH_CLIENT_CREDENTIALS';
  readonly endpoint: URL;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly parameters: HttpParameters;
}
export type Authorization =
  | { readonly kind: 'BASIC'; readonly username: string; readonly password: string }
  | { readonly kind: 'API_KEY'; readonly name: string; readonly value: string }
  | OAuth;

export interface Connection {
  readonly authorization: Authorization;
  /** What every request of the connection carries. */
  readonly parameters: HttpParameters;
}

/** By ARN. */
export type Connections = ReadonlyMap<string, Connection>;

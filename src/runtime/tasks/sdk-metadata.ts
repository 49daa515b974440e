// The HTTP side of a service's answer, as results of optimized integrations show it.
import type { JsonObject } from '../../../compiler/json.js';

/** In the order in which AWS prints headers: by name, whatever its case. */
export function sdkMetadata(
  headers: { readonly [name: string]: string },
  status: number,
  requestId: string,
): { readonly SdkHttpMetadata: JsonObject; readonly SdkResponseMetadata: JsonObject } {
  const sorted = Object.entries(headers).sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return {
    SdkHttpMetadata: {
      AllHttpHeaders: Object.fromEntries(sorted.map(([name, value]) => [name, [value]])),
      HttpHeaders: Object.fromEntries(sorted),
      HttpStatusCode: status,
    },
    SdkResponseMetadata: { RequestId: requestId },
  };
}

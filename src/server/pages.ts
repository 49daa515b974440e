// Lists in pages. The token of a page names the last item of the page before, so that what comes and goes meanwhile
// neither repeats nor skips the others.
import { ApiError } from './api-error.js';

export interface PageRequest {
  readonly maxResults?: number;
  readonly nextToken?: string;
}
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken?: string;
}

const defaultSize = 100;

/**
 * One page of `items`; `keyOf` tells them apart.
 * @example
 * const { items, nextToken } = page(machines, request, (machine) => machine.arn);
 */
export function page<T>(items: readonly T[], request: PageRequest, keyOf: (item: T) => string): Page<T> {
  const size = request.maxResults === undefined || request.maxResults === 0 ? defaultSize : request.maxResults;
  const start = request.nextToken === undefined ? 0 : placeAfter(items, request.nextToken, keyOf);
  const shown = items.slice(start, start + size);
  const last = shown.at(-1);
  if (last === undefined || start + size >= items.length) return { items: shown };
  return { items: shown, nextToken: Buffer.from(`after:${keyOf(last)}`).toString('base64') };
}

function placeAfter<T>(items: readonly T[], token: string, keyOf: (item: T) => string): number {
  const [, key] = /^after:(.+)$/s.exec(Buffer.from(token, 'base64').toString()) ?? [];
  const index = key === undefined ? -1 : items.findIndex((item) => keyOf(item) === key);
  if (index < 0) throw new ApiError('InvalidToken', `Invalid Token: 'Invalid token'`);
  return index + 1;
}

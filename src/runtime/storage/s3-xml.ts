// The XML of ListObjectsV2 and of errors -> what it says. S3 writes neither attributes nor comments in these places, so
// the tags are all there is to find.
import type { ListedObject } from './object-storage.js';

export interface ListingAnswer {
  readonly objects: readonly ListedObject[];
  /** What to ask for the next page with; absent on the last one. */
  readonly next: string | undefined;
}

/** The text in the first such element. */
export function textOfTag(xml: string, name: string): string | undefined {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return found === undefined ? undefined : unescape(found);
}

/** @example readListing('<ListBucketResult><Contents><Key>a&amp;b</Key>…') // { objects: [{ key: 'a&b', … }] } */
export function readListing(xml: string): ListingAnswer {
  const isEncoded = textOfTag(xml, 'EncodingType') === 'url';
  const objects = [...xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)].map(([, contents = '']) => {
    const key = textOfTag(contents, 'Key') ?? '';
    return {
      key: isEncoded ? decodeURIComponent(key.replaceAll('+', ' ')) : key,
      size: Number(textOfTag(contents, 'Size') ?? 0),
      etag: textOfTag(contents, 'ETag') ?? '""',
      lastModified: Date.parse(textOfTag(contents, 'LastModified') ?? '') || 0,
      storageClass: textOfTag(contents, 'StorageClass') ?? 'STANDARD',
    };
  });
  const isTruncated = textOfTag(xml, 'IsTruncated') === 'true';
  return { objects, next: isTruncated ? textOfTag(xml, 'NextContinuationToken') : undefined };
}

const entities: { readonly [name: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

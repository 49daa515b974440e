// The hashes that AWS offers to expressions, over the UTF-8 bytes of a text, as lower-case hexadecimal digits.
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const hashes: ReadonlyMap<string, (text: string) => string> = new Map(
  Object.entries({ MD5: md5, 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 }).map(
    ([name, hash]) => [name, (text: string): string => bytesToHex(hash(utf8ToBytes(text)))],
  ),
);

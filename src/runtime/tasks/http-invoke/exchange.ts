// One HTTP request and its answer. No redirect is followed, nothing is asked twice, and no more of a body is read than
// can be used: that of an answer that is no success is not read at all.
import http from 'node:http';
import https from 'node:https';
import { maxDataBytes } from '../../../engine/limits.js';
import type { Pair } from './connection.js';
import type { RequestHeaders } from './headers.js';

export interface ExchangeRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: RequestHeaders;
  readonly body?: string;
  readonly signal: AbortSignal;
}
export interface ExchangeAnswer {
  readonly status: number;
  readonly statusText: string;
  /** In the order in which they came. */
  readonly headers: readonly Pair[];
  /** Empty unless the status is 2xx. */
  readonly body: Buffer | 'too-large';
}

/** Rejected when there is no whole answer: nobody listens, the connection breaks, the signal is aborted. */
export function exchange({ method, url, headers, body, signal }: ExchangeRequest): Promise<ExchangeAnswer> {
  const { request: open } = url.protocol === 'https:' ? https : http;
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  // With a connection of its own a request never meets one that has just been closed, so it need not be sent again.
  const options = { method, headers: { ...plain(headers), ...length }, signal, agent: false };
  return new Promise((resolve, reject) => {
    const sent = open(url, options, (answer) => {
      const { statusCode: status = 0, statusMessage = '' } = answer;
      const statusText = statusMessage === '' ? (http.STATUS_CODES[status] ?? '') : statusMessage;
      const chunks: Buffer[] = [];
      let bytes = 0;
      const end = (content: ExchangeAnswer['body']) => {
        resolve({ status, statusText, headers: pairsOf(answer.rawHeaders), body: content });
        answer.destroy();
      };
      answer.on('error', reject);
      if (status < 200 || status >= 300) return end(Buffer.alloc(0));
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxDataBytes) end('too-large');
        else chunks.push(chunk);
      });
      answer.on('end', () => end(Buffer.concat(chunks)));
    });
    sent.on('error', reject);
    // Without a listener nothing would ever be heard of it.
    sent.on('upgrade', (_, socket) => {
      socket.destroy();
      reject(Object.assign(new Error('the server wants another protocol than HTTP'), { code: 'EPROTO' }));
    });
    sent.end(body);
  });
}

function plain(headers: RequestHeaders): { readonly [name: string]: string | string[] } {
  return Object.fromEntries(
    [...headers].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : [...values]]),
  );
}

function pairsOf(raw: readonly string[]): readonly Pair[] {
  return raw.flatMap((name, at): readonly Pair[] => (at % 2 === 0 ? [[name, raw[at + 1] ?? '']] : []));
}

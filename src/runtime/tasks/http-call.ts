// One HTTP request, its answer read whole. No time limit of its own: a Lambda function may take fifteen minutes, and
// whoever asks gives up through the signal.
import http from 'node:http';
import https from 'node:https';

export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
  readonly signal: AbortSignal;
}
export interface HttpAnswer {
  readonly status: number;
  header(name: string): string | undefined;
  readonly body: string;
}

/** Rejected when there is no answer: nothing listens, the connection breaks, the signal is aborted. */
export async function httpCall(request: HttpRequest): Promise<HttpAnswer> {
  try {
    return await once(request);
  } catch (error) {
    // A connection that was kept open may have been closed by the other side just now; on a new one it is told again.
    if (error instanceof StaleConnection) return await once(request);
    throw error;
  }
}

class StaleConnection extends Error {}

function once({ method, url, headers, body, signal }: HttpRequest): Promise<HttpAnswer> {
  const { request: open } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = open(
      url,
      { method, headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) }, signal },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            header: (name) => answer.headers[name.toLowerCase()]?.toString(),
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = sent.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      reject(isStale ? new StaleConnection(error.message) : error);
    });
    sent.end(body);
  });
}

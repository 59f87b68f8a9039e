import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Configstore } from '@tus/file-store';
import { Server as TusServer } from '@tus/server';
import type { Accounts } from './accounts.ts';
import { problemBody, type Refusal } from './api/outcome.ts';
import type { Clock } from './clock.ts';
import { HashingStore } from './hashing-store.ts';
import type { UploadRow, UploadRows } from './store/upload-rows.ts';
import type { Uploads } from './uploads.ts';

export const uploadsPath = '/v1/uploads';

/** What tus wants thrown to answer with a status; the body is ours. */
function tusError(refusal: Refusal): { status_code: number; body: string } {
  return { status_code: refusal.status, body: JSON.stringify(problemBody(refusal)) };
}

export interface UploadServer {
  /** Serves HEAD, PATCH, DELETE and OPTIONS below /v1/uploads. Creation is closed: uploads come with a filing. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** tus over the same files that `uploads` makes and checks; @tus/server keeps offsets and locks. */
export function createUploadServer(deps: {
  uploads: Uploads;
  rows: UploadRows;
  accounts: Accounts;
  clock: Clock;
}): UploadServer {
  const { uploads, rows, accounts, clock } = deps;

  async function openUpload(id: string, authorization: string | null): Promise<UploadRow> {
    const account = await accounts.authenticate(authorization);
    if (!account.ok) throw tusError(account.refusal);
    const row = rows.find(id);
    if (row === undefined || row.accountId !== account.value.id || row.state === 'gone' || row.state === 'faulty') {
      throw tusError({ status: 404, code: 'not-found' });
    }
    if (row.state === 'waiting' && row.expiresAt <= clock.isoNow())
      throw tusError({ status: 410, code: 'upload-expired' });
    return row;
  }

  // Size and age of an upload stand in the database, so a torn side file can't lose an upload.
  const configstore: Configstore = {
    get: async (id) => {
      const row = rows.find(id);
      if (row === undefined) return undefined;
      const storage = { type: 'file', path: path.join(uploads.directory, id) };
      return { id, size: row.sizeBytes, offset: 0, creation_date: row.createdAt, storage } as Awaited<
        ReturnType<Configstore['get']>
      >;
    },
    set: async () => {},
    delete: async (id) => rows.setState(id, 'gone'),
  };

  const store = new HashingStore({ directory: uploads.directory, configstore });
  const tus = new TusServer({
    path: uploadsPath,
    datastore: store,
    allowedOrigins: () => false,
    disableTerminationForFinishedUploads: true,
    onIncomingRequest: async (request, id) => {
      await openUpload(id, request.headers.get('authorization'));
    },
    onUploadFinish: async (_request, upload) => {
      const row = rows.find(upload.id);
      const digest = store.takeDigest(upload.id, row?.sizeBytes ?? -1);
      if (row !== undefined && (await uploads.settle(row, digest)) === 'held') return {};
      throw tusError({ status: 422, code: 'digest-mismatch' });
    },
    onResponseError: (_request, error) =>
      'status_code' in error && error.body.startsWith('failed to acquire lock')
        ? { status_code: 423, body: error.body }
        : undefined,
  });

  return {
    async handle(request, response) {
      if (request.method === 'POST' || request.method === 'GET') {
        response.writeHead(405, { Allow: 'HEAD, PATCH, DELETE, OPTIONS' }).end();
        return;
      }
      const row = rows.find(request.url?.split('/').at(-1) ?? '');
      if (row?.state === 'waiting') response.setHeader('Upload-Expires', new Date(row.expiresAt).toUTCString());
      await tus.handle(request, response);
    },
  };
}

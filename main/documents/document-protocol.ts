import { type Finish, finishText, readFinish } from '../../shared/claim/page-finish.ts';
import type { Fault, Result } from '../../shared/ipc/result.ts';
import type { DocumentBlobs } from './blob-transaction.ts';
import type { DocumentRoom, Rotation } from './document-room.ts';
import type { DocumentResource, DocumentTokens } from './document-tokens.ts';
import { createPictureCache } from './picture-cache.ts';

export const documentScheme = 'doc';

export interface DocumentProtocolDeps {
  readonly tokens: Pick<DocumentTokens, 'resolve'>;
  readonly blobs: Pick<DocumentBlobs, 'open'>;
  readonly room: Pick<DocumentRoom, 'renderPage'>;
  /** Memory for drawn pages. */
  readonly cacheBytes: number;
  readonly thumbPx: number;
  /** The vault's words for what reading a stored document threw. */
  readonly readFault: (error: unknown) => Fault | undefined;
}

/** A few widths only, so that dragging a zoom slider doesn't draw a page a hundred times. */
const previewSizesPx = [320, 640, 960, 1280, 1600, 2000, 2400, 3000] as const;
const largestPreviewPx = 3000;
const defaultPreviewPx = 1280;
const maxThumbBytes = 1_000_000;

const headers = {
  'content-type': 'image/jpeg',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'; sandbox",
};

type Asked = { readonly token: string; readonly page: number; readonly finish?: Finish } & (
  | { readonly kind: 'thumb' }
  | { readonly kind: 'page'; readonly maxPx: number; readonly rotation: Rotation }
);

const rotations: Readonly<Record<string, Rotation>> = { '0': 0, '90': 90, '180': 180, '270': 270 };

/** `doc://d/TOKEN/thumb/PAGE?f=FINISH` and `doc://d/TOKEN/page/PAGE?w=PX&r=ROTATION&f=FINISH`; pages count from 1. */
function parse(request: Request): Asked | undefined {
  const url = new URL(request.url);
  const match = /^\/([\w-]{16,64})\/(thumb|page)\/([1-9]\d{0,5})$/.exec(url.pathname);
  if (request.method !== 'GET' || url.host !== 'd' || match === null) return undefined;
  const [, token = '', kind, page] = match;
  const wish = url.searchParams.get('f') ?? '';
  const finish = wish === '' ? undefined : readFinish(wish);
  if (wish !== '' && finish === undefined) return undefined;
  const finished = finish === undefined ? {} : { finish };
  if (kind === 'thumb') return { kind, token, page: Number(page), ...finished };
  const width = url.searchParams.get('w') ?? String(defaultPreviewPx);
  const rotation = rotations[url.searchParams.get('r') ?? '0'];
  if (!/^[1-9]\d{0,4}$/.test(width) || rotation === undefined) return undefined;
  const maxPx = previewSizesPx.find((size) => size >= Number(width)) ?? largestPreviewPx;
  return { kind: 'page', token, page: Number(page), maxPx, rotation, ...finished };
}

/**
 * Answers the renderer's `doc:` requests with JPEGs and nothing else: the document itself never reaches it.
 * 404 for whatever isn't a known token's picture, 422 with the fault's code for a page that can't be drawn.
 */
export function createDocumentHandler(deps: DocumentProtocolDeps): (request: Request) => Promise<Response> {
  const cache = createPictureCache(deps.cacheBytes);

  const storedThumb = async (sha256: string): Promise<Result<Uint8Array>> => {
    const parts: Uint8Array[] = [];
    let sizeBytes = 0;
    try {
      for await (const part of deps.blobs.open(sha256)) {
        sizeBytes += part.byteLength;
        if (sizeBytes > maxThumbBytes) return { ok: false, error: { code: 'blob-too-large', retry: 'never' } };
        parts.push(part);
      }
    } catch (error) {
      const known = deps.readFault(error);
      if (known === undefined) throw error;
      return { ok: false, error: known };
    }
    return { ok: true, value: new Uint8Array(Buffer.concat(parts)) };
  };

  const draw = async (
    resource: DocumentResource,
    asked: { readonly page: number; readonly maxPx: number; readonly rotation: Rotation; readonly finish?: Finish },
    signal: AbortSignal,
  ): Promise<Result<Uint8Array>> => {
    const { original, mediaType } = resource;
    const read = () => deps.blobs.open(original);
    const { page, maxPx, rotation, finish } = asked;
    const key = [original, page, maxPx, rotation, finishText(finish)].join();
    for (;;) {
      const drawn = await cache.get(key, () =>
        deps.room.renderPage({ mediaType, key: original, read, ...asked }, { signal }),
      );
      // Somebody else asked for the same picture first and has scrolled on: that is not our end.
      if (drawn.ok || drawn.error.code !== 'cancelled' || signal.aborted) return drawn;
    }
  };

  return async (request) => {
    const asked = parse(request);
    const resource = asked && deps.tokens.resolve(asked.token);
    if (asked === undefined || resource === undefined) return new Response(null, { status: 404 });
    const { token: _token, kind, ...wish } = asked;
    const thumb = kind === 'thumb' && asked.finish === undefined ? resource.thumbs[asked.page - 1] : undefined;
    const picture = await (thumb !== undefined
      ? storedThumb(thumb)
      : draw(resource, { maxPx: deps.thumbPx, rotation: 0, ...wish }, request.signal));
    if (picture.ok) return new Response(new Uint8Array(picture.value), { headers });
    const isMissing = picture.error.code === 'page-not-found';
    return new Response(isMissing ? null : picture.error.code, {
      status: isMissing ? 404 : 422,
      headers: { ...headers, 'content-type': 'text/plain' },
    });
  };
}

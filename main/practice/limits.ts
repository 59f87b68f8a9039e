import type { Discovery } from '../../shared/singleWindow/discovery.ts';

/** What the practice endpoint takes; the real insurer's limits are not known. */
export const defaultLimits: Discovery['limits'] = {
  documentBytes: 2 * 1024 ** 3,
  documentsPerFiling: 500,
  mediaTypes: [
    'application/pdf',
    'image/jpeg',
    'image/png',
    'image/webp',
    'image/tiff',
    'image/heic',
    'application/ofd',
    'application/xml',
    'message/rfc822',
    'application/vnd.ms-outlook',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
};

export const BODY_BYTES = 4 * 1024 * 1024;
export const UPLOAD_EXPIRY_MS = 24 * 60 * 60 * 1000;
export const MAX_WAIT_SECONDS = 30;

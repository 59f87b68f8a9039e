import { z } from 'zod';
import { bilingualSchema, instantSchema } from './values.ts';

/** Public EC P-256 key. `kid` is its RFC 7638 thumbprint (SHA-256, base64url). */
export const publicJwkSchema = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().min(1),
  y: z.string().min(1),
  kid: z.string().min(1).exactOptional(),
  alg: z.literal('ES256').exactOptional(),
  use: z.literal('sig').exactOptional(),
});
export type PublicJwk = z.infer<typeof publicJwkSchema>;

export const jwksSchema = z.looseObject({ keys: z.array(publicJwkSchema).min(1) });
export type Jwks = z.infer<typeof jwksSchema>;

/** `practice` filings have no legal effect; the receipt repeats the mode, so that one can't be shown for the other. */
export const endpointModeSchema = z.enum(['practice', 'real']);
export type EndpointMode = z.infer<typeof endpointModeSchema>;

export const discoverySchema = z.looseObject({
  name: bilingualSchema,
  mode: endpointModeSchema,
  versions: z.array(z.string()).min(1),
  /** Origin of the endpoint without a final slash; `iss` of its receipts. */
  issuer: z.url(),
  serverTime: instantSchema,
  limits: z.looseObject({
    documentBytes: z.int().positive(),
    documentsPerFiling: z.int().positive(),
    mediaTypes: z.array(z.string()).min(1),
  }),
  /** Who signs people in, and as which public client: OAuth 2.1 with PKCE. Absent where the endpoint gives tokens itself (practice). */
  authorization: z
    .looseObject({
      /** Issuer identifier (RFC 8414); its metadata say everything else. */
      issuer: z.url(),
      clientId: z.string().min(1).max(200),
      scope: z.string().max(400).default('openid offline_access'),
    })
    .exactOptional(),
  /** Keys that sign receipts. Old keys stay in the set, so that old receipts can still be checked. */
  jwks: jwksSchema,
});
export type Discovery = z.infer<typeof discoverySchema>;

/** RFC 8414, the members we use. */
export const authorizationServerSchema = z.looseObject({
  issuer: z.url(),
  token_endpoint: z.url(),
  grant_types_supported: z.array(z.string()),
  response_types_supported: z.array(z.string()),
  token_endpoint_auth_methods_supported: z.array(z.string()),
});
export type AuthorizationServer = z.infer<typeof authorizationServerSchema>;

/** Practice sign-in: any name and the client's public signing key. The same key always gets the same account. */
export const practiceTokenRequestSchema = z.looseObject({
  clientName: z.string().trim().min(1).max(120),
  publicJwk: publicJwkSchema,
});
export type PracticeTokenRequest = z.infer<typeof practiceTokenRequestSchema>;

export const tokenAnswerSchema = z.looseObject({
  access_token: z.string().min(1),
  token_type: z.literal('Bearer'),
  /** Seconds. */
  expires_in: z.int().positive(),
});
export type TokenAnswer = z.infer<typeof tokenAnswerSchema>;

/** Whoever signed in says with which key the filings are signed. A later key takes the place of an earlier one. */
export const signingKeySchema = z.looseObject({ publicJwk: publicJwkSchema });
export const signingKeyAnswerSchema = z.looseObject({
  /** RFC 7638 thumbprint of the key that counts now. */
  kid: z.string().min(1),
});
